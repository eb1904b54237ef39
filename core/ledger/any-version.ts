import Sqlite, { type Database } from 'better-sqlite3';
import type { Result } from '../result.ts';
import type { StoredEntry } from './entry.ts';
import type { FileRefusal } from './file-refusal.ts';
import { damaged, refusalOfHeader } from './file.ts';
import { openForeignFile, type ForeignFile, type ReadersDemand } from './open-foreign.ts';

/**
 * A file of ours of any version, also of one that this program does not know. Versions only add, so `entry` and `blob` are there
 * with the columns of the first; what else stands there is not looked at.
 */
const columnsOf = {
  entry: ['ceremony', 'station', 'seq', 'previous', 'clock', 'at', 'kind', 'body', 'hash', 'signature'],
  blob: ['hash', 'bytes'],
} as const satisfies { entry: (keyof StoredEntry)[]; blob: string[] };
type CommonTable = keyof typeof columnsOf;
const commonTables: readonly CommonTable[] = ['entry', 'blob'];

/** Opens it to read, in a private copy; the original stays as it was, to the byte. */
export function openFileOfAnyVersion(path: string): Result<ForeignFile, FileRefusal> {
  return openForeignFile(path, commonColumns);
}

const commonColumns: ReadersDemand = {
  header: (path, name) => {
    const refusal = refusalOfHeader(path, name);
    return refusal?.code === 'file-from-newer-version' ? null : refusal;
  },
  tables: (database) => {
    if (!isReadable(database)) throw damaged();
    return null;
  },
  prepare: () => undefined,
};

function isReadable(database: Database): boolean {
  database.pragma('trusted_schema = off');
  try {
    return (
      database.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      commonTables.every((table) => {
        const present = storedColumns(database, table);
        return columnsOf[table].every((column) => present.includes(column));
      })
    );
  } catch (error) {
    // A check or an index may call what only another program has.
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') return false;
    throw error;
  }
}

/** Of a table that holds its rows itself: a view, and a column that is computed, could say what nobody wrote. */
function storedColumns(database: Database, table: string): string[] {
  return database
    .prepare<[string], string>(
      `select c.name from pragma_table_list as t, pragma_table_info(t.name) as c
       where t.schema = 'main' and t.type = 'table' and t.name = ?`,
    )
    .pluck()
    .all(table);
}

/** What stands in the file beside what every version has: `entry.column`, or a table; `local` never leaves its laptop. */
export function unknownNames(database: Database): string[] {
  const columns = commonTables.flatMap((table) =>
    storedColumns(database, table)
      .filter((column) => !(columnsOf[table] as readonly string[]).includes(column))
      .map((column) => `${table}.${column}`),
  );
  const tables = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by name")
    .pluck()
    .all()
    .filter((name) => ![...commonTables, 'local'].includes(name));
  return [...columns, ...tables];
}

/** Every entry in the one order: clock, station, seq, hash. What its fields hold is the reader's to judge. */
export function entriesOfAnyVersion(database: Database): IterableIterator<StoredEntry> {
  return database
    .prepare<[], StoredEntry>(`select ${columnsOf.entry.join(', ')} from entry order by clock, station, seq, hash`)
    .iterate();
}

export type StoredBlob = { hash: string; bytes: Uint8Array };

export function blobsOfAnyVersion(database: Database): IterableIterator<StoredBlob> {
  return database.prepare<[], StoredBlob>(`select ${columnsOf.blob.join(', ')} from blob order by hash`).iterate();
}
