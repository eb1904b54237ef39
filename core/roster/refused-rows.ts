import Papa from 'papaparse';
import type { SheetData } from 'write-excel-file/node';
import type { RowError } from './note.ts';
import type { RefusedRow } from './roster-reading.ts';

/** Refused rows for the office that sent them: as they were, each with its row number and the reason, ready to be corrected. */

/** Titles of the columns that are put before the sheet's own, and what a code says. */
export type RefusedWords = { row: string; reason: string; sheet: string; says: (code: RowError) => string };

/**
 * As CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, and a cell that would run as a formula made text. The header
 * of each sheet stands above its rows.
 */
export function refusedRowsCsv(rows: readonly RefusedRow[], words: RefusedWords): string {
  const lines = Array.from(bySheet(rows).values()).flatMap((ofSheet) => linesOf(ofSheet, words));
  return `\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** As a workbook with the same sheets; every cell is text, so that no number is damaged and no formula runs. */
export async function refusedRowsWorkbook(rows: readonly RefusedRow[], words: RefusedWords): Promise<Uint8Array> {
  const sheets = Array.from(bySheet(rows), ([sheet, ofSheet]) => ({
    sheet: sheet === '' ? words.row : sheet,
    lines: linesOf(ofSheet, words),
  }));
  return textWorkbook(sheets);
}

/** Writes sheets whose cells are all text. A name of a sheet is cut to what the format takes. */
export async function textWorkbook(
  sheets: readonly { sheet: string; lines: readonly (readonly string[])[] }[],
): Promise<Uint8Array> {
  // Only whoever writes a workbook waits for the writer to load.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const written = await writeExcelFile(
    sheets.map(({ sheet, lines }, index) => ({
      sheet:
        sheet
          .replaceAll(/[[\]:*?/\\]/g, ' ')
          .slice(0, 31)
          .trim() || `${index + 1}`,
      data: lines.map((cells) => cells.map((value) => ({ value, type: String, format: '@' }))) satisfies SheetData,
      columns: widthsOf(lines).map((width) => ({ width })),
    })),
  ).toBuffer();
  return new Uint8Array(written);
}

function bySheet(rows: readonly RefusedRow[]): Map<string, RefusedRow[]> {
  return Map.groupBy(rows, ({ sheet }) => sheet ?? '');
}

function linesOf(rows: readonly RefusedRow[], words: RefusedWords): string[][] {
  const header = rows[0]?.header ?? [];
  const sheet = rows[0]?.sheet;
  const named = sheet === undefined ? [] : [sheet];
  return [
    [...named.map(() => words.sheet), words.row, words.reason, ...header.map(oneLine)],
    ...rows.map(({ row, column, code, cells }) => [
      ...named,
      String(row),
      column === '' ? words.says(code) : `${oneLine(column)}: ${words.says(code)}`,
      ...cells.map(oneLine),
    ]),
  ];
}

/** Control characters make a workbook that spreadsheet programs refuse. */
function oneLine(cell: string): string {
  return cell.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ');
}

/** Characters; wide enough for most cells, never wider than a sentence. */
function widthsOf(lines: readonly (readonly string[])[]): number[] {
  const width = Math.max(0, ...lines.slice(0, 200).map((cells) => cells.length));
  return Array.from({ length: width }, (_, position) =>
    Math.min(48, Math.max(8, ...lines.slice(0, 200).map((cells) => (cells[position] ?? '').length + 2))),
  );
}
