import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { utcText, type UtcMillis } from '../clock.ts';
import type { DocumentOnDisk } from './contract.ts';

/** The files in the folder of the documents by name; a folder that was never made holds none, half-written files are left out. */
export function documentsOnDisk(folder: string): DocumentOnDisk[] {
  return namesIn(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => {
      // Somebody may be tidying the folder up while it is read.
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stat === undefined || !stat.isFile()) return [];
      return [{ name, bytes: stat.size, madeAt: utcText(Math.floor(stat.mtimeMs) as UtcMillis) }];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
