import type { StoredEntry } from '../ledger/entry.ts';

/**
 * An entry as one line of `catatan.jsonl`: the canonical JSON (RFC 8785) of all ten fields, without a line break. Taking
 * `hash` and `signature` out of it gives, to the byte, the text that `hash` was computed over.
 * @param entry verified: its body is canonical JSON already and is put in as it is
 */
export function entryLine(entry: StoredEntry): string {
  const text = (field: Exclude<keyof StoredEntry, 'seq' | 'body'>) => `"${field}":${JSON.stringify(entry[field])}`;
  const members = [
    text('at'),
    `"body":${entry.body}`,
    text('ceremony'),
    text('clock'),
    text('hash'),
    text('kind'),
    text('previous'),
    `"seq":${entry.seq}`,
    text('signature'),
    text('station'),
  ];
  return `{${members.join(',')}}`;
}
