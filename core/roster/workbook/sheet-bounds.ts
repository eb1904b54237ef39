/** The last row and column that the format knows (A to XFD). */
const format = { row: 1_048_576, column: 16_384 } as const;
/**
 * Cells of the rectangle around everything in a sheet: the reader makes each of them, filled or not. 1,048,576 rows that somebody
 * formatted down to the last one, of 15 columns, still fit.
 */
const mostCells = 16 * 1024 * 1024;
/** Characters between two tags: a cell holds 32,767, each at most six once escaped. More makes the parser search from the start again. */
const longestText = 256 * 1024;

/**
 * Why a part of a workbook would cost the reader more than any roster does; null where it would not. A row or cell may claim to be
 * the billionth, and the reader would make the billion before it.
 */
export function sheetBeyondBounds(xml: string): 'not-a-workbook' | 'cells-far-away' | null {
  if (!xml.includes('sheetData')) return null;
  for (let at = 0; at < xml.length; at += longestText / 2) {
    const next = xml.indexOf('<', at);
    if (next === -1 ? xml.length - at > longestText / 2 : next - at > longestText / 2) return 'not-a-workbook';
  }
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, double, single] of xml.matchAll(/(?<!\sxmlns:)\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '');
    if (address === null) return 'not-a-workbook';
    const row = Number(address[2]);
    const column = columnNumber(address[1] ?? '');
    if (row > format.row || column > format.column) return 'not-a-workbook';
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  return lastRow * lastColumn > mostCells ? 'cells-far-away' : null;
}

/** `A` is 1, `AA` 27; no letters are 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
