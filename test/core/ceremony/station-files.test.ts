import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { addStation } from '../../../core/ceremony/enrolment.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** Files of new stations whose making did not come to its end, and what the next opening of the ceremony makes of them. */

let small: SmallCeremony;
let folder: string;
let out: string;
beforeEach(() => {
  small = smallCeremony({ people: 1 });
  folder = join(small.folder, 'flashdisk');
  mkdirSync(folder);
  out = join(folder, 'Aula.ikrar');
});
afterEach(() => small.ceremony.close());

const addAula = (name = 'Aula') =>
  addStation(small.ceremony, small.organiser.author, { name, venue: 'Pendopo' }, out, small.random);
const openAnew = () => must(openCeremony(small.path)).close();
const remembered = () => small.ceremony.rows.local('station-files');
const claim = (files: unknown) => small.ceremony.rows.setLocal('station-files', JSON.stringify(files));

/** The stick goes away in the moment after the commit: whoever listens is told before the files have their names. */
function pulledAfterTheCommit(): void {
  const stop = small.ceremony.onChange(() => renameSync(folder, `${folder}-dicabut`));
  expect(codeOf(addAula())).toBe('station-file-not-in-place');
  stop();
}

test('a stick that is pulled in the last moment: the file waits as a draft, and takes its name when the stick is back', () => {
  pulledAfterTheCommit();
  openAnew();
  renameSync(`${folder}-dicabut`, folder);
  expect(readdirSync(folder)).toEqual(['Aula.ikrar.part']);
  // Nothing else may be made in its place meanwhile.
  expect(codeOf(addAula('Lain'))).toBe('file-exists');
  openAnew();
  expect(readdirSync(folder)).toEqual(['Aula.ikrar']);
  expect(remembered()).toBe(null);
  new Kiosk(out, small.clock).close();
});

test('a draft that lost its end gets no name', () => {
  pulledAfterTheCommit();
  renameSync(`${folder}-dicabut`, folder);
  truncateSync(`${out}.part`, 9000);
  openAnew();
  expect(readdirSync(folder)).toEqual(['Aula.ikrar.part']);
});

test('a stick that goes away before the commit leaves the ceremony as it was', () => {
  const before = small.ceremony.root();
  const place = join(folder, 'dicabut.ikrar');
  const clock = small.organiser.author.clock;
  // The clock is read for the station's entry, before its draft is made.
  const author = { ...small.organiser.author, clock: { now: () => (renameSync(folder, `${folder}-1`), clock.now()) } };
  const added = addStation(small.ceremony, author, { name: 'Aula', venue: 'Pendopo' }, place, small.random);
  expect(codeOf(added)).toBe('folder-not-found');
  expect(small.ceremony.root()).toBe(before);
});

test.each<[string, () => void, string[]]>([
  ['a list that cannot be read', () => small.ceremony.rows.setLocal('station-files', '{"'), []],
  [
    'a list that claims the file of another station',
    () => {
      const { path } = handOut(small, 'Pendopo');
      const { station } = handOut(small, 'RSUD');
      copyFileSync(path, `${out}.part`);
      claim([{ station, place: out }]);
    },
    ['Aula.ikrar.part'],
  ],
  [
    "a list that claims somebody's document",
    () => {
      writeFileSync(`${out}.part`, 'milik orang lain');
      claim([{ station: 'TIADA1', place: out }]);
    },
    ['Aula.ikrar.part'],
  ],
  [
    'a list that would put one file over another',
    () => {
      writeFileSync(out, 'milik orang lain');
      const { station, path } = handOut(small, 'Pendopo');
      copyFileSync(path, `${out}.part`);
      claim([{ station, place: out }]);
    },
    ['Aula.ikrar', 'Aula.ikrar.part'],
  ],
])('%s moves nothing and removes nothing', (_, prepare, left) => {
  prepare();
  const before = left.map((name) => readFileSync(join(folder, name)));
  openAnew();
  expect(readdirSync(folder).toSorted()).toEqual(left);
  expect(left.map((name) => readFileSync(join(folder, name)))).toEqual(before);
});
