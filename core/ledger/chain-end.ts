import type { Database } from 'better-sqlite3';
import type { HybridClock } from './hybrid-clock.ts';
import type { EntryHash, StationId } from './ids.ts';
import type { Rows } from './rows.ts';

/** What a station's next entry follows: its own last one, null before its first, and the latest clock of all entries. */
export type ChainEnd = { head: { seq: number; hash: EntryHash; clock: HybridClock } | null; latestClock: HybridClock | null };

/** The end as this program left it: whose it is, and the last row of the file. */
type Left = ChainEnd & { station: StationId; row: number };
const left = new WeakMap<Database, Left>();

/** Sorts behind every clock. */
const anyClock: HybridClock = '~';

/**
 * Where a station's chain ends. Entries are never removed, so a file whose last row is still the one that we committed ends
 * where we left it, and whoever signs does not wait for a search. What somebody else wrote since is read.
 * Only within a transaction that has begun to write does the answer hold until the next entry.
 */
export function chainEnd(database: Database, rows: Rows, station: StationId): ChainEnd {
  const known = left.get(database);
  if (known?.station === station && known.row === rows.lastRow()) return known;
  return { head: rows.head(station), latestClock: rows.latestClock(anyClock) };
}

/** To be called after the commit, and never before: an entry that is rolled back leaves its row number to another. */
export function rememberEnd(database: Database, end: Left): void {
  left.set(database, end);
}
