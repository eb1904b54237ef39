import canonicalize from 'canonicalize';
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
};

const shapes = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  ceremony: /^[0-9A-Z]{16}$/,
  clock: /^.{24}-[0-9a-f]{4}$/,
  hash: /^[0-9a-f]{64}$/,
  kind: /^[a-z-]+$/,
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
  const { hash, signature, ...hashed } = fields as Omit<Entry, 'line' | 'rebuilt'>;
  return { line, ...hashed, hash, signature, rebuilt: sha256Of(canonicalOrNull(hashed) ?? '') };
}

/** The library throws on what has no canonical form, such as half a surrogate pair. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
