import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { bringUpToDate, damaged, guarded, isWhole, refusalOfHeader, refusalOfVersion, type LedgerFile } from './file.ts';
import { databaseInMemory, hasWal, isOwnWal, isWalWhole } from './left-over-wal.ts';

/** Somebody else's file, open to read; `close` removes every trace of it. */
export type ForeignFile = LedgerFile & { close(): void };

/**
 * Opens somebody else's file to read: a copy of it, so that the original and the stick it lies on stay as they were, to the
 * byte. A file alone is read into memory; one that was not closed is copied to a private temporary folder together with what
 * lies beside it.
 */
export function openForeignFile(path: string): Result<ForeignFile, FileRefusal> {
  const name = basename(path);
  return guarded<ForeignFile, FileRefusal>(name, () => {
    const refusal = refusalOfHeader(path, name);
    if (refusal !== null) return err(refusal);
    const companion = companionOf(path);
    const copied = companion === null ? null : copiedWith(path, companion);
    const database =
      copied === null ? databaseInMemory(readFileSync(path)) : new Database(join(copied, 'copy.ikrar'), { fileMustExist: true });
    const close = () => {
      database.close();
      if (copied !== null) rmSync(copied, { recursive: true, force: true });
    };
    try {
      if (copied !== null && companion === '-wal' && !isWalWhole(join(copied, 'copy.ikrar'))) throw damaged();
      const newer = refusalOfVersion(database, name);
      if (newer !== null) {
        close();
        return err(newer);
      }
      if (!isWhole(database) || (companion === '-wal' && !isOwnWal(path, database))) throw damaged();
      // The copy is ours: whoever reads it finds the newest tables.
      bringUpToDate(database);
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
function companionOf(path: string): '-wal' | '-journal' | null {
  if (hasWal(path)) return '-wal';
  return existsSync(`${path}-journal`) ? '-journal' : null;
}

function copiedWith(path: string, companion: '-wal' | '-journal'): string {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'));
  copyFileSync(path, join(folder, 'copy.ikrar'));
  copyFileSync(path + companion, join(folder, `copy.ikrar${companion}`));
  return folder;
}
