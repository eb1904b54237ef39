import { expect, test } from 'vitest';
import { describeFile } from '../../../core/roster/describe-file.ts';
import { layOutFile } from '../../../core/roster/import.ts';
import { bytesOf, valueOf } from './sheets.ts';
import { messyWorkbook } from './workbooks.ts';

async function described(bytes: Uint8Array) {
  const file = { bytes, fileName: 'pegawai.csv' };
  return describeFile(valueOf(await layOutFile(file, {})));
}

test('a column is recognised by its cells, and nobody is: numbers are masked, and what is nobody’s business is not shown', async () => {
  const { headers } = await described(
    bytesOf(
      'NIP,NAMA,UNIT KERJA,JENIS KELAMIN,TANGGAL LAHIR,AGAMA,NO. HP,ALAMAT RUMAH,NAMA IBU KANDUNG,KODE ARSIP,CATATAN',
      '198503152010012903,Putu,Dinas A,P,15-03-1985,Hindu,081234567890,Jalan Melati 12,Ni Luh,7654321098,Baris satu',
      '197811022005011901,Togar,Dinas A,L,02-11-1978,Kristen,081298765432,Jalan Mawar 3,Rosa,7654321099,Baris dua',
    ),
  );
  const shown = Object.fromEntries(headers[0]?.columns.map(({ label, samples }) => [label, samples]) ?? []);
  const hidden = ['•••'];
  expect(shown).toEqual({
    NIP: ['1985••••••••••••03', '1978••••••••••••01'],
    NAMA: ['Putu', 'Togar'],
    'UNIT KERJA': ['Dinas A'],
    'JENIS KELAMIN': hidden,
    'TANGGAL LAHIR': hidden,
    AGAMA: hidden,
    'NO. HP': hidden,
    'ALAMAT RUMAH': hidden,
    'NAMA IBU KANDUNG': hidden,
    'KODE ARSIP': ['7654••••98', '7654••••99'],
    CATATAN: ['Baris satu', 'Baris dua'],
  });
});

test('a long text is cut, a row of totals is no sample, and three samples are enough', async () => {
  const lines = Array.from({ length: 5 }, (_, index) => `1985031520100129${index}3,Pegawai ${index},${'panjang '.repeat(10)}`);
  const { headers } = await described(bytesOf('NIP,NAMA,UNIT KERJA', 'JUMLAH,5,', ...lines));
  const [, names, units] = headers[0]?.columns ?? [];
  expect(names?.samples).toEqual(['Pegawai 0', 'Pegawai 1', 'Pegawai 2']);
  expect(units?.samples).toEqual([`${'panjang '.repeat(5).slice(0, 39)}…`]);
});

test('each header names the sheets that have it, and a hidden sheet is named but not taken', async () => {
  const { sheets, headers } = await described(await messyWorkbook());
  expect(sheets.map(({ name, hidden, listsPeople, taken }) => [name, hidden, listsPeople, taken])).toEqual([
    ['Kesehatan', false, true, true],
    ['Dinas Pendidikan', false, true, true],
    ['Rekap', false, false, false],
    ['Lama', true, true, false],
  ]);
  expect(headers.map(({ sheets: alike, row }) => [alike, row])).toEqual([
    [['Kesehatan'], 4],
    [['Dinas Pendidikan'], 1],
  ]);
});
