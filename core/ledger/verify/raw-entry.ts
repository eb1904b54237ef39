import { createHash } from 'node:crypto';
import type { StoredEntry } from '../entry.ts';
import { readBody, type JsonObject } from './canonical-json.ts';
import type { ProblemCode } from './verification.ts';

/** A row of the table `entry` as it was found. Nothing is believed yet, not even the types of the columns. */
export type EntryRow = Record<keyof StoredEntry | 'tooLong', unknown>;

/** Of a body, in bytes; the verifier's own number, and a test compares it with the writer's. */
export const longestBody = 2_097_152;

/**
 * The body comes as bytes, so that text which is no UTF-8 cannot pass for the replacement character; a body of
 * another type comes as null, and so does one that is too long, of which SQLite reads the length alone.
 */
export const entryColumns = `station, seq, hash, previous, ceremony, clock, at, kind,
  case when typeof(body) = 'text' and octet_length(body) <= ${longestBody} then cast(body as blob) end as body,
  octet_length(body) > ${longestBody} as tooLong, signature`;

/** What a row says, and what is wrong with the row by itself, without looking at any other. */
export type RawEntry = { [Field in Exclude<keyof StoredEntry, 'seq' | 'body'>]: string } & {
  /** Rounded to a double when it is no safe integer; `seq-malformed` is then among the faults. */
  seq: number;
  /** Null when the body cannot be read. */
  body: JsonObject | null;
  /** The hash as it follows from the fields; null when it follows from nothing, since body or `seq` cannot be read. */
  rebuiltHash: string | null;
  faults: ProblemCode[];
};

/** The kinds, as released; the verifier keeps its own list, and a test compares it with the registry. */
export const knownKinds: ReadonlySet<string> = new Set([
  'ceremony-founded',
  'ceremony-arranged',
  'text-adopted',
  'roster-imported',
  'station-added',
  'station-opened',
  'reading-began',
  'reading-point-shown',
  'reading-ended',
  'pact-signed',
  'person-refused',
  'badge-revoked',
  'absence-explained',
  'duty-recorded',
  'anomaly-settled',
  'clock-compared',
  'station-closed',
]);

/** What only the organiser may say; founding is not among them, since a second one is named by its own word. */
export const organisersKinds: ReadonlySet<string> = new Set([
  'ceremony-arranged',
  'text-adopted',
  'roster-imported',
  'station-added',
  'badge-revoked',
  'absence-explained',
  'duty-recorded',
  'anomaly-settled',
]);

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const clock = /^(?<utc>.{24})-[0-9a-f]{4}$/;

/** A day that is in no calendar, such as 30 February, does not come back as it went in. */
function isUtc(text: string): boolean {
  if (!utc.test(text)) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && new Date(millis).toISOString() === text;
}

export function isClock(text: string): boolean {
  return isUtc(clock.exec(text)?.groups?.['utc'] ?? '');
}

/** Text of another type is read as empty, which is well-formed nowhere. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The row must come from a statement with safe integers: a `seq` above 2^53 would otherwise be rounded unseen. */
export function readEntry(row: EntryRow): RawEntry {
  const faults: ProblemCode[] = [];
  const seq = typeof row.seq === 'bigint' || typeof row.seq === 'number' ? Number(row.seq) : 0;
  const seqReadable = typeof row.seq === 'bigint' && Number.isSafeInteger(seq) && seq >= 1;
  if (!seqReadable) faults.push('seq-malformed');

  const fields = {
    station: textOf(row.station),
    hash: textOf(row.hash),
    previous: textOf(row.previous),
    ceremony: textOf(row.ceremony),
    clock: textOf(row.clock),
    at: textOf(row.at),
    kind: textOf(row.kind),
    signature: textOf(row.signature),
  };
  if (!isUtc(fields.at)) faults.push('at-malformed');
  if (!isClock(fields.clock)) faults.push('clock-malformed');
  if (!knownKinds.has(fields.kind)) faults.push('kind-unknown');

  const body = readBody(row.body);
  if (Number(row.tooLong) === 1) faults.push('body-malformed');
  else if (body?.canonical !== true) faults.push('body-not-canonical');

  const rebuiltHash = body !== null && seqReadable ? hashOf(fields, seq, body.form) : null;
  if (rebuiltHash !== null && rebuiltHash !== fields.hash) faults.push('hash-wrong');
  return { ...fields, seq, body: body?.value ?? null, rebuiltHash, faults };
}

/** SHA-256 over the RFC 8785 form of the entry without hash and signature; the names stand sorted already. */
function hashOf(
  fields: Record<'at' | 'ceremony' | 'clock' | 'kind' | 'previous' | 'station', string>,
  seq: number,
  body: string,
) {
  const of = (name: keyof typeof fields): string => `"${name}":${JSON.stringify(fields[name])}`;
  const members = [
    of('at'),
    `"body":${body}`,
    of('ceremony'),
    of('clock'),
    of('kind'),
    of('previous'),
    `"seq":${seq}`,
    of('station'),
  ];
  return createHash('sha256')
    .update(`{${members.join(',')}}`, 'utf8')
    .digest('hex');
}
