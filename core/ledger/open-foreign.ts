import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { err, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { damaged, guarded, isWhole, refusalOfHeader, type LedgerFile } from './file.ts';
import { databaseInMemory, hasWal, isOwnWal } from './left-over-wal.ts';

/**
 * Opens somebody else's file to read: a copy of it, so that the original and the stick it lies on stay as they were, to the
 * byte. A file alone is read into memory; one whose station was not closed has a `-wal` beside it with its last entries,
 * and both are copied to a private temporary folder.
 */
export function readForeignFile<Value, Refusal>(
  path: string,
  work: (file: LedgerFile) => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  const name = basename(path);
  return guarded<Value, Refusal | FileRefusal>(name, () => {
    const refusal = refusalOfHeader(path, name);
    if (refusal !== null) return err(refusal);
    const copied = hasWal(path) ? copiedWithWal(path) : null;
    const database =
      copied === null ? databaseInMemory(readFileSync(path)) : new Database(join(copied, 'copy.ikrar'), { fileMustExist: true });
    try {
      if (!isWhole(database) || (copied !== null && !isOwnWal(path, database))) throw damaged();
      return work({ path, name, database });
    } finally {
      database.close();
      if (copied !== null) rmSync(copied, { recursive: true, force: true });
    }
  });
}

function copiedWithWal(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'));
  copyFileSync(path, join(folder, 'copy.ikrar'));
  copyFileSync(`${path}-wal`, join(folder, 'copy.ikrar-wal'));
  return folder;
}
