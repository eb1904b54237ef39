import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addStations, newStations } from '../../../core/ceremony/enrolment.ts';
import { err, type Result } from '../../../core/result.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

const names = ['Aula', 'Pendopo', 'RSUD'];

let small: SmallCeremony;
let folder: string;
beforeEach(() => {
  small = smallCeremony({ people: 3 });
  folder = join(small.folder, 'flashdisk');
  mkdirSync(folder);
});
afterEach(() => small.ceremony.close());

type Doing = Parameters<typeof addStations<{ code: string }>>[4];
const places = () => names.map((name) => join(folder, `${name}.ikrar`));
const standing = () => readdirSync(folder).filter((name) => !name.includes('.part'));
const addAll = (doing?: Doing, outs = places()): Result<null, { code: string }> => {
  const wishes = names.map((name) => ({ name, venue: 'Pendopo' }));
  const drawn = newStations(small.ceremony, wishes, small.random);
  const stations = drawn.map((station, index) => ({ ...station, out: outs[index] ?? '' }));
  return addStations<{ code: string }>(small.ceremony, small.organiser.author, stations, small.random, doing);
};

test('until the papers are there, nothing stands under the name of a station file', () => {
  const seen: string[][] = [];
  const refused = addAll({
    made: () => seen.push(standing()),
    papers: () => (seen.push(standing()), err({ code: 'kertas habis' })),
  });
  expect(codeOf(refused)).toBe('kertas habis');
  expect(seen).toEqual([[], [], [], []]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that comes to the last place meanwhile stays what it is, and the others are taken back', () => {
  const before = small.ceremony.root();
  const taken = places().at(-1) ?? '';
  const made = (done: number) => done === names.length && writeFileSync(taken, 'milik orang lain');
  expect(codeOf(addAll({ made }))).toBe('file-exists');
  expect(readdirSync(folder)).toEqual(['RSUD.ikrar']);
  expect(small.ceremony.root()).toBe(before);
});

test.each<[string, () => void, string[]]>([
  ['the last place is taken', () => writeFileSync(join(folder, 'RSUD.ikrar'), 'milik orang lain'), ['RSUD.ikrar']],
  ['two are to stand in one place', () => undefined, []],
])('nothing is begun where %s', (_, prepare, left) => {
  prepare();
  const [first = '', second = '', third = ''] = places();
  let begun = 0;
  const outs = left.length > 0 ? [first, second, third] : [first, second, join(folder, 'x', '..', 'Aula.ikrar')];
  expect(codeOf(addAll({ made: () => (begun += 1) }, outs))).toBe('file-exists');
  expect(begun).toBe(0);
  expect(readdirSync(folder)).toEqual(left);
});

test('what throws on the way leaves nothing behind', () => {
  const papers = () => {
    throw new Error('aduh');
  };
  expect(() => addAll({ papers })).toThrow('aduh');
  expect(readdirSync(folder)).toEqual([]);
  must(addAll());
});
