import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { bringUpToDate, damaged, guarded, isWhole, refusalOfHeader, refusalOfVersion, type LedgerFile } from './file.ts';
import { isFile } from './is-file.ts';
import { hasWal, isOwnWal, isWalWhole } from './left-over-wal.ts';
import { openPrivateCopy, type Companion } from './private-copy.ts';

/** Somebody else's file, open to read; `close` removes every trace of it. */
export type ForeignFile = LedgerFile & { close(): void };

/** What a reader asks of a file before it is given one. */
export type ReadersDemand = {
  /** Why its first bytes rule it out, before SQLite touches anything. */
  header: (path: string, name: string) => FileRefusal | null;
  /** Why what lies in it rules it out; throws where it is damaged. */
  tables: (database: Database, name: string) => FileRefusal | null;
  /** What is done to the copy at the end. */
  prepare: (database: Database) => void;
};

const ourTables: ReadersDemand = {
  header: refusalOfHeader,
  tables: (database, name) => {
    const newer = refusalOfVersion(database, name);
    if (newer === null && !isWhole(database)) throw damaged();
    return newer;
  },
  // The copy is ours: whoever reads it finds the newest tables.
  prepare: bringUpToDate,
};

/**
 * Opens somebody else's file to read: a private copy of it, so that the original and the stick it lies on stay as they were, to
 * the byte, and may be pulled out. One that was not closed is copied together with what lies beside it.
 */
export function openForeignFile(path: string, demand: ReadersDemand = ourTables): Result<ForeignFile, FileRefusal> {
  const name = basename(path);
  return guarded<ForeignFile, FileRefusal>(name, () => {
    const refusal = demand.header(path, name);
    if (refusal !== null) return err(refusal);
    const companion = companionOf(path);
    const copy = openPrivateCopy(path, companion);
    const { database, close } = copy;
    try {
      if (companion === '-wal' && !isWalWhole(copy.path)) throw damaged();
      const refused = demand.tables(database, name);
      if (refused !== null) {
        close();
        return err(refused);
      }
      if (companion === '-wal' && !isOwnWal(path, database)) throw damaged();
      demand.prepare(database);
      copy.hide();
      return ok({ path, name, database, close });
    } catch (error) {
      close();
      throw error;
    }
  });
}

/** Reads somebody else's file and closes it; damage that shows up while reading is a refusal too. */
export function readForeignFile<Value, Refusal>(
  path: string,
  work: (file: LedgerFile) => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  const opened = openForeignFile(path);
  if (!opened.ok) return opened;
  try {
    return guarded<Value, Refusal | FileRefusal>(opened.value.name, () => work(opened.value));
  } finally {
    opened.value.close();
  }
}

/**
 * What belongs to a file that was not closed: a `-wal` holds its last entries, and a `-journal` beside a second copy holds what a
 * commit that was cut off is to be taken back to.
 */
function companionOf(path: string): Companion | null {
  if (hasWal(path)) return '-wal';
  return isFile(`${path}-journal`) ? '-journal' : null;
}
