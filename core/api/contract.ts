import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import type { Anomaly } from '../merge/anomaly.ts';
import type { ReadingStatus, ReadingStep } from '../oath/status.ts';
import type { StationStatus, Words } from '../station/status.ts';
import { anomalyCodes, mostReasonCharacters, type SignerPolicy, type Timezone } from '../ledger/kinds.ts';
import type { UtcText } from '../clock.ts';

/**
 * The one contract between the core and any screen. Every carrier (Electron's message port, the browser host's
 * WebSocket, a direct call in a test) serves exactly this. Input is checked here; results are our own and only typed.
 */

/** What may go wrong in a call: a code for scripts and one sentence for people, in both languages. */
const refused = { REFUSED: { data: z.object({ code: z.string(), words: z.object({ id: z.string(), en: z.string() }) }) } };
const call = oc.errors(refused);

const finite = z.number().finite();
/** 20,000 points are ten minutes of writing; more is an attack. */
export const strokesInput = z
  .array(
    z
      .array(
        z.tuple([finite.min(-100).max(2000), finite.min(-100).max(2000), finite.min(0).max(3_600_000), finite.min(0).max(1)]),
      )
      .max(20_000),
  )
  .max(500)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 20_000);
export const scanInput = z.string().max(4096);
const pin = z.string().regex(/^\d{4,12}$/);
/** A station file of 11,000 people is under 20 MB. */
const file = z.instanceof(File).refine((given) => given.size <= 512 * 1024 * 1024);

/** What does not change while a laptop works on one ceremony. */
export type CeremonyHeader = {
  ceremony: string;
  title: string;
  institution: string;
  /** YYYY-MM-DD at the venue. */
  date: string;
  timezone: Timezone;
  venue: string;
  station: { id: string; name: string; venue: string };
  /** True on the organiser's laptop: the console is at hand. */
  organiser: boolean;
};

/** The quiet line at the foot of the kiosk. */
export type StationHealth = {
  signed: number;
  /** `two-places`: every acknowledged entry has reached the disk of the second place too. */
  saved: 'one-place' | 'two-places';
  clock: 'not-compared' | 'fits' | 'off';
  /** Where a second place is wanted and `saved` says one: why. */
  mirror?: 'catching-up' | 'missing' | 'full' | 'read-only' | 'not-ours' | 'ahead' | 'failing';
};

export type UnitCount = { unit: string; roster: number; signed: number };
export type StationRow = {
  id: string;
  name: string;
  venue: string;
  /** `here`: this laptop itself. `waiting`: made, no ledger has come home. `returned`: its ledger is in this file. */
  state: 'here' | 'waiting' | 'returned';
  closed: boolean;
  signed: number;
  entries: number;
  clock: StationClockRow;
};
/** A kiosk's clock against the organiser's, in milliseconds; positive where the kiosk is ahead. */
export type StationClockRow = {
  /** As it was measured last; null where it never was. */
  offsetMillis: number | null;
  /** `off` also where nothing was measured, but the wall clocks contradict each other. */
  fit: 'not-compared' | 'fits' | 'off';
};
export type Overview = {
  roster: number;
  signed: number;
  signers: SignerPolicy;
  units: UnitCount[];
  stations: StationRow[];
  anomalies: Anomaly[];
  reading: { began: UtcText | null; ended: UtcText | null };
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
};
export type MergeOutcome = { stations: number; added: number; present: number; anomalies: Anomaly[]; root: string };
export type CeremonyOnDisk = { path: string; title: string; date: string; venue: string; open: boolean };
export type DocumentFile = { name: string; bytes: number; pages?: number };
/** A document that lies in the folder from before; `madeAt` is when it was last written. */
export type DocumentOnDisk = { name: string; bytes: number; madeAt: UtcText };

export const contract = {
  /** What every window may know. */
  header: call.output(z.custom<CeremonyHeader>()),
  kiosk: {
    watch: call.output(eventIterator(z.custom<StationStatus>())),
    health: call.output(eventIterator(z.custom<StationHealth>())),
    /** A code from the camera or from a scanner that types. */
    scan: call.input(z.object({ text: scanInput })).output(z.custom<StationStatus>()),
    /** An operator types the number of somebody without a badge. */
    type: call.input(z.object({ number: z.string().max(64), operator: pin })).output(z.custom<StationStatus>()),
    confirm: call.output(z.custom<StationStatus>()),
    read: call.output(z.custom<StationStatus>()),
    sign: call.input(z.object({ strokes: strokesInput })).output(z.custom<StationStatus>()),
    cancel: call.output(z.custom<StationStatus>()),
    /** "Panggil petugas": shows the operator's screen. */
    callOperator: call.output(z.custom<StationStatus>()),
    /** The operator closes the station for good. */
    close: call.input(z.object({ operator: pin })).output(z.custom<StationStatus>()),
    /** A sign of life while somebody reads or draws, so that idling does not send them away. */
    touch: call.output(z.custom<StationStatus>()),
  },
  projector: {
    watch: call.output(eventIterator(z.custom<ReadingStatus>())),
  },
  /** A presenter's clicker. The projector's own window never gets this from the desktop shell. */
  clicker: {
    step: call
      .input(z.object({ step: z.custom<ReadingStep>((step) => step === 'next' || step === 'back') }))
      .output(z.custom<ReadingStatus>()),
  },
  console: {
    /** Ceremony files that this laptop knows: the folder of Ikrar and the one in use. */
    ceremonies: call.output(z.custom<CeremonyOnDisk[]>()),
    open: call.input(z.object({ path: z.string().max(4096) })).output(z.custom<CeremonyHeader>()),
    /** The ceremony changed to another file: every window asks for everything anew. */
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
    /** Badge sheets of everybody, or of one unit. */
    badges: call.input(z.object({ unit: z.string().max(200).optional() })).output(z.instanceof(File)),
    addStation: call
      .input(z.object({ name: z.string().trim().min(1).max(80), venue: z.string().trim().min(1).max(200) }))
      .output(z.custom<{ id: string; pin: string; file: File }>()),
    /** Documents that were made earlier, and the folder they lie in. */
    documents: call.output(z.custom<{ folder: string; files: DocumentOnDisk[] }>()),
    /** Writes the documents beside the ceremony file; the minutes also come back to be shown. */
    report: call.output(z.custom<{ folder: string; files: DocumentFile[]; minutes: File }>()),
  },
} as const;

/** Windows by trust, and what each may call. `projector` can only receive. */
export const grants = {
  kiosk: ['header', 'kiosk'],
  projector: ['header', 'projector'],
  /** The browser host has no main process that hears the clicker, so its projector page sends the keys itself. */
  'projector-with-clicker': ['header', 'projector', 'clicker'],
  console: ['header', 'projector', 'clicker', 'console'],
} as const satisfies Record<string, readonly (keyof typeof contract)[]>;
export type WindowKind = keyof typeof grants;
export type Contract = typeof contract;
export type { Anomaly, ReadingStatus, ReadingStep, StationStatus, Words };
