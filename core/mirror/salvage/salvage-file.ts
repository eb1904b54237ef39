import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { fileRefusalOf } from '../../ledger/file-refusal.ts';
import { guarded } from '../../ledger/file.ts';
import { isFile } from '../../ledger/left-over-wal.ts';
import { pageSizesOf, pagesOfFile, pagesOfWal, type PageImages } from './page-images.ts';
import { recordsIn } from './records.ts';
import { noRows, sortIn, type SalvagedRows } from './salvaged-rows.ts';

/**
 * `committed`: what the file says after SQLite has settled it, journal and `-wal` included. `stray`: what only lies somewhere
 * in its pages or behind a damaged place of the `-wal`: true entries, but perhaps such as were never acknowledged.
 */
export type Salvage = { committed: SalvagedRows; stray: SalvagedRows };

/**
 * Reads whatever can be read of a file, however damaged. Works on a copy in a private folder: the file, the stick it lies on
 * and what lies beside it stay as they are.
 */
export function salvageFile(path: string): Result<Salvage, FileRefusal> {
  const file = basename(path);
  return guarded<Salvage, FileRefusal>(file, () => {
    // A pipe would wait for its other end, and a device never ends.
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory()) return err({ code: 'not-a-ceremony-file', file });
    const original = readFileSync(path);
    const wal = isFile(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
    const settled = settledCopy(path);
    const committed = noRows();
    const stray = noRows();
    // Room for every page a few times over: enough for any file that SQLite wrote.
    const budget = { bytes: 8 * (original.length + wal.length) };
    if (settled !== null) gather(committed, pagesOfFile(settled), budget);
    for (const pageSize of pageSizesOf(original)) {
      const pages = pagesOfFile(original, pageSize);
      gather(stray, pages, budget);
      gather(stray, pagesOfWal(wal, pages), budget);
    }
    return ok({ committed, stray });
  });
}

function gather(rows: SalvagedRows, images: PageImages, budget: { bytes: number }): void {
  for (const record of recordsIn(images, budget)) sortIn(rows, record);
}

/** The bytes after SQLite took back what was half done and took in what was committed; null where it refuses the file. */
function settledCopy(path: string): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'));
  const copy = join(folder, 'copy.ikrar');
  try {
    for (const suffix of ['', '-wal', '-journal']) {
      if (isFile(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    }
    const database = new Database(copy, { fileMustExist: true });
    try {
      database.pragma('trusted_schema = off');
      database.prepare('select count(*) from sqlite_schema').get();
      database.pragma('wal_checkpoint(truncate)');
    } finally {
      database.close();
    }
    return readFileSync(copy);
  } catch (error) {
    if (fileRefusalOf(error, path)?.code === 'disk-full') throw error;
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
