import type { Database, Statement } from 'better-sqlite3';
import type { BlobHash, EntryHash, StationId } from './ids.ts';
import type { StoredEntry } from './entry.ts';
import { mostBodyBytes, type EntryKind } from './kinds.ts';

/** The statements on `entry`, `blob` and `local`, prepared once per open file. */
export type Rows = {
  /** @returns the number of its row in this file */
  insertEntry(entry: StoredEntry): number;
  insertBlob(hash: BlobHash, bytes: Uint8Array): void;
  /** The station's last entry, null before its first. */
  head(station: StationId): { seq: number; hash: EntryHash; clock: string } | null;
  latestClock(cap: string): string | null;
  /** Every entry in the one order: clock, station, seq, hash. */
  entries(): IterableIterator<StoredEntry>;
  /** Entries in the order they came into this file, after a row number, 0 for all. */
  entriesAfter(row: number): IterableIterator<StoredEntry & { row: number }>;
  /** The same, at most `most` of them: for work that takes its time between two looks. */
  batchAfter(row: number, most: number): (StoredEntry & { row: number })[];
  entriesOf(station: StationId): StoredEntry[];
  entriesOfKind(kind: EntryKind): StoredEntry[];
  /** Entries whose body holds this text somewhere, in the one order; the caller looks where it stands. */
  entriesHolding(text: string): StoredEntry[];
  /** In the one order. */
  hashes(): EntryHash[];
  /** The same, one at a time. */
  eachHash(): IterableIterator<EntryHash>;
  entry(station: string, seq: number, hash: string): StoredEntry | null;
  /** Entries of one place in a chain; more than one is a fork. */
  entriesAt(station: string, seq: number): StoredEntry[];
  byHashPrefix(prefix: string): StoredEntry[];
  /** An entry whose body is longer than any may be, if there is one; asked before anybody reads the bodies. */
  entryTooLong(): { station: StationId; seq: number } | null;
  count(): number;
  /** The number of the row that came last, 0 for none. */
  lastRow(): number;
  blob(hash: string): Uint8Array | null;
  /** Of every blob in the file, in their own order. */
  blobHashes(): BlobHash[];
  hasBlob(hash: string): boolean;
  local(name: LocalName): string | null;
  setLocal(name: LocalName, value: string | null): void;
};

/** What only this laptop knows. */
export type LocalName =
  | 'station'
  | 'station-key'
  | 'enrolment-key'
  /** On the organiser's laptop alone, while files of new stations are made: which ones, and where. */
  | 'station-files'
  /** On a second copy alone: `ceremony:station` of the file that it copies. */
  | 'mirror-of';

const columns = 'ceremony, station, seq, previous, clock, at, kind, body, hash, signature';
const prepared = new WeakMap<Database, Rows>();

export function rowsOf(database: Database): Rows {
  const known = prepared.get(database);
  if (known !== undefined) return known;
  const rows = prepareRows(database);
  prepared.set(database, rows);
  return rows;
}

function prepareRows(database: Database): Rows {
  const insertEntry = database.prepare(`
    insert into entry (${columns})
    values (@ceremony, @station, @seq, @previous, @clock, @at, @kind, @body, @hash, @signature)`);
  const insertBlob = database.prepare(
    'insert into blob (hash, bytes) select ?, ? where not exists (select 1 from blob where hash = ?)',
  );
  const head = database.prepare<[string], { seq: number; hash: EntryHash; clock: string }>(
    'select seq, hash, clock from entry where station = ? order by seq desc, clock desc limit 1',
  );
  const latestClock = database.prepare<[string], string | null>('select max(clock) from entry where clock <= ?').pluck();
  const entries = database.prepare<[], StoredEntry>(`select ${columns} from entry order by clock, station, seq, hash`);
  const entriesAfter = database.prepare<[number], StoredEntry & { row: number }>(
    `select rowid as row, ${columns} from entry where rowid > ? order by rowid`,
  );
  const batchAfter = database.prepare<[number, number], StoredEntry & { row: number }>(
    `select rowid as row, ${columns} from entry where rowid > ? order by rowid limit ?`,
  );
  const entriesOf = database.prepare<[string], StoredEntry>(`select ${columns} from entry where station = ? order by seq, hash`);
  const entriesOfKind = database.prepare<[string], StoredEntry>(
    `select ${columns} from entry where kind = ? order by clock, station, seq, hash`,
  );
  const entriesHolding = database.prepare<[string], StoredEntry>(
    `select ${columns} from entry where instr(body, ?) > 0 order by clock, station, seq, hash`,
  );
  const hashes = database.prepare<[], EntryHash>('select hash from entry order by clock, station, seq, hash').pluck();
  const entry = database.prepare<[string, number, string], StoredEntry>(
    `select ${columns} from entry where station = ? and seq = ? and hash = ?`,
  );
  const entriesAt = database.prepare<[string, number], StoredEntry>(`select ${columns} from entry where station = ? and seq = ?`);
  const byHashPrefix = database.prepare<[string, string], StoredEntry>(
    `select ${columns} from entry where substr(hash, 1, length(?)) = ? order by clock, station, seq, hash`,
  );
  // Asks for the length that stands before the text, and so does not read the text.
  const entryTooLong = database.prepare<[number], { station: StationId; seq: number }>(
    'select station, seq from entry where octet_length(body) > ? limit 1',
  );
  const count = database.prepare<[], number>('select count(*) from entry').pluck();
  const lastRow = database.prepare<[], number>('select coalesce(max(rowid), 0) from entry').pluck();
  const blob = database.prepare<[string], Uint8Array>('select bytes from blob where hash = ?').pluck();
  const blobHashes = database.prepare<[], BlobHash>('select hash from blob order by hash').pluck();
  const hasBlob = database.prepare<[string], number>('select 1 from blob where hash = ?').pluck();
  const local = database.prepare<[string], string>('select value from local where name = ?').pluck();
  const setLocal = database.prepare(
    'insert into local (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const clearLocal = database.prepare('delete from local where name = ?');

  return {
    insertEntry: (given) => Number(insertEntry.run(given).lastInsertRowid),
    insertBlob: (hash, bytes) => void insertBlob.run(hash, bytes, hash),
    head: (station) => head.get(station) ?? null,
    latestClock: (cap) => latestClock.get(cap) ?? null,
    entries: () => entries.iterate(),
    entriesAfter: (row) => entriesAfter.iterate(row),
    batchAfter: (row, most) => batchAfter.all(row, most),
    entriesOf: (station) => entriesOf.all(station),
    entriesOfKind: (kind) => entriesOfKind.all(kind),
    entriesHolding: (text) => entriesHolding.all(text),
    hashes: () => hashes.all(),
    eachHash: () => hashes.iterate(),
    entry: (station, seq, hash) => entry.get(station, seq, hash) ?? null,
    entriesAt: (station, seq) => entriesAt.all(station, seq),
    byHashPrefix: (prefix) => byHashPrefix.all(prefix, prefix),
    entryTooLong: () => entryTooLong.get(mostBodyBytes) ?? null,
    count: () => one(count),
    lastRow: () => one(lastRow),
    blob: (hash) => blob.get(hash) ?? null,
    blobHashes: () => blobHashes.all(),
    hasBlob: (hash) => hasBlob.get(hash) === 1,
    local: (name) => local.get(name) ?? null,
    setLocal: (name, value) => void (value === null ? clearLocal.run(name) : setLocal.run(name, value)),
  };
}

function one(statement: Statement<[], number>): number {
  return statement.get() ?? 0;
}
