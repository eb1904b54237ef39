import canonicalize from 'canonicalize';
import { isUtc } from './body-shape.ts';
import { sha256Of } from './digest.ts';
import { jsonOrNull, object } from './receipt.ts';

/** One line of `catatan.jsonl`, as it was found. */
export type Entry = {
  line: number;
  at: string;
  body: Record<string, unknown>;
  ceremony: string;
  clock: string;
  hash: string;
  kind: string;
  previous: string;
  seq: number;
  signature: string;
  station: string;
  /** The hash as it follows from the other fields. */
  rebuilt: string;
  isTooLong: boolean;
};

/** No body is longer, in UTF-8: 2 MiB. */
const longestBody = 2_097_152;

const anyText = /^/;
/** By these a line is an entry at all; what else may be wrong in one is named by its own word. */
const shapes = {
  at: anyText,
  ceremony: /^[0-9A-Z]{16}$/,
  clock: anyText,
  hash: /^[0-9a-f]{64}$/,
  kind: anyText,
  previous: /^[0-9a-f]{64}$/,
  signature: /^[0-9a-f]{128}$/,
  station: /^[0-9A-Z]{6}$/,
} as const;

/** Null when the line is not the canonical JSON (RFC 8785) of ten fields of the right shape. */
export function readEntry(text: string, line: number): Entry | null {
  const fields = object(jsonOrNull(text));
  const body = object(fields?.['body']);
  if (fields === null || body === null || Object.keys(fields).length !== 10) return null;
  const { seq } = fields;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return null;
  for (const [name, shape] of Object.entries(shapes)) {
    const value = fields[name];
    if (typeof value !== 'string' || !shape.test(value)) return null;
  }
  if (canonicalOrNull(fields) !== text) return null;
  const { hash, signature, ...hashed } = fields as Omit<Entry, 'line' | 'rebuilt' | 'isTooLong'>;
  const isTooLong = text.length * 3 > longestBody && new Blob([canonicalOrNull(body) ?? '']).size > longestBody;
  return { line, ...hashed, hash, signature, rebuilt: sha256Of(canonicalOrNull(hashed) ?? ''), isTooLong };
}

/** A time, and four digits that tell apart what happened in one millisecond. */
export function isClock(text: string): boolean {
  return /^.{24}-[0-9a-f]{4}$/.test(text) && isUtc(text.slice(0, 24));
}

/** The library throws on what has no canonical form, such as half a surrogate pair. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
