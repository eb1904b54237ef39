import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ceremony } from '../ceremony/ceremony.ts';
import type { StationId } from '../ledger/ids.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { err, ok } from '../result.ts';
import type { CeremonyOnDisk } from './contract.ts';

/** The organiser's files in the folder of Ikrar and the folders in it, and the one in use; files that are none are passed over, those of a newer program are named. */
export function ceremoniesOnDisk(home: string, inUse: string): CeremonyOnDisk[] {
  const paths = new Set([inUse, ...ceremonyFilesIn(home), ...foldersIn(home).flatMap(ceremonyFilesIn)]);
  return Array.from(paths)
    .toSorted()
    .flatMap((path) => {
      const read = readForeignFile<CeremonyOnDisk, { code: 'ceremony-incomplete' | 'file-of-a-station' }>(path, (file) => {
        const ceremony = new Ceremony(file);
        ceremony.refresh();
        if (!ceremony.isComplete()) return err({ code: 'ceremony-incomplete' });
        // What was made for a kiosk is opened on the kiosk; here it would only be mistaken for the ceremony.
        if (path !== inUse && isHandedOut(ceremony)) return err({ code: 'file-of-a-station' });
        const { title, date, venue } = ceremony.picture().definition;
        return ok({ path, title, date, venue, open: path === inUse });
      });
      if (read.ok) return [read.value];
      if (read.error.code !== 'file-from-newer-version') return [];
      return [{ path, title: basename(path), date: '', venue: '', open: path === inUse, newer: true as const }];
    });
}

function isHandedOut(ceremony: Ceremony): boolean {
  const here = ceremony.rows.local('station') as StationId | null;
  return here !== null && ceremony.picture().stations.get(here)?.added?.handedOut === true;
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
