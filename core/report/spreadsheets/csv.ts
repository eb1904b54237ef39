import Papa from 'papaparse';
import type { Sheet } from './sheet.ts';

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, also behind white space and in full width, and a tab or a line
 * end first of all (OWASP, CSV injection). Such a text gets an apostrophe before it.
 */
const looksLikeFormula = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/**
 * A table as CSV: UTF-8 with a byte order mark, semicolons between, since an Indonesian Excel takes the comma for the decimal
 * sign, lines end in CR LF. Every cell stands in quotation marks: a reader that splits at commas finds no formula inside one.
 */
export function sheetAsCsv({ columns, rows }: Sheet): string {
  const data = [columns.map(({ title }) => title), ...rows];
  return `\ufeff${Papa.unparse(data, { delimiter: ';', newline: '\r\n', quotes: true, escapeFormulae: looksLikeFormula })}\r\n`;
}
