import type { Database, Transaction } from 'better-sqlite3';
import { utcText, type Clock } from '../clock.ts';
import { ok, type Result } from '../result.ts';
import { chainEnd, rememberEnd } from './chain-end.ts';
import { hashOfBlob, signEntry } from './chain.ts';
import { fitBody } from './check-body.ts';
import { noEntryBefore, type StoredEntry } from './entry.ts';
import type { FileRefusal } from './file-refusal.ts';
import { guarded, type LedgerFile } from './file.ts';
import { capClock, tick, type HybridClock } from './hybrid-clock.ts';
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
  const added = inTransaction<Added, FileRefusal>(file, () => ok(add(file, author, kind, body, blobs)));
  if (!added.ok) return added;
  const { entry, latestClock } = added.value;
  const { row, station } = entry;
  // Within a transaction of the caller's nothing is committed yet.
  if (!file.database.inTransaction) rememberEnd(file.database, { station, row, head: entry, latestClock });
  return ok(entry);
}

/** The same inside a transaction that the caller has begun; throws SQLite's errors. */
export function appendWithin<Kind extends EntryKind>(
  file: LedgerFile,
  author: Author,
  kind: Kind,
  body: BodyOf<Kind>,
  blobs: readonly Uint8Array[] = [],
): AppendedEntry {
  return add(file, author, kind, body, blobs).entry;
}

/** `latestClock` is that of all entries, with this one. */
type Added = { entry: AppendedEntry; latestClock: HybridClock };

function add<Kind extends EntryKind>(
  file: LedgerFile,
  author: Author,
  kind: Kind,
  body: BodyOf<Kind>,
  blobs: readonly Uint8Array[],
): Added {
  const checked = fitBody(kind, body);
  if (!checked.ok) throw new Error(`${kind}: the field ${checked.error.field} does not fit the registry`);
  const rows = rowsOf(file.database);
  const now = author.clock.now();
  const at = utcText(now);
  const { head, latestClock } = chainEnd(file.database, rows, author.station);
  // A foreign clock beyond the cap must not move ours, but our own chain always goes forward.
  const isAhead = latestClock !== null && latestClock > at && latestClock > capClock(now);
  const followed = isAhead ? rows.latestClock(capClock(now)) : latestClock;
  const signed = signEntry(
    {
      ceremony: author.ceremony,
      station: author.station,
      seq: (head?.seq ?? 0) + 1,
      previous: head?.hash ?? noEntryBefore,
      clock: tick([followed, head?.clock ?? null], at),
      at,
      kind,
      body: checked.value,
    },
    author.key,
  );
  for (const bytes of blobs) storeBlob(file, bytes);
  const entry = { ...signed, row: rows.insertEntry(signed) };
  return { entry, latestClock: latestClock !== null && latestClock > entry.clock ? latestClock : entry.clock };
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
    const done: Result<Value, Refusal>[] = [];
    try {
      transactionOf(file.database).immediate(() => {
        const outcome = work();
        done.push(outcome);
        if (!outcome.ok) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
    const [outcome] = done;
    if (outcome === undefined) throw new Error('a transaction that did no work');
    return outcome;
  });
}

class RolledBack extends Error {}

/** Made once per open file: making one takes longer than running it. */
function transactionOf(database: Database): Transaction<(work: () => void) => void> {
  const known = transactions.get(database);
  if (known !== undefined) return known;
  const made = database.transaction((work: () => void) => work());
  transactions.set(database, made);
  return made;
}

const transactions = new WeakMap<Database, Transaction<(work: () => void) => void>>();
