import { z } from 'zod';
import type { RowError, RowWarning } from '../../roster/note.ts';
import type { RosterPreview } from '../../roster/roster-preview.ts';
import type { Words } from '../../station/status.ts';
import { call, file } from '../call.ts';
import { columnMapping } from './column-mapping.ts';

export type * from '../../roster/roster-preview.ts';
export type * from '../../roster/difference.ts';
export type { ColumnUse } from '../../roster/columns.ts';
export type { ColumnMapping } from '../../roster/choice.ts';

/** A file that was read to be looked at, and what each code in its notes means. */
export type OpenPreview = RosterPreview & { id: number; words: Partial<Record<RowError | RowWarning, Words>> };
export type CalledRoster = {
  accepted: number;
  rejected: number;
  units: number;
  added: number;
  dropped: number;
  leftBehind: string[];
};

const id = z.int().positive();

/** The list of people comes in: one file at a time is read, looked at, corrected, and called or left. */
export const rosterContract = {
  /** Reads a file; the one that was being looked at before is let go. */
  preview: call.input(z.object({ file })).output(z.custom<OpenPreview>()),
  /** Reads the same file again with other columns or sheets. */
  again: call
    .input(
      z.object({
        id,
        mappings: z.array(columnMapping).max(300),
        sheets: z.array(z.string().max(200)).max(1000).optional(),
      }),
    )
    .output(z.custom<OpenPreview>()),
  /**
   * Calls the people of the file, and remembers what was said about its columns. With `keepOthers` whoever is on the roster and
   * not in the file stays.
   */
  accept: call
    .input(z.object({ id, acceptValid: z.boolean(), keepOthers: z.boolean().default(false) }))
    .output(z.custom<CalledRoster>()),
  /** The refused rows with their reasons, for the office that sent them. */
  badRows: call.input(z.object({ id, format: z.enum(['xlsx', 'csv']) })).output(z.instanceof(File)),
  /** Lets go of the file. */
  leave: call.input(z.object({ id })).output(z.custom<{ left: boolean }>()),
  /** An empty list to fill in. */
  template: call.output(z.instanceof(File)),
} as const;
