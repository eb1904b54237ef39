import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Sheet, SheetCell } from './sheet.ts';

/** Excel's sign for text: the cell stays text also when somebody opens it and presses Enter. */
const asText = '@';

/**
 * Tables as one XLSX, a sheet each, the row of titles frozen. Text is written as text cells, so that neither a number loses
 * digits nor a name that begins with `=` becomes a formula.
 */
export async function sheetsAsXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }): CellObject => ({
          value: title,
          type: String,
          format: asText,
          fontWeight: 'bold',
          backgroundColor: '#EEEEEE',
          wrap: true,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer();
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String, format: asText };
}
