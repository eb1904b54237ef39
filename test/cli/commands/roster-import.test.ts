import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messyWorkbook, reading, texts, workbook } from '../../core/roster/workbooks.ts';
import { done, ikrar, refused } from './fixture-ikrar.ts';

/** A workbook as offices send it, by the command line. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-roster-test-'));
const at = (name: string): string => join(folder, name);
const file = at('upacara.ikrar');

beforeAll(async () => {
  writeFileSync(at('dinas.xlsx'), await messyWorkbook());
  const essentials = ['--title', 'Ikrar', '--date', '2026-11-20', '--timezone', 'Asia/Jakarta', '--venue', 'Pendopo'];
  await done(['new', file, ...essentials]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a messy workbook is refused by sheet, row and reason, and its bad rows are written for the office that sent it', async () => {
  const refusal = await refused(['roster', 'import', file, at('dinas.xlsx'), '--rejected', at('ditolak.xlsx')]);
  expect(refusal).toMatchObject({ error: { code: 'roster-rows-refused' }, rows: 8, accepted: 5, units: 2 });
  expect(refusal['rejected']).toEqual([
    { sheet: 'Kesehatan', row: 9, column: 'NIP / NI PPPK', code: 'id-damaged-by-spreadsheet' },
    { sheet: 'Kesehatan', row: 11, column: 'NIP / NI PPPK', code: 'id-damaged-by-spreadsheet' },
    { sheet: 'Kesehatan', row: 13, column: 'NIP / NI PPPK', code: 'id-not-digits' },
  ]);
  expect((await reading(readFileSync(at('ditolak.xlsx')))).rejected).toHaveLength(3);

  await done(['roster', 'import', file, at('dinas.xlsx'), '--dry-run', '--rejected', at('ditolak.csv')], { passphrase: null });
  const csv = readFileSync(at('ditolak.csv'), 'utf8');
  // A cell that would run as a formula is made text, and the reason stands beside the row.
  expect(csv).toContain('"\'=1+1"');
  expect(csv).toContain('"13";"NIP / NI PPPK: nomor memuat selain angka"');
});

test('one sheet alone, and columns by other names', async () => {
  const one = await done(['roster', 'import', file, at('dinas.xlsx'), '--sheet', 'Dinas Pendidikan', '--dry-run']);
  expect(one).toMatchObject({ rows: 2, accepted: 2, units: 1 });
  const data = [texts('Kode', 'Pejabat', 'NAMA'), texts('198503152010012903', 'Putu', 'Ibu Putu')];
  writeFileSync(at('lain.xlsx'), await workbook([{ sheet: 'A', data }]));
  const mapped = ['roster', 'import', file, at('lain.xlsx'), '--map', 'nip=Kode', '--map', 'name=Pejabat', '--map', 'none=NAMA'];
  expect(await done(mapped)).toMatchObject({ accepted: 1 });
  expect(await refused([...mapped, '--map', 'unit=Bagian'])).toMatchObject({ error: { code: 'roster-column-unknown' } });
  expect(await refused([...mapped, '--sheet', 'B'])).toMatchObject({ error: { code: 'roster-sheet-unknown' } });
  expect((await ikrar([...mapped, '--map', 'agama=Kode'])).exitCode).toBe(2);
});
