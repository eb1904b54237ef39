import readXlsxFile from 'read-excel-file/universal';
import { err, ok, type Result } from '../../result.ts';
import { rosterBounds, type SheetRow, type Table } from '../sheet.ts';
import { sheetParts } from './sheet-parts.ts';
import { repack, unpackWorkbook, type UnpackRefusal } from './unpack.ts';

/** A number exactly as the file holds it: as a JavaScript number an 18-digit one would lose its last digits. */
type SavedNumber = { raw: string };

const parseNumber = (raw: string): SavedNumber => ({ raw });

/** Characters of a cell that are looked at; ten times what any text of a person may have. */
const longestCell = 2000;

/**
 * The sheets of an XLSX workbook. Formulas are the text of their last result and never evaluated; links to elsewhere are never
 * followed; a date is written `YYYY-MM-DD`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Table[], UnpackRefusal>> {
  const parts = await unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  let sheets;
  try {
    sheets = await readXlsxFile<SavedNumber>(repack(parts.value), { parseNumber, trim: false });
  } catch {
    // The reader throws at whatever a spreadsheet program would offer to repair.
    return err('not-a-workbook');
  }
  const known = sheetParts(parts.value);
  const tables: Table[] = [];
  let rows = 0;
  for (const [index, { sheet, data }] of sheets.entries()) {
    // A sheet that is a chart has no rows at all.
    const table = { name: sheet, rows: rowsOf((data as CellOfReader[][] | undefined) ?? []) };
    rows += table.rows.length;
    if (rows > rosterBounds.rows) return err('too-large');
    tables.push({ ...table, hidden: known[index]?.hidden ?? false, merged: known[index]?.merged ?? [] });
  }
  return ok(tables);
}

/** The reader's own type says `typeof Date` where it gives dates. */
type CellOfReader = string | boolean | SavedNumber | Date | null;

/** Makes texts of the reader's cells in the very arrays that it gave: a large list has half a million of them. */
function rowsOf(data: CellOfReader[][]): SheetRow[] {
  return data.map((given, index) => {
    let numbers: Set<number> | undefined;
    for (const [position, cell] of given.entries()) {
      if (typeof cell === 'string' && cell.length <= longestCell) continue;
      given[position] = textOf(cell);
      if (cell === null || typeof cell !== 'object' || cell instanceof Date) continue;
      numbers ??= new Set();
      numbers.add(position);
    }
    const cells = given as string[];
    return numbers === undefined ? { row: index + 1, cells, damage: null } : { row: index + 1, cells, numbers, damage: null };
  });
}

function textOf(cell: CellOfReader): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.slice(0, longestCell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell instanceof Date ? dateText(cell) : cell.raw.slice(0, longestCell);
}

/** Spreadsheets show `####` for a number that is no date, such as an employee number in a column formatted for dates. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime())
    ? '####'
    : date
        .toISOString()
        .replace(/T00:00:00\.000Z$/, '')
        .replace(/\.000Z$/, '');
}
