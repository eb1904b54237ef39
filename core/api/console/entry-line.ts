import type { UtcText } from '../../clock.ts';
import type { AbsenceReason, AnomalyCode, EntryKind, RefusalReason } from '../../ledger/kinds.ts';

/** One entry as a list on screen shows it: where it stands, when it was, whom it names, and what is worth saying of it. */
export type EntryLine = {
  station: string;
  /** What people call the station. */
  name: string;
  seq: number;
  hash: string;
  at: UtcText;
  /** By the organiser's clock; null where the station was never compared with it. */
  correctedAt: UtcText | null;
  /** Null for a person who is on no roster any more. */
  person: { id: string; name: string | null; unit: string } | null;
  /** Letters of the receipt; null for an entry that nobody takes away. */
  receipt: string | null;
  detail: EntryDetail;
};

/** What was true of a person by one roster. */
export type RosterLine = { name: string; unit: string; position: string };

/** What an entry says, without anything that has to be looked up. */
export type EntryDetail =
  | { kind: 'unreadable' }
  | { kind: Exclude<EntryKind, DetailedKind> }
  | {
      kind: 'pact-signed';
      identified: 'badge' | 'number' | 'operator';
      badge: number | null;
      /** Which version of the pact it was, counted from 1, of how many. */
      version: number | null;
      versions: number;
      noticeShown: boolean;
      /** Is it the signing of this person that counts? */
      counts: boolean;
    }
  | { kind: 'person-refused'; reason: RefusalReason }
  | { kind: 'badge-revoked'; issue: number; reason: string }
  | { kind: 'absence-explained'; reason: AbsenceReason | null; note: string }
  | { kind: 'duty-recorded'; duty: string; done: boolean }
  | { kind: 'anomaly-settled'; code: AnomalyCode; reason: string }
  | { kind: 'station-added'; name: string; venue: string }
  /** The first letters of the key that this laptop made: two laptops have two. */
  | { kind: 'station-opened'; key: string }
  | { kind: 'station-closed'; signed: number }
  | { kind: 'clock-compared'; offsetMillis: number }
  | { kind: 'reading-point-shown'; point: number }
  /** `signed`: how many signings name this very version. */
  | { kind: 'text-adopted'; text: 'oath' | 'pact'; version: number | null; title: string; signed: number }
  /** `about` only in a person's story: what became of the person. */
  | { kind: 'roster-imported'; people: number; about?: RosterStep };
type DetailedKind =
  | 'pact-signed'
  | 'person-refused'
  | 'badge-revoked'
  | 'absence-explained'
  | 'duty-recorded'
  | 'anomaly-settled'
  | 'station-added'
  | 'station-opened'
  | 'station-closed'
  | 'clock-compared'
  | 'reading-point-shown'
  | 'text-adopted'
  | 'roster-imported';

/** What a new roster made of one person. */
export type RosterStep =
  | { change: 'called'; now: RosterLine }
  | { change: 'changed'; before: RosterLine; now: RosterLine }
  | { change: 'left'; before: RosterLine };
