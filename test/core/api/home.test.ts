import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ceremoniesOnDisk } from '../../../core/api/home.ts';
import { fromTomorrow } from '../fixtures/from-tomorrow.ts';
import { temporaryFolder } from '../fixtures/hand-held.ts';
import { handOut, smallCeremony } from '../fixtures/small-ceremony.ts';

test('the console lists the ceremonies of this laptop: no station files, no other files, always the one in use, and by name what only a newer program reads', () => {
  const home = temporaryFolder();
  const small = smallCeremony({ people: 1 });
  const station = handOut(small, 'satu').path;
  small.ceremony.close();
  mkdirSync(join(home, 'lain'));
  const [own, other] = [join(home, 'upacara.ikrar'), join(home, 'lain', 'upacara.ikrar')];
  for (const path of [own, other]) copyFileSync(small.path, path);
  copyFileSync(station, join(home, 'kios.ikrar'));
  writeFileSync(join(home, 'surat.ikrar'), 'bukan berkas upacara');
  copyFileSync(small.path, join(home, 'besok.ikrar'));
  fromTomorrow(join(home, 'besok.ikrar'));

  expect(ceremoniesOnDisk(home, other)).toMatchObject([
    { path: join(home, 'besok.ikrar'), open: false, newer: true, title: 'besok.ikrar' },
    { path: other, open: true, title: 'Ikrar Netralitas Kabupaten Contoh' },
    { path: own, open: false },
  ]);
  expect(ceremoniesOnDisk(home, station).map(({ path, open }) => [path, open])).toContainEqual([station, true]);
});
