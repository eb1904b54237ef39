import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { headerOf } from './header.ts';
import { isFile } from './is-file.ts';
import { openPrivateCopy } from './private-copy.ts';
import { goesOnBehindDamage } from './wal-frames.ts';

/**
 * SQLite takes any well-formed `-wal` beside a file for its own, and closing the file writes it in. A `-wal` that was left
 * over from another file of the same name would so put another ledger in the place of this one.
 */
export function hasWal(path: string): boolean {
  return isFile(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

/**
 * Entries are never removed, so every entry that the file alone holds must still be there with its `-wal`.
 * @param withWal the same file opened together with its `-wal`
 */
export function isOwnWal(path: string, withWal: Database): boolean {
  try {
    const { database: alone, close } = openPrivateCopy(path, null);
    try {
      return holdsAll(withWal, alone);
    } finally {
      close();
    }
  } catch (error) {
    // Power that went while the -wal was being written into the file leaves it unreadable alone, and whole with it.
    if (error instanceof Sqlite.SqliteError) return true;
    throw error;
  }
}

function holdsAll(database: Database, other: Database): boolean {
  const there = database
    .prepare<[string, number, string], number>('select 1 from entry where station = ? and seq = ? and hash = ?')
    .pluck();
  const entries = other.prepare<[], { station: string; seq: number; hash: string }>('select station, seq, hash from entry');
  for (const { station, seq, hash } of entries.iterate()) if (there.get(station, seq, hash) === undefined) return false;
  return true;
}

/** Is everything that was committed into the `-wal` still readable? A commit that the power did not let finish is no damage. */
export function isWalWhole(path: string): boolean {
  const header = headerOf(path);
  return header !== null && !goesOnBehindDamage(readFileSync(`${path}-wal`), header.pageSize);
}

/** Asks through a connection that cannot write, and leaves no index behind that was not there. */
export function isWholeWithItsWal(path: string, isWhole: (database: Database) => boolean): boolean {
  const hadIndex = existsSync(`${path}-shm`);
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  let whole = false;
  try {
    whole = isWalWhole(path) && isWhole(database) && isOwnWal(path, database);
  } finally {
    database.close();
    if (!whole && !hadIndex) rmSync(`${path}-shm`, { force: true });
  }
  return whole;
}
