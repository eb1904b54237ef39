import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../result.ts';
import { hashOfBlob, hashOfEntry } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import type { BlobHash } from '../ledger/ids.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';

/** Entries of the file at work, in the order they came into it, with the blobs they name. `row` is the last one looked at. */
export type PrimaryBatch = { row: number; entries: StoredEntry[]; blobs: Map<BlobHash, Uint8Array> };

/** Small enough for one quick commit on a slow stick. */
export const batchLimits = { entries: 256, bytes: 4_000_000 };

/**
 * Reads what follows a row, leaving out what `isThere` knows; null when nothing follows. A row that does not fit its hash is
 * `file-damaged`: a second copy of damage is worth nothing.
 */
export function readBatch(
  primary: string,
  after: number,
  isThere: { entry(hash: string): boolean; blob(hash: BlobHash): boolean },
): Result<PrimaryBatch | null, FileRefusal> {
  const refusal: FileRefusal = { code: 'file-damaged', file: basename(primary) };
  return lookInto<PrimaryBatch | null>(primary, (rows) => {
    const batch: PrimaryBatch = { row: after, entries: [], blobs: new Map() };
    let bytes = 0;
    for (const { row, ...stored } of rows.entriesAfter(after)) {
      if (batch.entries.length >= batchLimits.entries || bytes >= batchLimits.bytes) break;
      batch.row = row;
      if (isThere.entry(stored.hash)) continue;
      const entry = readEntry(stored);
      if (entry === null || hashOfEntry(stored) !== stored.hash) return err(refusal);
      batch.entries.push(stored);
      bytes += stored.body.length;
      for (const hash of blobsOf(entry)) {
        if (batch.blobs.has(hash) || isThere.blob(hash)) continue;
        const content = rows.blob(hash);
        if (content === null || hashOfBlob(content) !== hash) return err(refusal);
        batch.blobs.set(hash, content);
        bytes += content.length;
      }
    }
    return ok(batch.row === after ? null : batch);
  });
}

/**
 * Opens the file at work for one look and closes it again, before anything touches the stick: a stick that hangs must not
 * keep the file busy. Open for writing though nothing is written: whoever closes last folds the `-wal` into the file.
 */
export function lookInto<Value>(primary: string, look: (rows: Rows) => Result<Value, FileRefusal>): Result<Value, FileRefusal> {
  return guarded(basename(primary), () => {
    const database = new Database(primary, { fileMustExist: true, timeout: 2000 });
    try {
      database.pragma('synchronous = full');
      database.pragma('trusted_schema = off');
      return look(rowsOf(database));
    } finally {
      database.close();
    }
  });
}
