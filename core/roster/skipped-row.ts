import { widthOf, type RosterColumns } from './columns.ts';

/** A roster's table holds rows that are nobody. They are passed over without a word; a person never is. */
export function isNobody(cells: readonly string[], columns: RosterColumns, header: readonly string[], first: boolean): boolean {
  // A disk that lost power pads files with NULs.
  const said = cells.map((cell) => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).trim()).filter((cell) => cell !== '');
  if (said.length === 0) return true;
  return isTotal(said) || (first && isColumnCount(said)) || isHeaderAgain(cells, columns, header);
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
  if (widthOf(cells) !== columns.width) return false;
  return header.slice(0, columns.width).every((cell, index) => cell.trim() === (cells[index] ?? '').trim());
}
