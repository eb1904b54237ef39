import { basename } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { bringUpToDate, damaged, guarded, isWhole, refusalOfHeader, refusalOfVersion, type LedgerFile } from './file.ts';
import { hasWal, isFile, isOwnWal, isWalWhole } from './left-over-wal.ts';
import { openPrivateCopy, type Companion } from './private-copy.ts';

/** Somebody else's file, open to read; `close` removes every trace of it. */
export type ForeignFile = LedgerFile & { close(): void };

/**
 * Opens somebody else's file to read: a private copy of it, so that the original and the stick it lies on stay as they were, to
 * the byte, and may be pulled out. One that was not closed is copied together with what lies beside it.
 */
export function openForeignFile(path: string): Result<ForeignFile, FileRefusal> {
  const name = basename(path);
  return guarded<ForeignFile, FileRefusal>(name, () => {
    const refusal = refusalOfHeader(path, name);
    if (refusal !== null) return err(refusal);
    const companion = companionOf(path);
    const copy = openPrivateCopy(path, companion);
    const { database, close } = copy;
    try {
      if (companion === '-wal' && !isWalWhole(copy.path)) throw damaged();
      const newer = refusalOfVersion(database, name);
      if (newer !== null) {
        close();
        return err(newer);
      }
      if (!isWhole(database) || (companion === '-wal' && !isOwnWal(path, database))) throw damaged();
      // The copy is ours: whoever reads it finds the newest tables.
      bringUpToDate(database);
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
