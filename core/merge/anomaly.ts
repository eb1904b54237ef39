import type { UtcText } from '../clock.ts';
import type { SigningPlace } from '../ceremony/settlements.ts';
import type { PersonId, StationId } from '../ledger/ids.ts';
import type { AnomalyCode } from '../ledger/kinds.ts';

export { anomalyCodes, type AnomalyCode } from '../ledger/kinds.ts';

/** How the organiser settled an anomaly, and when, by the organiser's clock; `counts` names the signing that was chosen. */
export type Settled = { reason: string; at: UtcText; counts?: SigningPlace };

/** A fact that a human must look at; never settled by code. One that the organiser settled stays, with the reason. */
export type Anomaly = { code: AnomalyCode; station?: StationId; seq?: number; person?: PersonId; settled?: Settled };
