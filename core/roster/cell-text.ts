import { err, ok, type Result } from '../result.ts';

/** How much text a person may carry, in UTF-16 code units: the schema of a person and the import both go by these bounds. */
export const textBounds = { name: 120, unit: 200, position: 200, employment: 80, rank: 80 } as const;

/**
 * Characters that draw nothing and can make one name look like another: control and formatting characters, lone
 * surrogates, private use, and the sign that stands where a byte could not be read.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2065\ufffd]/u;
const plainAscii = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * One line of clean text from a cell: composed (NFC), trimmed, runs of white space as one space. Line breaks inside a
 * cell are white space (Alt+Enter in a spreadsheet). Refuses characters that cannot be seen.
 */
export function cleanText(cell: string): Result<string, 'text-unsafe'> {
  if (plainAscii.test(cell)) return ok(cell);
  const text = cell
    .normalize('NFC')
    .replaceAll(/[\t\n\r\v\f\u2028\u2029\p{Zs}]+/gu, ' ')
    // Not trim(), which also drops the byte order mark that must not pass unseen.
    .replaceAll(/^ | $/g, '');
  return unsafe.test(text) ? err('text-unsafe') : ok(text);
}

/** The same for the names of columns, which only label a note: what cannot be seen is dropped, the rest cut at 60. */
export function columnLabel(cell: string): string {
  const text = cell.slice(0, 400).normalize('NFC').replaceAll(/\s+/gu, ' ');
  return Array.from(text.replaceAll(new RegExp(unsafe, 'gu'), ''))
    .slice(0, 60)
    .join('')
    .trim();
}

/** Does the cell say nothing? A dash is how offices write "none". */
export function saysNothing(text: string): boolean {
  return /^[\s\-–—.]*$/.test(text);
}
