import { utcText, type Clock } from '../clock.ts';
import { ok, type Result } from '../result.ts';
import { hashOfBlob, signEntry } from './chain.ts';
import { checkBody } from './check-body.ts';
import { noEntryBefore, type StoredEntry } from './entry.ts';
import type { FileRefusal } from './file-refusal.ts';
import { guarded, type LedgerFile } from './file.ts';
import { capClock, tick } from './hybrid-clock.ts';
import type { BlobHash, CeremonyId, StationId } from './ids.ts';
import type { BodyOf, EntryKind } from './kinds.ts';
import type { PrivateKey } from './keys.ts';
import { rowsOf } from './rows.ts';

/** Who writes: a station, its key, and the clock of its laptop. */
export type Author = { ceremony: CeremonyId; station: StationId; key: PrivateKey; clock: Clock };

/** An entry as it was stored; `row` is the number of its row in this file. */
export type AppendedEntry = StoredEntry & { row: number };

/**
 * Adds entries to the author's ledger in one transaction and returns them after the commit has reached the disk.
 * The chain's head is read inside the transaction, so two programs on one file still make one chain.
 */
export function appendEntry<Kind extends EntryKind>(
  file: LedgerFile,
  author: Author,
  kind: Kind,
  body: BodyOf<Kind>,
  blobs: readonly Uint8Array[] = [],
): Result<AppendedEntry, FileRefusal> {
  return inTransaction(file, () => ok(appendWithin(file, author, kind, body, blobs)));
}

/** The same inside a transaction that the caller has begun; throws SQLite's errors. */
export function appendWithin<Kind extends EntryKind>(
  file: LedgerFile,
  author: Author,
  kind: Kind,
  body: BodyOf<Kind>,
  blobs: readonly Uint8Array[] = [],
): AppendedEntry {
  const checked = checkBody(kind, body);
  if (!checked.ok) throw new Error(`${kind}: the field ${checked.error.field} does not fit the registry`);
  const rows = rowsOf(file.database);
  const now = author.clock.now();
  const head = rows.head(author.station);
  const entry = signEntry(
    {
      ceremony: author.ceremony,
      station: author.station,
      seq: (head?.seq ?? 0) + 1,
      previous: head?.hash ?? noEntryBefore,
      // A foreign clock beyond the cap must not move ours, but our own chain always goes forward.
      clock: tick([rows.latestClock(capClock(now)), head?.clock ?? null], now),
      at: utcText(now),
      kind,
      body: checked.value,
    },
    author.key,
  );
  for (const bytes of blobs) storeBlob(file, bytes);
  return { ...entry, row: rows.insertEntry(entry) };
}

/** Stores bytes under their SHA-256, once. */
export function storeBlob(file: LedgerFile, bytes: Uint8Array): BlobHash {
  const hash = hashOfBlob(bytes);
  rowsOf(file.database).insertBlob(hash, bytes);
  return hash;
}

/** All of `work` or nothing: a refusal rolls back as well as a throw. No async work may run inside. */
export function inTransaction<Value, Refusal>(
  file: LedgerFile,
  work: () => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  return guarded(file.name, () => {
    let refused: Result<Value, Refusal> | null = null;
    try {
      return file.database
        .transaction(() => {
          const outcome = work();
          if (outcome.ok) return outcome;
          refused = outcome;
          throw new RolledBack();
        })
        .immediate();
    } catch (error) {
      if (error instanceof RolledBack && refused !== null) return refused;
      throw error;
    }
  });
}

class RolledBack extends Error {}
