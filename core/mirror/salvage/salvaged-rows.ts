import { hashOfBlob, hashOfEntry } from '../../ledger/chain.ts';
import { EntryForm } from '../../ledger/entry-form.ts';
import type { StoredEntry } from '../../ledger/entry.ts';
import type { BlobHash } from '../../ledger/ids.ts';
import type { SalvagedRecord } from './records.ts';

/** What a damaged file still gives: entries that fit their hash, blobs by their hash, and what only the laptop knew. */
export type SalvagedRows = {
  /** By hash and signature: the hash does not cover the signature, which may be what is damaged. */
  entries: Map<string, StoredEntry>;
  blobs: Map<BlobHash, Uint8Array>;
  /** Every value that was found under a name: a `-wal` of another file may have brought a second one. */
  local: Map<string, Set<string>>;
};

export function noRows(): SalvagedRows {
  return { entries: new Map(), blobs: new Map(), local: new Map() };
}

/** Puts a record where it belongs by its shape; a record of an index, or one that does not prove itself, goes nowhere. */
export function sortIn(rows: SalvagedRows, record: SalvagedRecord): void {
  if (record.length === 10) {
    const entry = entryOf(record);
    if (entry !== null) rows.entries.set(`${entry.hash}:${entry.signature}`, entry);
  } else if (record.length === 2) {
    const [name, value] = record;
    if (Buffer.isBuffer(value)) rows.blobs.set(hashOfBlob(value), Uint8Array.from(value));
    else if (typeof name === 'string' && typeof value === 'string') {
      rows.local.set(name, (rows.local.get(name) ?? new Set<string>()).add(value));
    }
  }
}

/** The columns in the order of the table; whether the station signed it is a question for later. */
function entryOf(record: SalvagedRecord): StoredEntry | null {
  const [station, seq, hash, previous, ceremony, clock, at, kind, body, signature] = record;
  const texts = [station, hash, previous, ceremony, clock, at, kind, body, signature];
  if (!texts.every((text) => typeof text === 'string')) return null;
  const entry = { station, seq, hash, previous, ceremony, clock, at, kind, body, signature } as StoredEntry;
  return hashOfEntry(entry) === entry.hash && new EntryForm().read(entry) !== null ? entry : null;
}
