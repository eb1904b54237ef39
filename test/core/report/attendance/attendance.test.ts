import { beforeAll, describe, expect, test } from 'vitest';
import { attendanceOf } from '../../../../core/report/attendance/attendance-facts.ts';
import { printAttendance } from '../../../../core/report/attendance/attendance-list.ts';
import { printRecapitulation } from '../../../../core/report/attendance/recapitulation.ts';
import { inMemory } from '../../../../core/report/paper.ts';
import type { PersonId } from '../../../../core/ledger/ids.ts';
import { readPdf, type ReadPdf } from '../../print/read-pdf.ts';
import { readTags } from '../../print/read-tags.ts';
import { signingOf, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

const picture = syntheticPicture(30, 20);
const people = [...picture.people.values()];
const [late, ill] = [people[21], people[24]];
if (late) picture.absences.set(late.id, { reason: 'duty-travel', note: '', at: utc('2023-11-20T03:00:00.000Z') });
if (ill) picture.absences.set(ill.id, { reason: 'other', note: 'melahirkan', at: utc('2023-11-20T03:00:00.000Z') });
const stranger = 'X0000001' as PersonId;
picture.signings.set(stranger, [signingOf(stranger, 99)]);
const input = syntheticInput(picture);
const units = attendanceOf(picture);

describe('the list of a unit', () => {
  let pdf: Buffer;
  let read: ReadPdf;
  beforeAll(async () => {
    const unit = units[0];
    if (!unit) throw new Error('no unit');
    ({ pdf } = await inMemory((sink) => printAttendance(input, unit, sink)));
    read = await readPdf(pdf);
  });

  test('names everybody of the unit and nobody else, with number, position and unit', () => {
    for (const person of people) {
      const here = person.unit === units[0]?.unit;
      expect(read.text.includes(`${person.name} NIP ${person.number} ${person.position} ${person.unit}`)).toBe(here);
    }
    expect(read.text).toMatch(/^PEMERINTAH KABUPATEN CONTOH ?DAFTAR HADIR DAN PENANDATANGANAN DINAS PUSTAKA SAMUDRA/);
    expect(read.text).toContain('20 November 2023, Pendopo Wiyata Guna');
  });

  test('tells when and where somebody signed, and draws it; who did not has the reason and an empty place', async () => {
    expect(read.text).toMatch(/08\.3\d WITA Kios 1/);
    const { elements } = await readTags(pdf);
    const drawn = elements.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt);
    const signed = people.slice(0, 20).filter(({ unit }) => unit === units[0]?.unit);
    expect(drawn).toEqual(signed.map(({ name }) => `Tanda tangan ${name}`));
    expect(read.text).toContain(`${ill?.unit ?? ''} lainnya: melahirkan`);
    expect(read.text).toContain(`${late?.unit ?? ''} dinas luar`);
    expect(read.text).toMatch(/belum menandatangani/);
  });

  test('ends with its sums, which stay with the last row', () => {
    expect(read.pages.at(-1)).toMatch(/Pegawai Contoh \d+[\s\S]*Dipanggil\s+10 \(sepuluh\)/);
    expect(read.text).toContain('Menandatangani 7 (tujuh) Belum 3 (tiga)');
  });
});

test('who signed without being called stands on a list of their own', async () => {
  const outside = units.find(({ unit }) => unit === null);
  if (!outside) throw new Error('nobody outside');
  const { text, title } = await readPdf((await inMemory((sink) => printAttendance(input, outside, sink))).pdf);
  expect(title).toBe('Daftar Hadir Di luar yang dipanggil');
  expect(text).toContain('DAFTAR HADIR DAN PENANDATANGANAN DI LUAR YANG DIPANGGIL');
  expect(text).toContain(`Kode ${stranger}`);
  expect(text).toContain('Menandatangani 1 (satu)');
  expect(text).not.toContain('Dipanggil');
});

test('the recapitulation counts each unit by class, and its rows add up', async () => {
  const { text } = await readPdf((await inMemory((sink) => printRecapitulation(input, units, sink))).pdf);
  const rows = [
    ...text.matchAll(/\d [A-Z][A-Za-z ]+? (\d+) (\d+) (\d+) [\d,]+% PNS (\d+) (\d+) (\d+) [\d,]+% PPPK (\d+) (\d+) (\d+)/g),
  ];
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const [called, signed, missing, ...classes] = row.slice(1).map(Number) as [number, number, number, ...number[]];
    expect([0, 1, 2].map((place) => (classes[place] ?? 0) + (classes[place + 3] ?? 0))).toEqual([called, signed, missing]);
    expect(signed + missing).toBe(called);
  }
  expect(text).toMatch(
    /Jumlah 30 20 10 66,7% Di luar yang dipanggil 1 – Dipanggil 30 \(tiga puluh\) pegawai; menandatangani 20 \(dua puluh\)/,
  );
});
