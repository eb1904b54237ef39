import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import { anomalyCodes } from '../../ledger/kinds.ts';
import type { Reconciliation } from '../../merge/reconciliation.ts';
import { call } from '../call.ts';
import type { EntryLine } from './entry-line.ts';

export type { Reconciliation, StationAccount } from '../../merge/reconciliation.ts';
export type { RefusalReason } from '../../ledger/kinds.ts';
export type { EntryDetail, EntryLine, RosterStep } from './entry-line.ts';

/** The entries behind one number of a station's account. */
export const entriesBehind = ['all', 'signed', 'counting', 'late', 'gaps', 'forks', 'keys', 'closing', 'clock'] as const;
export type EntriesBehind = (typeof entriesBehind)[number];

/** An entry as it lies in the file, for whoever wants to check it by hand. */
export type WholeEntry = {
  line: EntryLine;
  previous: string;
  clock: string;
  signature: string;
  kind: string;
  /** Canonical JSON, letter for letter. */
  body: string;
  at: UtcText;
};

const station = z.string().max(6);
const seq = z.int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** After the merge: what came home, and both sides of what does not fit. */
export const closingContract = {
  reconciliation: call.output(z.custom<Reconciliation>()),
  /** By seq; beside a gap stand its neighbours. */
  entries: call.input(z.object({ station, which: z.enum(entriesBehind) })).output(z.custom<EntryLine[]>()),
  /** The entries that an anomaly is about, side by side; empty where there is none, as for a station that is away. */
  sides: call
    .input(
      z.object({
        code: z.enum(anomalyCodes),
        station: station.optional(),
        seq: seq.optional(),
        person: z.string().max(8).optional(),
      }),
    )
    .output(z.custom<EntryLine[]>()),
  entry: call.input(z.object({ station, seq, hash })).output(z.custom<WholeEntry | null>()),
} as const;
