import { unparse } from 'papaparse';
import type { Column } from './column.ts';

/** What of a column the export needs. */
export type Exported<Row> = Pick<Column<Row>, 'title' | 'exported'>;

/**
 * A list as CSV for spreadsheets: UTF-8 with a byte order mark, lines end in CR LF, and semicolons between, since an Indonesian
 * Excel takes the comma for the decimal sign. A cell that would run as a formula (`=`, `+`, `-`, `@`) is made text.
 */
export function csvOf<Row>(rows: readonly Row[], columns: readonly Exported<Row>[]): string {
  const kept = columns.flatMap(({ title, exported }) => (exported === undefined ? [] : [{ title, exported }]));
  const fields = kept.map(({ title }) => title);
  const data = rows.map((row) => kept.map(({ exported }) => exported(row)));
  return `\ufeff${unparse({ fields, data }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
