import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ceremony } from '../ceremony/ceremony.ts';
import { Ceremony as OpenCeremony } from '../ceremony/ceremony.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { err, ok } from '../result.ts';
import type { CeremonyOnDisk } from './contract.ts';

/** Ceremony files in the folder of Ikrar and the folders in it, and the one in use; files that are none are passed over. */
export function ceremoniesOnDisk(home: string, inUse: string): CeremonyOnDisk[] {
  const paths = new Set([inUse, ...ceremonyFilesIn(home), ...foldersIn(home).flatMap(ceremonyFilesIn)]);
  return Array.from(paths)
    .toSorted()
    .flatMap((path) => {
      const read = readForeignFile<CeremonyOnDisk, { code: 'ceremony-incomplete' }>(path, (file) => {
        const ceremony: Ceremony = new OpenCeremony(file);
        ceremony.refresh();
        if (!ceremony.isComplete()) return err({ code: 'ceremony-incomplete' });
        const { title, date, venue } = ceremony.picture().founded;
        return ok({ path, title, date, venue, open: path === inUse });
      });
      return read.ok ? [read.value] : [];
    });
}

function ceremonyFilesIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ikrar'))
    .map((entry) => join(folder, entry.name));
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A home that does not exist yet holds nothing.
    return [];
  }
}
