import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import { absenceReasons, type AbsenceReason } from '../../ledger/kinds.ts';
import { call } from '../call.ts';

/** Somebody who was called and has not signed. */
export type AbsentPerson = {
  id: string;
  name: string;
  unit: string;
  position: string;
  /** As the organiser wrote it down; null where nobody has said why. */
  reason: AbsenceReason | null;
  note: string;
  explainedAt: UtcText | null;
};
export type AbsentUnit = { unit: string; called: number; absent: number; unexplained: number };
export type Absences = {
  people: AbsentPerson[];
  /** Units with somebody absent, in the roster's order. */
  units: AbsentUnit[];
  counts: Record<AbsenceReason, number>;
  unexplained: number;
};
export type { AbsenceReason };

/** Who has not signed, and why. */
export const absenceContract = {
  list: call.output(z.custom<Absences>()),
  /** One reason for all of them, or with null none any more; all are written or nobody is. */
  explain: call
    .input(
      z.object({
        people: z.array(z.string().max(8)).min(1).max(50_000),
        reason: z.enum(absenceReasons).nullable(),
        note: z.string().trim().max(200).default(''),
      }),
    )
    .output(z.custom<{ written: number }>()),
} as const;
