import { ok, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { guarded, type LedgerFile } from './file.ts';

/**
 * Commits lie in the `-wal` first and are as durable there; a checkpoint moves them into the file, with several writes and two
 * more waits for the disk. By itself SQLite does that within whichever commit finds 1,000 pages: one signing in 140 would wait
 * for it. Here it is done between two people.
 *
 * Moves what is committed as far as no other program is reading it, and waits for nobody.
 */
export function checkpoint({ name, database }: LedgerFile): Result<null, FileRefusal> {
  return guarded<null, FileRefusal>(name, () => {
    database.pragma('wal_checkpoint(passive)');
    return ok(null);
  });
}
