import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Anomaly } from '../../merge/anomaly.ts';
import { anomalyCodes, mostReasonCharacters, type SignerPolicy, type StationRole } from '../../ledger/kinds.ts';
import type { UtcText } from '../../clock.ts';
import { call, file } from '../call.ts';
import type { ChangeSince } from '../../ceremony/station-file-age.ts';
import type { CeremonyHeader } from '../header.ts';
import type { Words } from '../../station/status.ts';
import type { WorkUnderWay } from '../long-work/under-way.ts';
import { absenceContract } from './absence-contract.ts';
import { arrangementContract } from './arrangement-contract.ts';
import { badgeContract } from './badge-contract.ts';
import { closingContract } from './closing-contract.ts';
import { documentsContract } from './documents-contract.ts';
import { keepingContract } from './keeping-contract.ts';
import { liveContract } from './live-contract.ts';
import { rosterContract } from './roster-contract.ts';
import { signatureContract } from './signature-contract.ts';
import { stationContract } from './station-contract.ts';
import { storyContract } from './story-contract.ts';

export type * from './absence-contract.ts';
export type * from './arrangement-contract.ts';
export type * from './badge-contract.ts';
export type * from './closing-contract.ts';
export type * from './documents-contract.ts';
export type * from './keeping-contract.ts';
export type * from './live-contract.ts';
export type * from './roster-contract.ts';
export type * from './signature-contract.ts';
export type * from './station-contract.ts';
export type * from './story-contract.ts';
export type UnitCount = { unit: string; roster: number; signed: number };
export type StationRow = {
  id: string;
  name: string;
  venue: string;
  /** `here`: this laptop itself. `waiting`: made, no ledger has come home. `returned`: its ledger is in this file. */
  state: 'here' | 'waiting' | 'returned';
  closed: boolean;
  role: StationRole;
  /** When the organiser made its file, and the first and the last entry of its own ledger, by its own clock. */
  madeAt: UtcText | null;
  openedAt: UtcText | null;
  lastSeenAt: UtcText | null;
  signed: number;
  entries: number;
  clock: StationClockRow;
  /** What the organiser said anew since its file was made, and the kiosk therefore does not know. */
  behind: ChangeSince[];
};
/** A kiosk's clock against the organiser's, in milliseconds; positive where the kiosk is ahead. */
export type StationClockRow = {
  /** As it was measured last; null where it never was. */
  offsetMillis: number | null;
  /** `off` also where nothing was measured, but the wall clocks contradict each other. */
  fit: 'not-compared' | 'fits' | 'off';
};
export type Overview = {
  /** People called, those of them who have signed, and those who signed without being called. */
  roster: number;
  signed: number;
  outside: number;
  signers: SignerPolicy;
  units: UnitCount[];
  stations: StationRow[];
  anomalies: Anomaly[];
  /** The ledger of the organiser's decisions, which is no station; an anomaly may lie in it too. */
  organiser: string;
  /** People who were called, have not signed, and of whom nobody has said why. */
  unexplained: number;
  reading: { began: UtcText | null; ended: UtcText | null };
  /** People whose counted signature is over a pact that is not in force any more. */
  underOlderPact: number;
  /** Units for which representatives sign; 0 where everybody signs for themselves. */
  onBehalfOf: number;
  /** The oath or the pact in force is one that came with the program. */
  sampleTexts: boolean;
  entries: number;
  root: string;
  unlocked: boolean;
};
export type PersonRow = {
  id: string;
  name: string;
  unit: string;
  position: string;
  signed: UtcText | null;
  station: string | null;
  /** False for somebody on the roster whose class is not called, or for whom a representative signs. */
  called: boolean;
};
/** What became of one of the files: its entries that are new, and whether anybody ever opened it; or why nothing of it was taken. */
export type MergeVerdict = { end: 'merged'; added: number; unopened: boolean } | { end: 'refused'; code: string; words: Words };
export type MergeOutcome = {
  /** In the order in which they were given. */
  files: MergeVerdict[];
  added: number;
  present: number;
  anomalies: Anomaly[];
  root: string;
};
/** `newer`: a newer program made it, and this one cannot read it; the title is then the file's name, and date and venue are ''. */
export type CeremonyOnDisk = { path: string; title: string; date: string; venue: string; open: boolean; newer?: true };

/** What the organiser's console may ask. Each part of the work has a file beside this one. */
export const consoleContract = {
  arrangement: arrangementContract,
  roster: rosterContract,
  /** Ceremony files that this laptop knows: the folder of Ikrar and the one in use. */
  ceremonies: call.output(z.custom<CeremonyOnDisk[]>()),
  open: call.input(z.object({ path: z.string().max(4096) })).output(z.custom<CeremonyHeader>()),
  /** The ceremony changed to another file, or its organiser gave it another title, day or place. */
  changes: call.output(eventIterator(z.custom<CeremonyHeader>())),
  overview: call.output(eventIterator(z.custom<Overview>())),
  people: call
    .input(
      z.object({
        search: z.string().max(120).default(''),
        unit: z.string().max(200).optional(),
        signed: z.boolean().optional(),
      }),
    )
    .output(z.custom<PersonRow[]>()),
  /** Opens the organiser's key for this run of the program. */
  unlock: call.input(z.object({ passphrase: z.string().max(1024) })).output(z.custom<{ unlocked: true }>()),
  /** One transaction; a file that is refused does not hold up the others. Refused as a whole when it was stopped. */
  merge: call.input(z.object({ files: z.array(file).min(1).max(200) })).output(z.custom<MergeOutcome>()),
  /** The organiser's word on one anomaly, as the overview names it; `counts` where another signing counts than the earliest. */
  settle: call
    .input(
      z.object({
        code: z.enum(anomalyCodes),
        station: z.string().max(6).optional(),
        seq: z.int().positive().optional(),
        person: z.string().max(8).optional(),
        reason: z.string().trim().min(1).max(mostReasonCharacters),
        counts: z.object({ station: z.string().max(6), seq: z.int().positive() }).optional(),
      }),
    )
    .output(z.custom<{ settled: number }>()),
  /** The badge of one person, to show on screen. */
  badge: call.input(z.object({ person: z.string().max(8) })).output(z.custom<{ token: string; name: string; unit: string }>()),
  /** A badge was lost: the next one to show and to print; every earlier one is void from now on. */
  reissueBadge: call
    .input(z.object({ person: z.string().max(8), reason: z.string().trim().min(1).max(200) }))
    .output(z.custom<{ token: string; name: string; unit: string; sheet: File }>()),
  /** What time it is on this laptop, signed by the organiser, as the text of a QR code. Asked anew every second. */
  timeCode: call.output(z.custom<{ text: string; at: UtcText }>()),
  badges: badgeContract,
  keeping: keepingContract,
  stations: stationContract,
  /** The long work under way, the last one begun; null where there is none. */
  work: call.output(eventIterator(z.custom<WorkUnderWay | null>())),
  /**
   * Asks the work under way to stop; it answers its own caller with a refusal and leaves nothing half done. Station files are made
   * in a few seconds and come to their end.
   */
  stopWork: call.input(z.object({ id: z.int() })).output(z.custom<{ asked: boolean }>()),
  absence: absenceContract,
  closing: closingContract,
  documents: documentsContract,
  live: liveContract,
  signatures: signatureContract,
  story: storyContract,
} as const;
