import type { PersonId, StationId } from '../ledger/ids.ts';

/** A fact that a human must look at; never settled by code. */
export const anomalyCodes = [
  'signed-twice',
  'ledger-gap',
  'ledger-forked',
  'station-cloned',
  'station-missing',
  'clock-ahead-of-cap',
  'person-unknown',
  'text-version-mixed',
  'signed-without-reading-notice',
] as const;
export type AnomalyCode = (typeof anomalyCodes)[number];
export type Anomaly = { code: AnomalyCode; station?: StationId; seq?: number; person?: PersonId };
