import { z } from 'zod';
import { columnUses } from '../../roster/columns.ts';

/** What a person said about the columns of a header, by position; the header itself only as a mark, so nothing here is about anybody. */
export const columnMapping = z.object({
  header: z.string().regex(/^[0-9a-f]{16}$/),
  uses: z.array(z.object({ position: z.int().min(0).max(16_384), use: z.enum(columnUses) })).max(500),
});
