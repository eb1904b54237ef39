import { saysNothing } from './cell-text.ts';
import { widthOf, type ColumnUse, type RosterColumns } from './columns.ts';

/** A roster's table holds rows that are nobody. They are passed over without a word; a person never is. */
export function isNobody(cells: readonly string[], columns: RosterColumns, header: readonly string[], first: boolean): boolean {
  let blank = true;
  let suspect = first;
  for (const cell of cells) {
    const letter = firstLetter(cell);
    if (letter === '') continue;
    blank = false;
    suspect ||= beginnings.includes(letter);
  }
  if (blank) return true;
  if (suspect) {
    const said = cells.map((cell) => cell.trim()).filter((cell) => firstLetter(cell) !== '');
    if (isTotal(said) || (first && isColumnCount(said))) return true;
  }
  return isHeaderAgain(cells, columns, header);
}

/** A row of sums: what stands below the last of them is no list any more. */
export function isTotalRow(cells: readonly string[]): boolean {
  return isTotal(cells.map((cell) => cell.trim()).filter((cell) => firstLetter(cell) !== ''));
}

const identifying: readonly ColumnUse[] = ['nip', 'nip-or-nik', 'other-number', 'nik', 'unit'];

/**
 * May this row belong to the place, date and signature under a list? It names no number and no unit, has no running number, and
 * stands below a row of sums or has hardly a cell filled.
 */
export function isLikeSignature(cells: readonly string[], { positions }: RosterColumns, belowTotal: boolean): boolean {
  const cellsOf = (use: ColumnUse) => (positions.get(use) ?? []).map((position) => cells[position] ?? '');
  if (!identifying.flatMap(cellsOf).every(saysNothing)) return false;
  if (cellsOf('row-number').some((cell) => /\d/.test(cell))) return false;
  return belowTotal || cells.filter((cell) => !saysNothing(cell)).length <= 2;
}

/** Of `total`, `jumlah`, `sub total` and `grand total`: few rows have a cell that begins so, and only those are looked at closely. */
const beginnings = 'tTjJsSgG';

/** Empty for a cell that says nothing. A disk that lost power pads files with NULs. */
function firstLetter(cell: string): string {
  const letter = cell.charAt(0);
  return letter > ' ' && letter < '\u007f' ? letter : (/[^\0\s]/.exec(cell)?.[0] ?? '');
}

const totalLabel =
  /^(?:sub ?|grand ?)?(?:total|jumlah)(?:[\s:.,\-/()\d%]|keseluruhan|seluruhnya|seluruh|semua|total|pegawai|cpns|pns|pppk|asn|thl|orang|akhir)*$/i;
const figure = /^[\d.,\s%]+(?:orang|pegawai)?$/i;

/** `JUMLAH`, and beside it nothing but figures shorter than any employee number. Somebody named Jumlah has a unit. */
function isTotal(said: readonly string[]): boolean {
  if (said.some((cell) => cell.length > 100)) return false;
  const others = said.filter((cell) => !totalLabel.test(cell));
  return others.length < said.length && others.every((cell) => figure.test(cell) && cell.replaceAll(/\D/g, '').length < 9);
}

/** Official tables number their columns in the row under the header: (1), (2), (3). */
function isColumnCount(said: readonly string[]): boolean {
  return said.length > 1 && said.every((cell, index) => cell.length < 6 && cell.replaceAll(/[().\s]/g, '') === String(index + 1));
}

/** Lists joined from printed pages repeat the header on each. */
function isHeaderAgain(cells: readonly string[], columns: RosterColumns, header: readonly string[]): boolean {
  // Almost every row differs in the first cell already.
  for (let position = 0; position < columns.width; position += 1) {
    if ((header[position] ?? '').trim() !== (cells[position] ?? '').trim()) return false;
  }
  return widthOf(cells) === columns.width;
}
