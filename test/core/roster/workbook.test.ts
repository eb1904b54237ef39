import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRoster } from '../../../core/roster/import.ts';
import { syntheticPeople } from '../../../core/rehearsal/people.ts';
import { countingIds } from './sheets.ts';
import { changed, messyWorkbook, read, reading, texts, withNumbers, workbook } from './workbooks.ts';

test('a messy workbook: titles, two lines of header, a merged unit, a total, one sheet for each unit, damaged numbers', async () => {
  const roster = await reading(await messyWorkbook());
  expect(roster.people.map(({ name, unit, position }) => [name, unit, position])).toEqual([
    ['Ni Putu Ayu Lestari', 'Dinas Kesehatan', 'Analis Kepegawaian'],
    ['Togar Simanjuntak', 'Dinas Kesehatan', 'Pranata Komputer'],
    ['Ketut Utuh', 'Dinas Kesehatan', 'Dokter'],
    ['Suparmi', 'Dinas Pendidikan', ''],
    ["Fauzan Ma'ruf", 'Dinas Pendidikan', ''],
  ]);
  expect(roster.rejected).toEqual([
    { sheet: 'Kesehatan', row: 9, column: 'NIP / NI PPPK', code: 'id-damaged-by-spreadsheet' },
    { sheet: 'Kesehatan', row: 11, column: 'NIP / NI PPPK', code: 'id-damaged-by-spreadsheet' },
    { sheet: 'Kesehatan', row: 13, column: 'NIP / NI PPPK', code: 'id-not-digits' },
  ]);
  // It came out whole, but the next program to save the sheet will cut it.
  expect(roster.warnings).toEqual([{ sheet: 'Kesehatan', row: 12, column: 'NIP / NI PPPK', code: 'id-saved-as-number' }]);
  expect(roster.people[2]?.number).toBe('198503152010012907');
  expect(roster).toMatchObject({ rows: 8, accepted: 5, units: 2, leftBehind: ['ESELON', 'AGAMA'] });
});

test('what is said once in a merged cell is said of every row that it covers, and of none above or below; a number never is', async () => {
  const data = [
    texts('NIP', 'NAMA', 'UNIT'),
    [{ value: '198503152010012903', rowSpan: 2 }, 'Putu', { value: 'Dinas A', rowSpan: 3 }],
    [null, 'Made', null],
    texts('198503152010012905', 'Ketut', null),
    texts('198503152010012906', 'Nyoman', null),
  ];
  const roster = await reading(await workbook([{ sheet: 'A', data }]));
  expect(roster.people.map(({ name, number, unit }) => [name, number.slice(-1), unit])).toEqual([
    ['Putu', '3', 'Dinas A'],
    ['Made', '', 'Dinas A'],
    ['Ketut', '5', 'Dinas A'],
  ]);
  expect(roster.rejected).toEqual([{ row: 5, column: 'UNIT', code: 'unit-missing' }]);
});

test('sheets are chosen by name; a hidden one only then', async () => {
  const bytes = await messyWorkbook();
  const names = async (sheets: string[]) => (await reading(bytes, { sheets })).people.map(({ name }) => name);
  expect(await names(['Lama'])).toEqual(['Pensiun']);
  // Hidden by a macro, so that Excel itself does not offer to show it.
  const veryHidden = changed(bytes, (_, xml) => xml.replace('state="hidden"', 'state="veryHidden"'));
  expect((await reading(veryHidden)).people.map(({ name }) => name)).not.toContain('Pensiun');
  expect(await names(['Dinas Pendidikan', 'Lama'])).toEqual(['Suparmi', "Fauzan Ma'ruf", 'Pensiun']);
  expect(await read(bytes, { sheets: ['Tidak ada'] })).toMatchObject({ error: { code: 'roster-sheet-unknown' } });
  // A recapitulation lists nobody.
  expect(await read(bytes, { sheets: ['Rekap'] })).toMatchObject({ error: { code: 'roster-no-header' } });
});

test('a number given to people on two sheets names both places', async () => {
  const sheet = (name: string) => [texts('NIP', 'NAMA', 'UNIT'), texts('198503152010012903', name, 'Dinas A')];
  const roster = await reading(
    await workbook([
      { sheet: 'A', data: sheet('Putu') },
      { sheet: 'B', data: sheet('Made') },
    ]),
  );
  expect(roster.rejected).toEqual([{ sheet: 'B', row: 2, column: 'NIP', code: 'id-duplicate' }]);
  expect(roster.warnings).toEqual([{ sheet: 'A', row: 2, column: 'NIP', code: 'id-also-in-later-row' }]);
});

test('one sheet alone gives no unit, and notes need not name it', async () => {
  const roster = await reading(
    await workbook([{ sheet: 'Dinas A', data: [texts('NIP', 'NAMA'), texts('198503152010012903', 'Putu')] }]),
  );
  expect(roster.people[0]?.unit).toBe('');
  expect(roster.warnings).toEqual([{ row: 1, column: '', code: 'unit-column-missing' }]);
});

test('sheets that nobody named are no units', async () => {
  const data = (number: string) => [texts('NIP', 'NAMA'), texts(number, 'Putu')];
  const roster = await reading(
    await workbook([
      { sheet: 'Sheet1', data: data('198503152010012903') },
      { sheet: 'Sheet2', data: data('198503152010012904') },
    ]),
  );
  expect(roster.warnings.map(({ sheet, code }) => [sheet, code])).toEqual([
    ['Sheet1', 'unit-column-missing'],
    ['Sheet2', 'unit-column-missing'],
  ]);
});

test('dates, truth values, formulas and errors are what the sheet shows', async () => {
  const bytes = await workbook([
    {
      sheet: 'A',
      data: [
        texts('NIP', 'NAMA', 'TANGGAL LAHIR', 'JABATAN', 'UNIT'),
        ['198503152010012903', 'Putu', { value: new Date('1985-03-16T00:00:00Z'), format: 'dd/mm/yyyy' }, true, 'Dinas A'],
        [{ value: new Date('1985-03-16T00:00:00Z'), format: 'dd/mm/yyyy' }, 'Made', null, 'Staf', 'Dinas A'],
      ],
    },
  ]);
  const calculated = changed(bytes, (path, xml) =>
    path.startsWith('xl/worksheets/')
      ? xml
          .replace(
            /(<c r="D2"[^>]*?)t="b"([^>]*>)<v>1<\/v>/,
            '$1t="str"$2<f>HYPERLINK("http://contoh.invalid","Staf")</f><v>Staf</v>',
          )
          .replace(/(<c r="A3"[^>]*>)<v>\d+<\/v>/, '$1<v>198503152010012904</v>')
      : xml,
  );
  const roster = await reading(calculated);
  expect(roster.people.map(({ position }) => position)).toEqual(['Staf']);
  expect(roster.warnings).toEqual([{ row: 2, column: 'TANGGAL LAHIR', code: 'birth-date-contradicts-column' }]);
  // A column of numbers formatted as dates shows ###### on screen, and is damaged here too.
  expect(roster.rejected).toEqual([{ row: 3, column: 'NIP', code: 'id-damaged-by-spreadsheet' }]);
});

test('a NIK saved as a number is taken with a warning, or refused where its digits are gone', async () => {
  const bytes = await workbook([
    { sheet: 'A', data: [texts('NIK', 'NAMA', 'UNIT'), [1111, 'Putu', 'Dinas A'], [1112, 'Made', 'Dinas A']] },
  ]);
  const roster = await reading(withNumbers(bytes, { 1111: '5104015503850001', 1112: '5.10401550385E+15' }));
  expect(roster.people.map(({ number }) => number)).toEqual(['5104015503850001']);
  expect(roster.warnings.map(({ code }) => code)).toEqual(['id-saved-as-number']);
  expect(roster.rejected.map(({ code }) => code)).toEqual(['id-damaged-by-spreadsheet']);
});

test('columns under other names are read where somebody says what they are', async () => {
  const data = [
    texts('Daftar'),
    texts('Kode', 'Pejabat', 'Bagian', 'NAMA'),
    texts('198503152010012903', 'Putu', 'Dinas A', 'Ibu Putu'),
    texts('197811022005011901', 'Togar', 'Dinas B', 'Pak Togar'),
  ];
  const bytes = await workbook([{ sheet: 'A', data }]);
  expect(await read(bytes)).toMatchObject({ error: { code: 'roster-no-header' } });
  const named = [
    { use: 'nip', column: 'kode' },
    { use: 'name', column: 'PEJABAT' },
    { use: 'unit', column: 'Bagian' },
  ] as const;
  const roster = await reading(bytes, { named });
  expect(roster.people.map(({ name, unit }) => [name, unit])).toEqual([
    ['Putu', 'Dinas A'],
    ['Togar', 'Dinas B'],
  ]);
  expect(roster.leftBehind).toEqual(['NAMA']);
  expect(await read(bytes, { named: [{ use: 'nip', column: 'Nomor' }] })).toMatchObject({
    error: { code: 'roster-column-unknown' },
  });
});

test('reading stops when it is asked to, and says how far it is before', async () => {
  const people = Array.from({ length: 1200 }, (_, index) => texts('-', `Pegawai ${index}`, 'Dinas A'));
  const bytes = await workbook([{ sheet: 'A', data: [texts('NIP', 'NAMA', 'UNIT'), ...people] }]);
  const stop = new AbortController();
  const heard: [number, number][] = [];
  const progress = (done: number, of: number) => {
    heard.push([done, of]);
    stop.abort();
  };
  const input = { bytes, fileName: 'a.xlsx', ceremonyDate: '2026-11-20', existing: [], newPersonId: countingIds() };
  expect(await readRoster(input, { progress, signal: stop.signal })).toMatchObject({ error: { code: 'roster-reading-stopped' } });
  expect(heard).toEqual([[500, 1200]]);
});

test('the people that a workbook was written from are the people who are read', async () => {
  const columns = ['NIP', 'NAMA', 'JABATAN', 'GOL AKHIR', 'JENIS PEGAWAI', 'UNIT KERJA'];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.string(), fc.nat({ max: 8 }), async (count, seed, above) => {
      const people = syntheticPeople({ people: count, seed, ceremonyDate: '2026-11-20' });
      const rows = people.map(({ number, name, position, rank, employment, unit }) =>
        texts(number, name, position, rank, employment, unit),
      );
      const titles = Array.from({ length: above }, () => texts('DAFTAR PEGAWAI'));
      const roster = await reading(await workbook([{ sheet: 'Daftar', data: [...titles, texts(...columns), ...rows] }]));
      expect(roster).toMatchObject({ rejected: [], warnings: [], leftBehind: [] });
      expect(roster.people).toMatchObject(people);
    }),
    { numRuns: 25 },
  );
});
