import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { CeremonyPicture } from '../../../../core/ceremony/picture.ts';
import { calledPeople } from '../../../../core/ceremony/called.ts';
import type { PersonId } from '../../../../core/ledger/ids.ts';
import { anomaliesOf } from '../../../../core/merge/anomalies.ts';
import type { EmployeeId } from '../../../../core/roster/person.ts';
import { sheetAsCsv } from '../../../../core/report/spreadsheets/csv.ts';
import type { Sheet } from '../../../../core/report/spreadsheets/sheet.ts';
import { outsideRoster } from '../../../../core/report/minutes-facts.ts';
import { spreadsheetsOf } from '../../../../core/report/spreadsheets/spreadsheets.ts';
import { sheetsAsXlsx } from '../../../../core/report/spreadsheets/xlsx.ts';
import { signingOf, syntheticPicture, utc } from '../synthetic-ceremony.ts';

const sheetsOf = (picture: CeremonyPicture) => spreadsheetsOf(picture, anomaliesOf(picture));
const named = (sheets: Sheet[], name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** Reads a workbook back; a number cell comes as its own digits, so that a lost one would be seen. */
async function workbook(sheets: Sheet[]): Promise<Map<string, unknown[][]>> {
  const read = await readExcelFile(await sheetsAsXlsx(sheets), { parseNumber: (digits: string) => ({ digits }), trim: false });
  return new Map(read.map(({ sheet, data }) => [sheet, data as unknown[][]]));
}

function csvRows(sheet: Sheet): string[][] {
  const text = sheetAsCsv(sheet);
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' }).data;
}

test('every number of every person comes back digit by digit, from the workbook and from the CSV', async () => {
  const picture = syntheticPicture(40, 25);
  const people = [...picture.people.values()];
  people.forEach((person, index) => {
    // Leading zeros, 16 digits, and the 18 that a spreadsheet's number would cut.
    const number = index % 3 === 0 ? `000${index}0000000000009` : `1985031520100120${String(10 + index)}`;
    picture.people.set(person.id, { ...person, number: number as EmployeeId });
  });
  const numbers = [...picture.people.values()].map(({ number }) => number);
  const sheet = named(sheetsOf(picture), 'Kehadiran');
  const book = await workbook(sheetsOf(picture));
  expect(
    book
      .get('Kehadiran')
      ?.slice(1)
      .map((row) => row[1]),
  ).toEqual(numbers);
  expect(
    csvRows(sheet)
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(numbers);
  expect([...book.keys()]).toEqual(['Kehadiran', 'Rekap unit', 'Belum tanda tangan', 'Rekonsiliasi', 'Kejanggalan']);
});

const hostile = [
  '=HYPERLINK("http://contoh.invalid";"Slamet")',
  '+62 Slamet',
  '-1+1',
  '@SUM(A1:A9)',
  '  =1+1',
  '\uff1d1+1',
  'Siti "Ani"; =2+2',
  'Slamet, =cmd|calc',
  "Nur'aini\ttab",
];

test('a name that would run as a formula stays a name', async () => {
  const picture = syntheticPicture(hostile.length, 0);
  [...picture.people.values()].forEach((person, index) =>
    picture.people.set(person.id, { ...person, name: hostile[index] ?? '' }),
  );
  const sheets = sheetsOf(picture);
  const book = await workbook(sheets);
  expect(
    book
      .get('Kehadiran')
      ?.slice(1)
      .map((row) => row[2]),
  ).toEqual(hostile);
  const names = csvRows(named(sheets, 'Kehadiran'))
    .slice(1)
    .map((row) => row[2] ?? '');
  expect(names.map((name) => name.replace(/^'/, ''))).toEqual(hostile);
  for (const name of names) expect(name).not.toMatch(/^\s*[=+\-@\uff1d]/);
  // Whoever splits at commas must not find a formula either.
  const atCommas = Papa.parse<string[]>(sheetAsCsv(named(sheets, 'Kehadiran')), { delimiter: ',' }).data.flat();
  expect(atCommas.filter((cell) => /^\s*=/.test(cell))).toEqual([]);
});

test('the workbook holds no formula at all, and its text cells are marked as text', async () => {
  const picture = syntheticPicture(3, 1);
  const [first] = picture.people.values();
  if (first !== undefined) picture.people.set(first.id, { ...first, name: '=1+1' });
  const files = unzipSync(await sheetsAsXlsx(sheetsOf(picture)));
  const sheets = Object.entries(files).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets).toHaveLength(5);
  for (const [, bytes] of sheets) {
    expect(strFromU8(bytes)).not.toContain('<f>');
    expect(strFromU8(bytes)).toContain('state="frozen"');
  }
  // The name's own cell, and the style that it names: `@` is Excel's word for text.
  const style = /<c r="C2" s="(\d+)"/.exec(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))?.[1];
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
  const format = /numFmtId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1];
  expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
});

test('totals of every table equal what the ceremony counts, for any of them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 3 }),
      (people, some, strangers) => {
        const signed = Math.min(people, some);
        const picture = syntheticPicture(people, signed);
        for (let index = 0; index < strangers; index++) {
          const id = `X${String(index).padStart(7, '0')}` as PersonId;
          picture.signings.set(id, [signingOf(id, 900 + index)]);
        }
        const sheets = sheetsOf(picture);
        const called = calledPeople(picture).size;
        const { rows: units } = named(sheets, 'Rekap unit');
        expect(units.findLast(([label]) => label === 'Jumlah')?.slice(1, 4)).toEqual([called, signed, called - signed]);
        expect(units.find(([label]) => label === outsideRoster)?.[2] ?? 0).toBe(strangers);
        expect(named(sheets, 'Kehadiran').rows.filter((row) => row[8] === 'sudah')).toHaveLength(signed + strangers);
        expect(named(sheets, 'Belum tanda tangan').rows).toHaveLength(called - signed);
        expect(named(sheets, 'Kejanggalan').rows).toHaveLength(anomaliesOf(picture).length);
        for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('why somebody is absent, which duty is done and the corrected time stand in the table of attendance', () => {
  const picture = syntheticPicture(3, 1, { duties: [{ id: 'logo', name: 'Mengenakan logo kampanye' }] });
  const [here, away] = [...picture.people.keys()] as [PersonId, PersonId];
  picture.absences.set(away, { reason: 'study', note: 'sampai Maret', at: utc('2023-11-20T05:00:00.000Z') });
  picture.duties.set(here, new Set(['logo']));
  picture.signings.set(here, [signingOf(here, 1, { correctedAt: utc('2023-11-20T00:29:00.000Z') })]);
  const { rows, columns } = named(sheetsOf(picture), 'Kehadiran');
  expect(columns.at(-1)?.title).toBe('Mengenakan logo kampanye');
  expect(rows[0]?.slice(8, 11)).toEqual(['sudah', '2023-11-20 08.30.20 WITA', '2023-11-20 08.29.00 WITA']);
  expect(rows[0]?.at(-1)).toBe('sudah');
  expect(rows[1]?.slice(-2)).toEqual(['tugas belajar: sampai Maret', 'belum']);
  expect(named(sheetsOf(picture), 'Belum tanda tangan').rows[0]?.slice(-2)).toEqual(['tugas belajar', 'sampai Maret']);
});
