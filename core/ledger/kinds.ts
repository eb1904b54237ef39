import { z } from 'zod';
import { idLengths, type BlobHash, type CeremonyId, type EntryHash, type PersonId, type StationId } from './ids.ts';
import type { UtcText } from '../clock.ts';
import { seenAlone } from './unseen-characters.ts';

/**
 * The closed registry of entry kinds: one line of documentation each, and the shape of the body.
 * A kind that was released is never renamed and its name never used again; new fields are optional.
 */
const crockford = (length: number) => z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`));
export const stationId = crockford(idLengths.station).transform((text) => text as StationId);
export const personId = crockford(idLengths.person).transform((text) => text as PersonId);
export const ceremonyId = crockford(idLengths.ceremony).transform((text) => text as CeremonyId);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const blobHash = sha256.transform((text) => text as BlobHash);
export const entryHash = sha256.transform((text) => text as EntryHash);
export const utc = z.iso.datetime({ precision: 3 }).transform((text) => text as UtcText);
/** Text that people typed, all of which can be seen. */
export const plainText = (most: number) => z.string().max(most).regex(seenAlone);
const publicKey = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

export const timezones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export const signerPolicies = ['all', 'representatives', 'cascade'] as const;
/** A lost badge must not open a kiosk long after the ceremony; a week leaves room for a day that was put off. */
export const usualBadgeDays = 7;
export const mostBadgeDays = 3660;
export const readingModes = ['repeat', 'unison'] as const;
/** Why a station sent a person away; the same words as in `station run`. */
export const refusalReasons = [
  'badge-unreadable',
  'badge-not-signed',
  'badge-other-ceremony',
  'badge-revoked',
  'person-unknown',
  'not-called-to-sign',
  'already-signed',
  'signature-too-small',
] as const;
/** Facts that a human must look at, as a merge names them; never settled by code. */
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
export const mostReasonCharacters = 500;
/**
 * No body is longer, in UTF-8. The longest honest one says how a ceremony is held: 2,000 representatives, each for an office with
 * a long name, and 500 rooms come to about 0.6 MB. A station could sign one of any length, and whoever reads it would be stopped.
 */
export const mostBodyBytes = 2 ** 21;
/** What a laptop is there for; one that says nothing may do both. */
export const stationRoles = ['kiosk', 'projector', 'both'] as const;
/** Witnesses may carry a civil servant's number, that of the police or the armed forces (NRP), or none. */
export const identityLabels = ['NIP', 'NRP', 'none'] as const;
export const paperSizes = ['A4', 'F4'] as const;
export const marginNames = ['usual', 'wide', 'narrow'] as const;
/** Why somebody who was called has not signed: cuti, dinas luar, sakit, tugas belajar. */
export const absenceReasons = ['leave', 'duty-travel', 'sick', 'study', 'other'] as const;
const dutyId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Somebody who stands in the minutes by name; on paper the number goes under it. */
const official = z.object({
  name: plainText(120),
  position: plainText(200),
  rank: plainText(60),
  identity: z.object({ label: z.enum(identityLabels), number: plainText(40) }),
});

function kind<Body extends z.ZodObject>(doc: string, body: Body) {
  return { doc, body };
}

export const kinds = {
  'ceremony-founded': kind(
    'The organiser founds the ceremony; carries the public keys that everything else is checked against.',
    z.object({
      title: plainText(200),
      /** Calendar day at the venue, YYYY-MM-DD. */
      date: z.iso.date(),
      timezone: z.enum(timezones),
      venue: plainText(200),
      signers: z.enum(signerPolicies),
      readingMode: z.enum(readingModes),
      /** Document number as the office writes it; empty until somebody fills it in, never generated. */
      number: plainText(80),
      /** The institution above the title, such as the regency; may be empty. */
      institution: plainText(200),
      legalBasis: z.array(plainText(300)),
      leader: z.object({ name: plainText(120), position: plainText(200) }),
      /** May a bare employee number be scanned instead of a signed badge? */
      bareNumbers: z.boolean(),
      /** Badges are taken until so many days after the ceremony's day; `usualBadgeDays` where nothing is said. */
      badgeDays: z.int().min(0).max(mostBadgeDays).optional(),
      /** Ed25519, raw, hexadecimal: signs the organiser's entries and the badges. */
      organiserKey: publicKey,
      /** X25519, raw, hexadecimal: signatures are sealed to it. */
      sealKey: publicKey,
    }),
  ),
  'ceremony-arranged': kind(
    'The organiser says how the ceremony is held and what its papers look like; all of it at once, in place of what was said before.',
    z.object({
      title: plainText(200),
      date: z.iso.date(),
      timezone: z.enum(timezones),
      /** The hall, and the place that the minutes name. */
      venue: plainText(200),
      /** Rooms in which people sign or listen: halls, and offices that join by Zoom. */
      venues: z.array(z.object({ name: plainText(200).min(1), kind: z.enum(['hall', 'office']) })).max(500),
      number: plainText(80),
      institution: plainText(200),
      legalBasis: z.array(plainText(300)).max(40),
      leader: official,
      witnesses: z.array(official).max(20),
      /** Further people who sign the minutes, each under a heading such as `Mengetahui`. */
      officials: z.array(official.extend({ heading: plainText(80) })).max(20),
      readingMode: z.enum(readingModes),
      signers: z.enum(signerPolicies),
      /** With `representatives`: who signs, and for which units. */
      representatives: z.array(z.object({ person: personId, units: z.array(plainText(200)).min(1).max(500) })).max(2000),
      /** With `cascade`: the last day for those who sign after their heads; null where none is set. */
      deadline: z.iso.date().nullable(),
      /** Classes of employment called to sign, as the roster names them; an empty list calls everybody. */
      eligible: z.array(plainText(60)).max(40),
      /** What else each person is asked to do, such as to wear the badge of the campaign. */
      duties: z.array(z.object({ id: dutyId, name: plainText(120).min(1) })).max(10),
      bareNumbers: z.boolean(),
      badgeDays: z.int().min(0).max(mostBadgeDays).optional(),
      paper: z.enum(paperSizes),
      margins: z.enum(marginNames),
      /** Above every document: the institution's lines, and its emblem as PNG or JPEG. */
      letterhead: z.object({ lines: z.array(plainText(200)).max(8), image: blobHash.nullable() }),
    }),
  ),
  'text-adopted': kind(
    'The organiser adopts a version of the oath or the pact; the blob holds the exact text as canonical JSON.',
    z.object({ text: z.enum(['oath', 'pact']), blob: blobHash }),
  ),
  'roster-imported': kind(
    'The organiser imports the list of people called to sign; the blob holds all of it as canonical JSON.',
    z.object({ blob: blobHash, people: count, units: count, source: sha256 }),
  ),
  'station-added': kind(
    'The organiser makes a file for a station; only who holds its one-time enrolment key may open the ledger.',
    z.object({
      station: stationId,
      name: plainText(80),
      venue: plainText(200),
      role: z.enum(stationRoles).optional(),
      /** False for the organiser's own laptop, whose ledger never travels and so cannot be missing. */
      handedOut: z.boolean(),
      /** Ed25519, raw, hexadecimal: the public half of the one-time enrolment key. */
      enrolmentKey: publicKey,
      /** scrypt (N 2^14, r 8, p 1) of the operator's PIN: `salt:hash`, both hexadecimal. */
      operatorPin: z.string().regex(/^[0-9a-f]{32}:[0-9a-f]{64}$/),
    }),
  ),
  'station-opened': kind(
    "A station opens its file for the first time: it makes its own key and proves the organiser's one-time secret.",
    z.object({
      stationKey: publicKey,
      /** Ed25519 by the enrolment key over `ikrar-enrolment-1:` ceremony `:` station `:` stationKey, hexadecimal. */
      proof: z.string().regex(/^[0-9a-f]{128}$/),
      program: plainText(40),
    }),
  ),
  'reading-began': kind('The group reading of the oath begins.', z.object({ oath: blobHash })),
  'reading-point-shown': kind(
    'A point of the oath appears on the projector.',
    z.object({ oath: blobHash, point: z.int().positive() }),
  ),
  'reading-ended': kind('The group reading of the oath has ended.', z.object({ oath: blobHash })),
  'pact-signed': kind(
    'A person signs the pact; the blob holds the strokes, sealed to the ceremony (HPKE, RFC 9180).',
    z.object({
      person: personId,
      roster: blobHash,
      pact: blobHash,
      strokes: blobHash,
      identified: z.enum(['badge', 'number', 'operator']),
      /** Which issue of the badge was scanned: 1 for the first, 2 for the first reprint; left out where no badge was. */
      badge: z.int().min(1).max(255).optional(),
      /** When the notice on personal data was on screen (UU 27/2022); null where it was not shown. */
      noticeShownAt: utc.nullable(),
      pactShownAt: utc,
    }),
  ),
  'person-refused': kind(
    'A station sends somebody away; the scanned text stands only as its SHA-256, since it may hold a number.',
    z.object({ reason: z.enum(refusalReasons), person: personId.nullable(), scan: sha256.nullable() }),
  ),
  'badge-revoked': kind(
    "The organiser declares a person's badges void, this issue and every earlier one; the next issue takes their place.",
    z.object({ person: personId, issue: z.int().min(1).max(254), reason: plainText(200) }),
  ),
  'absence-explained': kind(
    'The organiser writes down why somebody has not signed; null takes back what was said before.',
    z.object({ person: personId, reason: z.enum(absenceReasons).nullable(), note: plainText(200) }),
  ),
  'duty-recorded': kind(
    'The organiser writes down whether somebody has done one of the extra duties.',
    z.object({ person: personId, duty: dutyId, done: z.boolean() }),
  ),
  'clock-compared': kind(
    "A station scanned the organiser's time code and measured how far its own clock is ahead of the organiser's.",
    z.object({
      /** The station's clock minus the organiser's; too high by the time that showing and scanning took, at most 2 s. */
      offsetMillis: z.int().min(-1e15).max(1e15),
      /** The organiser's ledger: whose time it was. */
      against: stationId,
      how: z.enum(['time-code']),
      /** The time in the code, by the organiser's clock. */
      shownAt: utc,
    }),
  ),
  'anomaly-settled': kind(
    'The organiser settles an anomaly with a reason for the minutes; nothing is removed, and a later word takes its place.',
    z.object({
      code: z.enum(anomalyCodes),
      /** Where it is and whom it is about: exactly what the anomaly names, and nothing that it does not. */
      station: stationId.optional(),
      seq: z.int().positive().optional(),
      person: personId.optional(),
      reason: plainText(mostReasonCharacters).min(1),
      /** Of several signings of one person, the one that counts; the earliest where nothing is said. */
      counts: z.object({ station: stationId, seq: z.int().positive() }).optional(),
    }),
  ),
  'station-closed': kind('The operator closes the station; no signing follows.', z.object({ signed: count })),
} as const;

export type EntryKind = keyof typeof kinds;
export type BodyOf<Kind extends EntryKind> = z.output<(typeof kinds)[Kind]['body']>;
export type AnomalyCode = (typeof anomalyCodes)[number];
export type RefusalReason = (typeof refusalReasons)[number];
export type Timezone = (typeof timezones)[number];
export type SignerPolicy = (typeof signerPolicies)[number];
export type ReadingMode = (typeof readingModes)[number];
export type StationRole = (typeof stationRoles)[number];
export type AbsenceReason = (typeof absenceReasons)[number];
export type IdentityLabel = (typeof identityLabels)[number];

/** What only the organiser may say; a station's file that says it is refused. */
export const organisersKinds: ReadonlySet<EntryKind> = new Set([
  'ceremony-founded',
  'ceremony-arranged',
  'text-adopted',
  'roster-imported',
  'station-added',
  'badge-revoked',
  'absence-explained',
  'duty-recorded',
  'anomaly-settled',
] as const satisfies EntryKind[]);

export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(kinds, text);
}
