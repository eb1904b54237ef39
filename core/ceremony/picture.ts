import type { UtcText } from '../clock.ts';
import type { BlobHash, CeremonyId, EntryHash, PersonId, StationId } from '../ledger/ids.ts';
import type { AbsenceReason, BodyOf, RefusalReason } from '../ledger/kinds.ts';
import type { Person } from '../roster/person.ts';
import type { StationClock } from './clock-offset.ts';
import type { Definition } from './definition.ts';
import type { Settlement } from './settlements.ts';
import type { OathText, PactText } from './texts.ts';

/**
 * The picture of a ceremony: everything that screens and documents show, as a fold over all entries in the one
 * order (clock, station, seq, hash). Nothing in it stands anywhere else.
 */
export type CeremonyPicture = {
  id: CeremonyId;
  organiser: StationId;
  /** The entry that everything begins with; its keys are what everything is checked against. */
  founded: BodyOf<'ceremony-founded'>;
  /** How the ceremony is held, as the organiser said last. */
  definition: Definition;
  oath: { hash: BlobHash; text: OathText };
  pact: { hash: BlobHash; text: PactText };
  /** Every version of the pact by its hash, since a signing names the version it was made under. */
  pacts: Map<BlobHash, PactText>;
  /** Every oath and pact that the organiser adopted, in the one order; the last of each kind is in force. */
  adoptions: Adoption[];
  /** Where in the organiser's ledger the last word on each stands (its `seq`); 0 where nothing was said. */
  lastSaid: { text: number; arrangement: number; roster: number };
  rosterHash: BlobHash | null;
  people: Map<PersonId, Person>;
  stations: Map<StationId, StationPicture>;
  /** All signings of a person, the one that counts first (`inCountingOrder`, or as the organiser settled); the others are an anomaly. */
  signings: Map<PersonId, Signing[]>;
  readings: ReadingEvent[];
  /** By person, the last issue of the badge that the organiser has declared void; every earlier one is void too. */
  revokedBadges: Map<PersonId, number>;
  /** Why people who were called have not signed, as the organiser wrote it down. */
  absences: Map<PersonId, { reason: AbsenceReason; note: string; at: UtcText }>;
  /** By person, the extra duties that are done. */
  duties: Map<PersonId, ReadonlySet<string>>;
  /** How the organiser settled anomalies, by what they name (`anomalyKey`); the last word on each. */
  settlements: Map<string, Settlement>;
  refusals: { station: StationId; at: UtcText; reason: RefusalReason }[];
  entries: number;
};

export type Adoption = { text: 'oath' | 'pact'; hash: BlobHash; at: UtcText };

export type StationPicture = {
  id: StationId;
  /** What the organiser wrote when making the file; null for a station that nobody added. */
  added: BodyOf<'station-added'> | null;
  /** Where in the organiser's ledger that stands: the file holds what was said up to there. */
  addedSeq: number | null;
  /** Public keys that proved the enrolment: more than one means that the file was cloned. */
  keys: string[];
  /** Where the laptop opened its file, by its own clock; the last time where it was opened anew. */
  opened: { seq: number; at: UtcText } | null;
  closedAt: UtcText | null;
  closingCount: number | null;
  entries: number;
  lastSeq: number;
  signed: number;
  /** Places of the chain up to `lastSeq` of which no entry has come; each run by its first and last. */
  gaps: { from: number; to: number }[];
  /** Places of the chain that hold more than one entry, counting those that only the next one names. */
  forks: number[];
  /** Places whose clock lies beyond the drift cap of the wall time beside it. */
  clocksAhead: number[];
  clock: StationClock;
};

export type Signing = {
  person: PersonId;
  station: StationId;
  seq: number;
  hash: EntryHash;
  at: UtcText;
  /** By the organiser's clock; null where the station's clock was never compared with it. */
  correctedAt: UtcText | null;
  clock: string;
  pact: BlobHash;
  roster: BlobHash;
  strokes: BlobHash;
  identified: BodyOf<'pact-signed'>['identified'];
  /** Which issue of the badge was scanned; null where no badge was. */
  badge: number | null;
  noticeShownAt: UtcText | null;
};

export type ReadingEvent = {
  what: 'began' | 'point' | 'ended';
  point: number | null;
  at: UtcText;
  correctedAt: UtcText | null;
  station: StationId;
  oath: BlobHash;
};
