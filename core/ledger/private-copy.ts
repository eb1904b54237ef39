import { chmodSync, close as closeLater, closeSync, copyFileSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { isFile } from './is-file.ts';
import { privateFolder } from './private-folder.ts';

/** What lies beside a file that was not closed. */
export const companions = ['-wal', '-journal'] as const;
export type Companion = (typeof companions)[number];

/** A copy on disk that only this process sees. */
export type PrivateCopy = {
  path: string;
  database: Database;
  /** Takes the copy's name away while it stays open, so that nothing is left of it even when this process is killed. */
  hide: () => void;
  close: () => void;
};

/**
 * Copies a file, and what lies beside it, into a folder that only this person can read, and opens the copy. It lies on the disk,
 * so that memory holds a few pages of it whatever its size. Throws what the disk and SQLite throw, and leaves nothing behind then.
 * @param companion what belongs to the file; null where it is read alone, as if it had been closed; `whatever lies there` where
 *   the file is too damaged to tell
 */
export function openPrivateCopy(path: string, companion: Companion | null | 'whatever lies there'): PrivateCopy {
  const folder = privateFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.ikrar');
    copyToWrite(path, copy);
    if (companion === null) asClosed(copy);
    for (const each of companions) {
      const isWanted = companion === 'whatever lies there' ? isFile(path + each) : companion === each;
      if (isWanted) copyToWrite(path + each, copy + each);
    }
    const database = new Sqlite(copy, { fileMustExist: true });
    let held: number | null = null;
    const close = () => {
      database.close();
      remove();
      // Whoever closes a file without a name last frees its pages, some milliseconds for each file of a merge: another thread does.
      if (held !== null) closeLater(held, () => undefined);
    };
    try {
      if (process.platform !== 'win32') held = openSync(copy, 'r');
      // Nobody else has it: to lock it anew for each question would take longer than most of the answers.
      database.pragma('locking_mode = exclusive');
      database.pragma('cache_size = -2000');
      // Its name may be gone when a step of the schema begins; what is undone then is a copy.
      if (companion === null) database.pragma('journal_mode = memory');
    } catch (error) {
      close();
      throw error;
    }
    return { path: copy, database, hide: () => quietly(remove), close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A copy of what may only be read may only be read too, until it is told otherwise. */
function copyToWrite(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** Alone a file in WAL mode would want a `-wal`; bytes 18 and 19 of the header say which mode it is (file format, 1.3.3). */
function asClosed(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    writeSync(descriptor, Uint8Array.of(1, 1), 0, 2, 18);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows keeps the name of an open file until it is closed. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}
