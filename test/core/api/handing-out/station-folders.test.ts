import { expect, test } from 'vitest';
import { stationFolders, type Disks } from '../../../../core/api/handing-out/station-folders.ts';

/** A laptop with disks that do not exist: which folders lie on which device, by path. */
function laptop(platform: NodeJS.Platform, devices: Record<string, number>, readOnly: readonly string[] = []): Disks {
  return {
    platform,
    foldersIn: (folder) =>
      Object.keys(devices).flatMap((path) => {
        const name = path.slice(folder.length + 1);
        return path.startsWith(`${folder}/`) && !name.includes('/') ? [name] : [];
      }),
    device: (path) => devices[path] ?? null,
    writable: (path) => !readOnly.includes(path),
  };
}
/** Where Linux puts sticks, by a person's name and by hand. */
const [media, mounts] = ['/media', '/mnt'];
const known = { ceremonyFile: '/home/panitia/Ikrar/upacara.ikrar', home: '/home/panitia/Ikrar' };
const names = (disks: Disks) => stationFolders(known, disks).map(({ kind, path }) => [kind, path]);

test('a stick that is put in is offered; the empty folder that one left behind, and a locked one, are not', () => {
  const disks = laptop(
    'linux',
    {
      '/media': 1,
      [`${media}/panitia`]: 1,
      [`${media}/panitia/STIK-1`]: 7,
      [`${media}/panitia/LAMA`]: 1,
      [`${media}/panitia/TERKUNCI`]: 8,
      '/run/media': 1,
      '/run/media/panitia': 1,
      '/run/media/panitia/STIK-2': 9,
      '/mnt': 1,
      [`${mounts}/data`]: 10,
    },
    [`${media}/panitia/TERKUNCI`],
  );
  expect(names(disks)).toEqual([
    ['beside', '/home/panitia/Ikrar/kios'],
    ['stick', `${media}/panitia/STIK-1`],
    ['stick', '/run/media/panitia/STIK-2'],
    ['stick', `${mounts}/data`],
  ]);
});

test('on Windows every drive but the first, and on a Mac every volume', () => {
  expect(names(laptop('win32', { 'C:\\': 1, 'E:\\': 2 }))).toContainEqual(['stick', 'E:\\']);
  expect(names(laptop('win32', { 'C:\\': 1 }))).toHaveLength(1);
  expect(names(laptop('darwin', { '/Volumes': 1, '/Volumes/STIK': 2, '/Volumes/Macintosh HD': 1 }))).toEqual([
    ['beside', '/home/panitia/Ikrar/kios'],
    ['stick', '/Volumes/STIK'],
  ]);
});

test('a ceremony outside of the folder of Ikrar leaves both to choose from', () => {
  const elsewhere = stationFolders({ ...known, ceremonyFile: '/srv/upacara.ikrar' }, laptop('linux', {}));
  expect(elsewhere.map(({ kind, path }) => [kind, path])).toEqual([
    ['beside', '/srv/kios'],
    ['home', '/home/panitia/Ikrar/kios'],
  ]);
});
