/** A row of a spreadsheet, whichever format it came from. */
export type SheetRow = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  cells: readonly string[];
  /** Positions of the cells that were saved as numbers and not as text; absent where there is none, as in every CSV. */
  numbers?: ReadonlySet<number>;
  /** The row could not be read; its cells are then empty. */
  damage: 'quotes-broken' | null;
};

/** Cells that were made one. Rows as the spreadsheet numbers them, columns from 0; both ends are inside. */
export type MergedCells = { top: number; bottom: number; left: number; right: number };

/** One sheet of a file. A CSV file is one without a name. */
export type Table = {
  name: string | null;
  /** Put away by whoever made the workbook, so it is read only when asked for. */
  hidden: boolean;
  /** Every row from the first one on, blank ones too. */
  rows: readonly SheetRow[];
  merged: readonly MergedCells[];
};

/** What a roster may hold at most: four times the largest regency, and its size with every column SIASN knows. */
export const rosterBounds = { bytes: 32 * 1024 * 1024, rows: 50_000 } as const;
