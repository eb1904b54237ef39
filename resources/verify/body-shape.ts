import { object } from './receipt.ts';

/**
 * What a body must look like to say anything: the page's own list of the kinds of entries, written from
 * `docs/entry-kinds.md`. Fields that are not named here may stand there as well: a newer program has added them. A test
 * holds each shape against the registry of the program.
 */
type Shape = (value: unknown) => boolean;

/** No control characters, and none that are invisible or turn the direction of the text. */
const plain = /^[^\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u;

const like =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
/** Measured in characters as Unicode counts them, of which some take two places in a JavaScript string. */
const text =
  (most: number, least = 0): Shape =>
  (value) => {
    if (typeof value !== 'string' || value.length > 2 * most || !plain.test(value)) return false;
    const { length } = Array.from(value);
    return length >= least && length <= most;
  };
const oneOf =
  (...words: unknown[]): Shape =>
  (value) =>
    words.includes(value);
const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Shape =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const list =
  (of: Shape, most = Infinity, least = 0): Shape =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(of);
const orNull =
  (of: Shape): Shape =>
  (value) =>
    value === null || of(value);
const fields =
  (needed: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape =>
  (value) => {
    const given = object(value);
    if (given === null) return false;
    const has = ([name]: [string, Shape]) => Object.hasOwn(given, name);
    const fits = ([name, shape]: [string, Shape]) => shape(given[name]);
    const shapes = Object.entries(needed);
    return shapes.every(has) && shapes.every(fits) && Object.entries(optional).filter(has).every(fits);
  };

/** A day or a time that is in no calendar, such as 30 February, does not come back as it went in. */
const inCalendar = (time: string): boolean => {
  const millis = Date.parse(time);
  return !Number.isNaN(millis) && new Date(millis).toISOString() === time;
};
export const isUtc: Shape = (value) => like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)(value) && inCalendar(String(value));
const day: Shape = (value) => like(/^\d{4}-\d\d-\d\d$/)(value) && inCalendar(`${String(value)}T00:00:00.000Z`);

const station = like(/^[0-9A-HJKMNP-TV-Z]{6}$/);
const person = like(/^[0-9A-HJKMNP-TV-Z]{8}$/);
/** A hash, the name of an attachment, or a public key: 32 bytes. */
const hex32 = like(/^[0-9a-f]{64}$/);
const yesOrNo = oneOf(true, false);
const timezone = oneOf('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
const signers = oneOf('all', 'representatives', 'cascade');
const readingMode = oneOf('repeat', 'unison');
const badgeDays = whole(0, 3660);
const duty = like(/^[a-z0-9-]{1,40}$/);
const official = {
  name: text(120),
  position: text(200),
  rank: text(60),
  identity: fields({ label: oneOf('NIP', 'NRP', 'none'), number: text(40) }),
};
const reading = fields({ oath: hex32 });

const bodies: ReadonlyMap<string, Shape> = new Map([
  [
    'ceremony-founded',
    fields(
      {
        title: text(200),
        date: day,
        timezone,
        venue: text(200),
        signers,
        readingMode,
        number: text(80),
        institution: text(200),
        legalBasis: list(text(300)),
        leader: fields({ name: text(120), position: text(200) }),
        bareNumbers: yesOrNo,
        organiserKey: hex32,
        sealKey: hex32,
      },
      { badgeDays },
    ),
  ],
  [
    'ceremony-arranged',
    fields(
      {
        title: text(200),
        date: day,
        timezone,
        venue: text(200),
        venues: list(fields({ name: text(200, 1), kind: oneOf('hall', 'office') }), 500),
        number: text(80),
        institution: text(200),
        legalBasis: list(text(300), 40),
        leader: fields(official),
        witnesses: list(fields(official), 20),
        officials: list(fields({ ...official, heading: text(80) }), 20),
        readingMode,
        signers,
        representatives: list(fields({ person, units: list(text(200), 500, 1) }), 2000),
        deadline: orNull(day),
        eligible: list(text(60), 40),
        duties: list(fields({ id: duty, name: text(120, 1) }), 10),
        bareNumbers: yesOrNo,
        paper: oneOf('A4', 'F4'),
        margins: oneOf('usual', 'wide', 'narrow'),
        letterhead: fields({ lines: list(text(200), 8), image: orNull(hex32) }),
      },
      { badgeDays },
    ),
  ],
  ['text-adopted', fields({ text: oneOf('oath', 'pact'), blob: hex32 })],
  ['roster-imported', fields({ blob: hex32, people: whole(0), units: whole(0), source: hex32 })],
  [
    'station-added',
    fields(
      {
        station,
        name: text(80),
        venue: text(200),
        handedOut: yesOrNo,
        enrolmentKey: hex32,
        operatorPin: like(/^[0-9a-f]{32}:[0-9a-f]{64}$/),
      },
      { role: oneOf('kiosk', 'projector', 'both') },
    ),
  ],
  ['station-opened', fields({ stationKey: hex32, proof: like(/^[0-9a-f]{128}$/), program: text(40) })],
  ['reading-began', reading],
  ['reading-point-shown', fields({ oath: hex32, point: whole(1) })],
  ['reading-ended', reading],
  [
    'pact-signed',
    fields(
      {
        person,
        roster: hex32,
        pact: hex32,
        strokes: hex32,
        identified: oneOf('badge', 'number', 'operator'),
        noticeShownAt: orNull(isUtc),
        pactShownAt: isUtc,
      },
      { badge: whole(1, 255) },
    ),
  ],
  [
    'person-refused',
    fields({
      reason: oneOf(
        'badge-unreadable',
        'badge-not-signed',
        'badge-other-ceremony',
        'badge-revoked',
        'person-unknown',
        'not-called-to-sign',
        'already-signed',
        'signature-too-small',
      ),
      person: orNull(person),
      scan: orNull(hex32),
    }),
  ],
  ['badge-revoked', fields({ person, issue: whole(1, 254), reason: text(200) })],
  [
    'absence-explained',
    fields({ person, reason: orNull(oneOf('leave', 'duty-travel', 'sick', 'study', 'other')), note: text(200) }),
  ],
  ['duty-recorded', fields({ person, duty, done: yesOrNo })],
  ['clock-compared', fields({ offsetMillis: whole(-1e15, 1e15), against: station, how: oneOf('time-code'), shownAt: isUtc })],
  [
    'anomaly-settled',
    fields(
      {
        code: oneOf(
          'signed-twice',
          'ledger-gap',
          'ledger-forked',
          'station-cloned',
          'station-missing',
          'clock-ahead-of-cap',
          'person-unknown',
          'text-version-mixed',
          'signed-without-reading-notice',
        ),
        reason: text(500, 1),
      },
      { station, seq: whole(1), person, counts: fields({ station, seq: whole(1) }) },
    ),
  ],
  ['station-closed', fields({ signed: whole(0) })],
]);

/** What only the organiser may say. */
export const organisersKinds: ReadonlySet<string> = new Set([
  'ceremony-founded',
  'ceremony-arranged',
  'text-adopted',
  'roster-imported',
  'station-added',
  'badge-revoked',
  'absence-explained',
  'duty-recorded',
  'anomaly-settled',
]);

/** Null for a kind that this page does not know: a newer program may have written it. */
export function bodyFits(kind: string, body: unknown): boolean | null {
  return bodies.get(kind)?.(body) ?? null;
}
