import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { ReadingChoice } from '../../../core/roster/choice.ts';
import { readRoster, type RosterInput } from '../../../core/roster/import.ts';
import type { RosterReading } from '../../../core/roster/roster-reading.ts';
import { countingIds, valueOf } from './sheets.ts';

/** Workbooks of people who do not exist, written by another program's writer or, where they are hostile, by hand. */

export async function workbook(sheets: readonly { sheet: string; data: SheetData }[]): Promise<Uint8Array> {
  return new Uint8Array(await writeExcelFile(sheets.map(({ sheet, data }) => ({ sheet, data }))).toBuffer());
}

/** A row of text cells; null leaves a cell out. */
export const texts = (...cells: (string | null)[]): Cell[] => cells;

/** A number cell that holds exactly these characters, which JavaScript could not. */
export type RawNumbers = Record<string, string>;

/** Puts the characters of number cells into a workbook in place of the marks 1111, 1112 …, as a spreadsheet saved them. */
export function withNumbers(bytes: Uint8Array, numbers: RawNumbers): Uint8Array {
  return changed(bytes, (path, xml) =>
    path.startsWith('xl/worksheets/')
      ? Object.entries(numbers).reduce((text, [mark, raw]) => text.replaceAll(`<v>${mark}</v>`, `<v>${raw}</v>`), xml)
      : xml,
  );
}

/** Rewrites the XML parts of a workbook. */
export function changed(bytes: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(change(path, strFromU8(part)))])));
}

/**
 * What an office sends: a title over everything, a header of two lines, a unit merged over its people, a total, blank rows, a second
 * sheet for another unit without a column for it, a hidden one, and numbers that a spreadsheet has damaged or only may have.
 */
export async function messyWorkbook(): Promise<Uint8Array> {
  const title = { value: 'DAFTAR PEGAWAI YANG DIPANGGIL', columnSpan: 7, fontWeight: 'bold' } as const;
  const tall = (value: string) => ({ value, rowSpan: 2 });
  const kesehatan: SheetData = [
    [title, null, null, null, null, null, null],
    texts('Keadaan November 2026'),
    [],
    [
      tall('NO'),
      tall('NIP / NI PPPK'),
      tall('NAMA LENGKAP'),
      { value: 'JABATAN', columnSpan: 2 },
      null,
      tall('UNIT KERJA'),
      tall('AGAMA'),
    ],
    [null, null, null, 'NAMA JABATAN', 'ESELON', null, null],
    texts('1', '2', '3', '4', '5', '6', '7'),
    [
      1,
      '198503152010012903',
      'Ni Putu Ayu Lestari',
      'Analis Kepegawaian',
      '-',
      { value: 'Dinas Kesehatan', rowSpan: 3 },
      'Hindu',
    ],
    [2, '197811022005011901', 'Togar Simanjuntak', 'Pranata Komputer', '-', null, 'Kristen'],
    [3, 1111, 'Wayan Rusak', 'Perawat', '-', null, 'Hindu'],
    [],
    [4, 1112, 'Made Bulat', 'Bidan', '-', 'Dinas Kesehatan', 'Hindu'],
    [5, 1113, 'Ketut Utuh', 'Dokter', '-', 'Dinas Kesehatan', 'Hindu'],
    [6, '19850315201001290O', 'Nyoman Huruf', '=1+1', '-', 'Dinas Kesehatan', 'Hindu'],
    ['JUMLAH', null, null, null, null, 6, null],
  ];
  const people: SheetData = [
    texts('NIP', 'NAMA', 'GOL AKHIR'),
    texts('199907222024212902', 'Suparmi', 'IX'),
    texts('200012052025041903', "Fauzan Ma'ruf", 'III/a'),
  ];
  const old: SheetData = [texts('NIP', 'NAMA'), texts('196503152010011901', 'Pensiun')];
  const bytes = await workbook([
    { sheet: 'Kesehatan', data: kesehatan },
    { sheet: 'Dinas Pendidikan', data: people },
    { sheet: 'Rekap', data: [texts('Unit', 'Jumlah'), ['Kesehatan', 6]] },
    { sheet: 'Lama', data: old },
  ]);
  const hidden = changed(bytes, (path, xml) =>
    path === 'xl/workbook.xml' ? xml.replace(/<sheet (?=[^>]*name="Lama")/, '<sheet state="hidden" ') : xml,
  );
  return withNumbers(hidden, { 1111: '1.9850315201001E+17', 1112: '198503152010012000', 1113: '198503152010012907' });
}

export function read(bytes: Uint8Array, more: Partial<RosterInput> & ReadingChoice = {}) {
  return readRoster({
    bytes,
    fileName: 'pegawai.xlsx',
    ceremonyDate: '2026-11-20',
    existing: [],
    newPersonId: countingIds(),
    ...more,
  });
}

/** The reading of a workbook that has to be a roster. */
export async function reading(bytes: Uint8Array, more: Partial<RosterInput> & ReadingChoice = {}): Promise<RosterReading> {
  return valueOf(await read(bytes, more));
}
