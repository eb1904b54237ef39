import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calledPeople } from '../../../../core/ceremony/called.ts';
import type { CeremonyPicture } from '../../../../core/ceremony/picture.ts';
import { absenceReasons } from '../../../../core/ledger/kinds.ts';
import { absenceInWords } from '../../../../core/report/words/absence-words.ts';
import { countByReason, notSignedUnits } from '../../../../core/report/not-signed/not-signed-facts.ts';
import { printNotSigned, printNotSignedRecapitulation } from '../../../../core/report/not-signed/not-signed.ts';
import { inMemory } from '../../../../core/report/paper.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

const at = utc('2023-11-20T05:00:00.000Z');

function away(picture: CeremonyPicture, places: readonly number[]): void {
  const ids = [...picture.people.keys()];
  places.forEach((place, index) => {
    const id = ids[place];
    const reason = absenceReasons[index % absenceReasons.length];
    if (id !== undefined && reason !== undefined) picture.absences.set(id, { reason, note: '', at });
  });
}

test('for any ceremony the units, the reasons and the people called add up to who has not signed', () => {
  const count = fc.integer({ min: 0, max: 25 });
  const law = fc.property(count, count, fc.array(count, { maxLength: 12 }), (people, some, places) => {
    const picture = syntheticPicture(people, Math.min(people, some));
    away(picture, places);
    const missing = notSignedUnits(picture).flatMap((unit) => unit.missing);
    const expected = [...calledPeople(picture).keys()].filter((id) => !picture.signings.has(id));
    expect(missing.map(({ person }) => person.id).toSorted()).toEqual(expected.toSorted());
    const reasons = countByReason(missing);
    expect(Object.values(reasons).reduce((sum, each) => sum + each, 0)).toBe(missing.length);
    expect(reasons.unknown).toBe(missing.filter(({ person }) => !picture.absences.has(person.id)).length);
  });
  fc.assert(law, { numRuns: 60 });
});

test('the list of a unit names its missing people with number and reason, nobody else, and adds them up', async () => {
  const picture = syntheticPicture(12, 3);
  const [unit] = notSignedUnits(picture);
  if (unit === undefined) throw new Error('nobody is missing');
  const [first, second] = unit.missing.map(({ person }) => person);
  if (first === undefined || second === undefined) throw new Error('too few are missing');
  picture.absences.set(first.id, { reason: 'study', note: 'sampai Maret', at });
  const [now] = notSignedUnits(picture);
  const { pdf } = await inMemory((sink) => printNotSigned(syntheticInput(picture), now ?? unit, sink));
  const { text, pages } = await readPdf(pdf);
  expect(text).toContain('DAFTAR PEGAWAI YANG BELUM MENANDATANGANI DINAS PUSTAKA SAMUDRA');
  expect(text).toContain('Dari 4 (empat) pegawai yang dipanggil, 1 (satu) telah menandatangani dan 3 (tiga) belum');
  expect(text).toContain(`${first.name} NIP ${first.number}`);
  expect(text).toContain('tugas belajar: sampai Maret');
  // A line to write on for whoever has no reason yet.
  expect(text.match(/\.{20,}/g)?.length).toBeGreaterThanOrEqual(2);
  const strangers = [...picture.people.values()].filter(({ id }) => !unit.missing.some(({ person }) => person.id === id));
  for (const { number } of strangers) expect(text).not.toContain(number);
  for (const reason of absenceReasons) expect(text.toLowerCase()).toContain(absenceInWords(reason));
  expect(text).toMatch(/Jumlah 3 100%/);
  expect(pages).toHaveLength(1);
});

test('the recapitulation has a row for each unit with somebody missing and the sum of all; where nobody is, it says so', async () => {
  const picture = syntheticPicture(30, 7);
  away(picture, [10, 11, 12, 13]);
  const units = notSignedUnits(picture);
  const { pdf } = await inMemory((sink) => printNotSignedRecapitulation(syntheticInput(picture), units, sink));
  const { text } = await readPdf(pdf);
  for (const { unit, called, missing } of units) expect(text).toContain(`${unit} ${called} ${missing.length} `);
  const sums = Object.values(countByReason(units.flatMap(({ missing }) => missing)));
  expect(text).toContain(`Jumlah 30 23 ${sums.join(' ')}`);
  const nobody = await inMemory((sink) => printNotSignedRecapitulation(syntheticInput(syntheticPicture(4, 4)), [], sink));
  expect((await readPdf(nobody.pdf)).text).toContain('Nihil. Seluruh pegawai yang dipanggil telah menandatangani.');
});
