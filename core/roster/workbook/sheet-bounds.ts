/** The last row and column that the format knows (A to XFD). */
const format = { row: 1_048_576, column: 16_384 } as const;
/**
 * Cells of the rectangles around everything in each sheet of a workbook, together: the reader makes each of them, filled or not.
 * 1,048,576 rows that somebody formatted down to the last one, of 15 columns, still fit.
 */
export const mostCells = 16 * 1024 * 1024;
/** Characters between two tags: a cell holds 32,767, each at most six once escaped. More makes the parser search from the start again. */
const longestText = 256 * 1024;

/**
 * How many cells the reader would make of a part of a workbook, 0 for one that is no sheet; null where no spreadsheet program wrote
 * it. A row or cell may claim to be the billionth, and the reader would make the billion before it.
 */
export function cellsToMake(xml: string): number | null {
  if (!xml.includes('sheetData')) return 0;
  for (let at = 0; at < xml.length; at += longestText / 2) {
    const next = xml.indexOf('<', at);
    if (next === -1 ? xml.length - at > longestText / 2 : next - at > longestText / 2) return null;
  }
  let lastRow = 0;
  let lastColumn = 0;
  for (const { 1: double, 2: single, index } of xml.matchAll(/\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? '';
    const letters = lettersBefore(value);
    const row = rowNumber(value, letters);
    if (row === null) {
      // The prefix of relationships is declared as `xmlns:r`; what stands there is no address.
      if (/\sxmlns:$/.test(xml.slice(Math.max(0, index - 7), index))) continue;
      return null;
    }
    const column = columnNumber(letters === 0 ? '' : value.slice(0, letters));
    if (row > format.row || column > format.column) return null;
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  // A row without a cell is made as well.
  return lastRow * Math.max(1, lastColumn);
}

/** How many capital letters an address begins with: `AB12` has two. */
function lettersBefore(address: string): number {
  let letters = 0;
  while (letters < address.length && isBetween(address.charCodeAt(letters), 65, 90)) letters += 1;
  return letters;
}

/** The digits behind the letters, seven at the most; null for anything else, such as `1e9`. */
function rowNumber(address: string, letters: number): number | null {
  const digits = address.length - letters;
  if (letters > 3 || digits < 1 || digits > 7) return null;
  let row = 0;
  for (let at = letters; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (!isBetween(code, 48, 57)) return null;
    row = row * 10 + code - 48;
  }
  return row;
}

function isBetween(code: number, least: number, most: number): boolean {
  return code >= least && code <= most;
}

/** `A` is 1, `AA` 27; no letters are 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
