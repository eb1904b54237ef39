import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StationFolder } from '../console/station-contract.ts';

/** What is asked of the disks of this laptop; in a test, disks that do not exist. */
export type Disks = {
  platform: NodeJS.Platform;
  /** Names of the folders in a folder; none where it cannot be read. */
  foldersIn(folder: string): string[];
  /** The device that a folder lies on; null where it is not there. */
  device(folder: string): number | null;
  writable(folder: string): boolean;
};

export const disksHere: Disks = {
  platform: process.platform,
  foldersIn: (folder) => {
    try {
      return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    } catch {
      return [];
    }
  },
  device: (folder) => statSync(folder, { throwIfNoEntry: false })?.dev ?? null,
  writable: (folder) => {
    try {
      accessSync(folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** Station files lie together, apart from the ceremony's own file: one is copied, the other must stay. */
const folderName = 'kios';
const driveLetters = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * Where station files may be made: beside the ceremony file, in the folder of Ikrar, and on every stick that is put in. A page
 * chooses among these and names no path of its own.
 */
export function stationFolders(known: { ceremonyFile: string; home: string }, disks: Disks): StationFolder[] {
  const beside = dirname(known.ceremonyFile);
  const own: StationFolder[] = [{ kind: 'beside', path: join(beside, folderName), name: folderName }];
  if (known.home !== beside) own.push({ kind: 'home', path: join(known.home, folderName), name: folderName });
  const sticks = mountedOn(disks)
    .filter(({ path }) => disks.writable(path))
    .map(({ path, name }): StationFolder => ({ kind: 'stick', path, name }));
  return [...own, ...sticks];
}

type Place = { path: string; name: string };

function mountedOn(disks: Disks): Place[] {
  if (disks.platform === 'win32') {
    return driveLetters.flatMap((letter) => {
      const path = `${letter}:\\`;
      return disks.device(path) === null ? [] : [{ path, name: `${letter}:` }];
    });
  }
  const within = (folder: string): Place[] => disks.foldersIn(folder).map((name) => ({ path: `${folder}/${name}`, name }));
  const candidates =
    disks.platform === 'darwin'
      ? within('/Volumes')
      : [
          ...within('/media'),
          ...within('/media').flatMap(({ path }) => within(path)),
          ...within('/run/media').flatMap(({ path }) => within(path)),
          ...within('/mnt'),
        ];
  // An empty folder that a stick left behind lies on the laptop's own disk, and a file made there would not travel.
  return candidates.filter(({ path }) => {
    const device = disks.device(path);
    return device !== null && device !== disks.device(dirname(path));
  });
}
