import { sha256 } from '../ledger/chain.ts';
import type { ColumnMapping, NamedColumn, ReadingChoice } from './choice.ts';
import { columnsOf, headerWithin, lettersAndDigits, namesPeople, positionsOf, widthOf } from './columns.ts';
import type { ColumnUse, RosterColumns } from './columns.ts';
import type { Table } from './sheet.ts';

/** Where the header of a sheet stands, what its columns are for, and where its people begin. */
export type Layout = {
  table: Table;
  columns: RosterColumns;
  /** As the header row itself stands in the sheet. */
  headerCells: readonly string[];
  /** Marks headers of the same names, so that what was chosen for one is remembered for the next file. */
  header: string;
  /** Index of the first row below the header. */
  firstRow: number;
};

/** More lines than this are no header but a letterhead with a table in it. */
const mostHeaderLines = 5;

/** A row that may be a header. Its cells have the names of a second line where the first one spans it. */
type Candidate = { index: number; cells: readonly string[]; firstRow: number };

/**
 * The layout of a sheet: the row that somebody chose columns for, else the first one that names a person and a number, else the
 * one that looks most like a header, for a person to say what its columns are. Null where no row within the first 20 could be one.
 */
export function layoutOf(table: Table, { mappings = [], named = [] }: ReadingChoice): Layout | null {
  const candidates = table.rows.slice(0, headerWithin).map((_, index) => candidateAt(table, index));
  for (const candidate of candidates) {
    const chosen = mappings.find(({ header }) => header === headerMark(candidate.cells));
    const positions = chosen === undefined ? positionsNamed(candidate.cells, named) : positionsMapped(chosen, candidate.cells);
    if (positions !== null) return layout(table, candidate, positions);
  }
  const known = candidates.find(({ cells }) => namesPeople({ positions: positionsOf(cells) }));
  const header = known ?? likeliest(candidates);
  return header === null ? null : layout(table, header, positionsOf(header.cells));
}

/** Does a sheet with this layout list people? */
export function listsPeople({ columns }: Layout): boolean {
  return namesPeople(columns);
}

/** How much the first rows look like a header and what follows it: by this the delimiter of a CSV file is chosen. */
export function clarity(choice: ReadingChoice): (rows: readonly (readonly string[])[]) => number {
  return (rows) => {
    const table = {
      name: null,
      hidden: false,
      merged: [],
      rows: rows.map((cells, index) => ({ row: index + 1, cells, damage: null })),
    };
    const found = layoutOf(table, choice);
    if (found === null) return 0;
    // Any header whose columns are known is clearer than one of which only the width speaks.
    return listsPeople(found) ? found.columns.positions.size : found.columns.width / 100_000;
  };
}

/** The same for headers of the same names in the same order, whatever their capitals, spaces and dots. */
export function headerMark(cells: readonly string[]): string {
  return sha256(JSON.stringify(cells.slice(0, widthOf(cells)).map(lettersAndDigits))).slice(0, 16);
}

function layout(table: Table, { index, cells, firstRow }: Candidate, positions: RosterColumns['positions']): Layout {
  const headerCells = table.rows[index]?.cells ?? [];
  return { table, columns: columnsOf(index, cells, positions), headerCells, header: headerMark(cells), firstRow };
}

/** Official tables have headers of two lines, where the cells of most columns are merged into one. */
function candidateAt({ rows, merged }: Table, index: number): Candidate {
  const row = rows[index];
  const own = row?.cells ?? [];
  const spanned = merged.reduce((most, { top, bottom }) => (top === row?.row ? Math.max(most, bottom - top) : most), 0);
  const depth = Math.min(mostHeaderLines - 1, spanned);
  if (depth === 0) return { index, cells: own, firstRow: index + 1 };
  const lines = rows.slice(index + 1, index + 1 + depth).map(({ cells }) => cells);
  const width = Math.max(own.length, ...lines.map((cells) => cells.length));
  const cells = Array.from({ length: width }, (_, position) => {
    const below = lines.findLast((line) => (line[position] ?? '').trim() !== '')?.[position];
    return below ?? own[position] ?? '';
  });
  return { index, cells, firstRow: index + 1 + depth };
}

function positionsMapped({ uses }: ColumnMapping, cells: readonly string[]): Map<ColumnUse, number[]> {
  const positions = new Map<ColumnUse, number[]>();
  for (const { position, use } of uses) {
    if (position < cells.length) positions.set(use, [...(positions.get(use) ?? []), position]);
  }
  return positions;
}

/** What the names that somebody gave make of a row; null where one of them is not in it, or nobody gave any. */
function positionsNamed(cells: readonly string[], named: readonly NamedColumn[]): Map<ColumnUse, number[]> | null {
  if (named.length === 0) return null;
  const labels = cells.map(lettersAndDigits);
  const given = named.map(({ use, column }) => ({ use, position: labels.indexOf(lettersAndDigits(column)) }));
  if (given.some(({ position }) => position === -1)) return null;
  const spoken = new Set(given.map(({ position }) => position));
  const positions = new Map<ColumnUse, number[]>();
  for (const { use, position } of given) if (use !== 'none') positions.set(use, [...(positions.get(use) ?? []), position]);
  for (const [use, known] of positionsOf(cells)) {
    const left = known.filter((position) => !spoken.has(position));
    if (left.length > 0 && !positions.has(use)) positions.set(use, left);
  }
  return positions;
}

/** The first of the widest rows without a number in them; a list of people under no header at all has none. */
function likeliest(candidates: readonly Candidate[]): Candidate | null {
  let best: { candidate: Candidate; said: number } | null = null;
  for (const candidate of candidates) {
    const said = candidate.cells.filter((cell) => cell.trim() !== '');
    if (said.length < 2 || said.some((cell) => /\d{6}/.test(cell))) continue;
    if (said.length > (best?.said ?? 0)) best = { candidate, said: said.length };
  }
  return best?.candidate ?? null;
}
