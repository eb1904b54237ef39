import type { ColumnUse } from './columns.ts';
import type { Layout } from './layout.ts';
import type { MergedCells, SheetRow } from './sheet.ts';

/** What is said once for many people in a cell merged over their rows. A name or a number never is. */
const carried: readonly ColumnUse[] = ['unit', 'position', 'employment', 'legal-standing', 'cpns-or-pns', 'rank'];

/** Carries the text of merged cells down to every row that they cover; asked for the rows of a sheet from top to bottom. */
export class CarriedCells {
  readonly #columns: { position: number; merged: MergedCells[]; next: number; now: { bottom: number; text: string } | null }[];

  constructor({ table, columns, firstRow }: Layout) {
    const first = table.rows[firstRow]?.row ?? Number.POSITIVE_INFINITY;
    const down = table.merged
      .filter(({ top, bottom }) => bottom > top && top >= first)
      .toSorted((one, other) => one.top - other.top);
    const positions = carried.flatMap((use) => columns.positions.get(use) ?? []);
    this.#columns = positions
      .map((position) => ({ position, merged: down.filter(({ left }) => left === position), next: 0, now: null }))
      .filter(({ merged }) => merged.length > 0);
  }

  /** The row with what is carried down into it. */
  into(row: SheetRow): SheetRow {
    let cells: string[] | null = null;
    for (const column of this.#columns) {
      const { position, merged } = column;
      for (let range = merged[column.next]; range !== undefined && range.top <= row.row; range = merged[column.next]) {
        column.now = { bottom: range.bottom, text: range.top === row.row ? (row.cells[position] ?? '') : '' };
        column.next += 1;
      }
      if (column.now === null || row.row > column.now.bottom || (row.cells[position] ?? '') !== '') continue;
      cells ??= [...row.cells];
      while (cells.length < position) cells.push('');
      cells[position] = column.now.text;
    }
    return cells === null ? row : { ...row, cells };
  }
}
