import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { fileRefusalOf } from '../../ledger/file-refusal.ts';
import { guarded } from '../../ledger/file.ts';
import { isFile } from '../../ledger/is-file.ts';
import { openPrivateCopy } from '../../ledger/private-copy.ts';
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

/**
 * The bytes after SQLite took back what was half done and took in what was committed; null where it refuses the file. The copy
 * holds the roster: it has no name any more while it is worked on, so that nothing is left of it even when this process is killed.
 */
function settledCopy(path: string): Buffer | null {
  try {
    const copy = openPrivateCopy(path, 'whatever lies there');
    let bytes: number | null = null;
    try {
      bytes = openSync(copy.path, 'r');
      copy.database.pragma('trusted_schema = off');
      copy.database.prepare('select count(*) from sqlite_schema').get();
      copy.hide();
      copy.database.pragma('wal_checkpoint(truncate)');
      return readFileSync(bytes);
    } finally {
      copy.close();
      if (bytes !== null) closeSync(bytes);
    }
  } catch (error) {
    // That is no fault of the file, about which nothing is known then.
    const code = fileRefusalOf(error, path)?.code;
    if (code !== undefined && faultsOfTheLaptop.has(code)) throw error;
    return null;
  }
}

const faultsOfTheLaptop: ReadonlySet<FileRefusal['code']> = new Set([
  'disk-full',
  'temporary-folder-unusable',
  'too-many-files-open',
]);
