import { z } from 'zod';
import type { AbsenceReason } from '../../ledger/kinds.ts';
import { call } from '../call.ts';
import type { EntryLine } from './entry-line.ts';

/** Everything that the record says of one person, entry by entry in the one order. */
export type Story = {
  person: { id: string; name: string; unit: string; position: string };
  called: boolean;
  /** Why they have not signed, as it stands now; null where nothing was said. */
  absence: AbsenceReason | null;
  lines: EntryLine[];
};

/** One person, from the first roster to the last settlement. */
export const storyContract = {
  /** Null for a person of whom no roster knows and no entry speaks. */
  of: call.input(z.object({ person: z.string().max(8) })).output(z.custom<Story | null>()),
} as const;
