import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { err, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { damaged, guarded, isWhole, refusalOfHeader, type LedgerFile } from './file.ts';

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
    const wal = `${path}-wal`;
    const copied = existsSync(wal) && statSync(wal).size > 0 ? copiedWithWal(path, wal) : null;
    const database =
      copied === null ? inMemory(readFileSync(path)) : new Database(join(copied, 'copy.ikrar'), { fileMustExist: true });
    try {
      database.pragma('trusted_schema = off');
      if (!isWhole(database)) throw damaged();
      return work({ path, name, database });
    } finally {
      database.close();
      if (copied !== null) rmSync(copied, { recursive: true, force: true });
    }
  });
}

function copiedWithWal(path: string, wal: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'));
  copyFileSync(path, join(folder, 'copy.ikrar'));
  copyFileSync(wal, join(folder, 'copy.ikrar-wal'));
  return folder;
}

/** A database in memory cannot be in WAL mode; bytes 18 and 19 of the header say which it is (file format, 1.3.3). */
function inMemory(bytes: Buffer): Database.Database {
  bytes[18] = 1;
  bytes[19] = 1;
  return new Database(bytes);
}
