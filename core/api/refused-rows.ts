import { sheetAsCsv } from '../report/spreadsheets/csv.ts';
import type { Sheet } from '../report/spreadsheets/sheet.ts';
import { sheetsAsXlsx } from '../report/spreadsheets/xlsx.ts';
import type { RefusedRow } from '../roster/roster-reading.ts';
import { rowWords } from './record-words.ts';

/** Titles of what is put before the sheet's own columns; the file goes to an Indonesian office. */
const titles = { sheet: 'LEMBAR', row: 'BARIS', reason: 'ALASAN DITOLAK' } as const;
/** Characters that a cell of a workbook holds. */
const mostInCell = 32_767;
/** Characters. */
const widths = { sheet: 20, row: 8, reason: 44, own: 22 } as const;

/**
 * Refused rows for the office that sent them: as they were, each with its row number and the reason, ready to be corrected and sent
 * again. As XLSX where the name says so, else as CSV; every cell is text, so that no number is damaged and no formula runs.
 */
export async function refusedRowsFile(name: string, rows: readonly RefusedRow[]): Promise<Uint8Array> {
  const sheets = refusedSheets(rows);
  if (/\.xlsx$/i.test(name)) return sheetsAsXlsx(sheets);
  // Sheets of different columns follow each other, each under its own header; only the first may begin with the byte order mark.
  return Buffer.from(sheets.map((sheet, index) => sheetAsCsv(sheet).slice(index === 0 ? 0 : 1)).join(''));
}

function refusedSheets(rows: readonly RefusedRow[]): Sheet[] {
  const taken = new Set<string>();
  return Array.from(
    Map.groupBy(rows, ({ sheet }) => sheet ?? ''),
    ([sheet, refused]) => {
      const own = refused[0]?.header ?? [];
      const width = Math.max(own.length, ...refused.map(({ cells }) => cells.length));
      const named = sheet === '' ? [] : [{ title: titles.sheet, width: widths.sheet }];
      return {
        name: sheetName(sheet, taken),
        file: 'baris-ditolak',
        columns: [
          ...named,
          { title: titles.row, width: widths.row },
          { title: titles.reason, width: widths.reason },
          ...Array.from({ length: width }, (_, position) => ({ title: writable(own[position] ?? ''), width: widths.own })),
        ],
        rows: refused.map(({ row, column, code, cells }) => [
          ...named.map(() => writable(sheet)),
          row,
          column === '' ? rowWords[code].id : writable(`${column}: ${rowWords[code].id}`),
          ...cells.map(writable),
        ]),
      };
    },
  );
}

/** At most 31 characters and none that Excel refuses, no apostrophe at an edge, and no name twice, whatever its capitals. */
function sheetName(sheet: string, taken: Set<string>): string {
  const bare = writable(sheet)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 26)
    .replaceAll(/^[\s']+|[\s']+$/g, '');
  const first = bare === '' ? 'Baris ditolak' : bare;
  let name = first;
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${first} ${next}`;
  taken.add(name.toLowerCase());
  return name;
}

/** XML takes no control characters and no half of a pair, and a cell no more than so many characters. */
function writable(cell: string): string {
  return cell.slice(0, mostInCell).replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ');
}
