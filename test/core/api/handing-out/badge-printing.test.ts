import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callPeople } from '../../../../core/ceremony/calling.ts';
import { planOf, peopleOf, unitsOf, type BadgeOrder } from '../../../../core/api/handing-out/badge-order.ts';
import { printBadges } from '../../../../core/api/handing-out/badge-sheets.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { codeOf, must } from '../../fixtures/hand-held.ts';
import { smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

let small: SmallCeremony;
beforeAll(() => {
  small = smallCeremony({ people: 60 });
});
afterAll(() => small.ceremony.close());

const everybody: BadgeOrder = { format: 'card', paper: 'F4', units: null, people: null };
const picture = () => small.ceremony.picture();
const print = (order: BadgeOrder, name: string, signal?: AbortSignal) =>
  printBadges(
    picture(),
    small.organiser,
    order,
    { out: join(small.folder, `${name}.pdf`), csv: join(small.folder, `${name}.csv`) },
    { printedAt: small.clock.now(), signal },
  );
const listed = (name: string) =>
  readFileSync(join(small.folder, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

test.each(['card', 'lanyard', 'list'] as const)(
  'a %s has as many pages as were promised, for all and for one unit',
  async (format) => {
    const [first] = unitsOf(picture(), format, 'A4');
    for (const units of [null, [first?.unit ?? '']]) {
      const order: BadgeOrder = { ...everybody, format, paper: 'A4', units };
      const { badges, pages } = must(planOf(picture(), order));
      // One run at a time: they write one file.
      // oxlint-disable-next-line no-await-in-loop
      expect(must(await print(order, 'janji'))).toEqual({ badges, pages });
      // oxlint-disable-next-line no-await-in-loop
      expect((await readPdf(readFileSync(join(small.folder, 'janji.pdf')))).pages).toHaveLength(pages);
    }
  },
);

test('badges that are printed again are the same badges', async () => {
  must(await print(everybody, 'pertama'));
  const people = small.badges
    .slice(3, 5)
    .map(({ number }) => must(peopleOf(picture(), everybody)).find((one) => one.number === number));
  const again: BadgeOrder = { ...everybody, format: 'list', people: people.flatMap((person) => (person ? [person.id] : [])) };
  expect(must(await print(again, 'ulang'))).toEqual({ badges: 2, pages: new Set(people.map((person) => person?.unit)).size });
  expect(listed('pertama')).toEqual(expect.arrayContaining(listed('ulang')) as string[]);
});

test('a list is by unit and name, as whoever sits at the kiosk looks for it', () => {
  const people = must(peopleOf(picture(), { ...everybody, format: 'list' }));
  const byUnit = Map.groupBy(people, ({ unit }) => unit);
  expect(people.map(({ id }) => id)).toEqual([...byUnit.values()].flat().map(({ id }) => id));
  for (const unit of byUnit.values()) {
    const names = unit.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('id').compare));
  }
});

test('whoever has no number stands in the list for card printers by the letters of the record', async () => {
  const { ceremony, organiser, random, clock, folder } = smallCeremony({ people: 1 });
  const sheet = { bytes: Buffer.from('NIP,NAMA,UNIT KERJA\n-,Suparmi,Dinas A'), fileName: 'a.csv' };
  must(callPeople(ceremony, organiser, sheet, { acceptValid: false, keepOthers: true, random }));
  const [one, other] = Array.from(ceremony.picture().people.values());
  const places = { out: join(folder, 'badge.pdf'), csv: join(folder, 'badge.csv') };
  must(await printBadges(ceremony.picture(), organiser, everybody, places, { printedAt: clock.now() }));
  const lines = readFileSync(places.csv, 'utf8').trim().split('\n').slice(1);
  expect(lines.map((line) => line.split(',')[0])).toEqual([one?.number, other?.id]);
  ceremony.close();
});

test('of a unit or a person that is not called nothing is printed', async () => {
  expect(codeOf(await print({ ...everybody, units: ['Dinas Tiada'] }, 'tiada'))).toBe('unit-unknown');
  expect(codeOf(await print({ ...everybody, people: ['ZZZZZZZZ' as never] }, 'tiada'))).toBe('person-unknown');
  expect(readdirSync(small.folder).filter((name) => name.startsWith('tiada'))).toEqual([]);
});

test('printing that is stopped leaves no file, and an earlier one as it was', async () => {
  must(await print(everybody, 'henti'));
  const before = readFileSync(join(small.folder, 'henti.pdf'));
  const files = readdirSync(small.folder).toSorted();
  expect(codeOf(await print({ ...everybody, format: 'lanyard' }, 'henti', AbortSignal.abort()))).toBe('printing-stopped');
  expect(readdirSync(small.folder).toSorted()).toEqual(files);
  expect(readFileSync(join(small.folder, 'henti.pdf')).equals(before)).toBe(true);
});
