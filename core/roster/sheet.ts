/** A row of a spreadsheet, whichever format it came from. */
export type SheetRow = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  cells: readonly string[];
  /** The row could not be read; its cells are then empty. */
  damage: 'quotes-broken' | null;
};

/** What a roster may hold at most: four times the largest regency, and its size with every column SIASN knows. */
export const rosterBounds = { bytes: 32 * 1024 * 1024, rows: 50_000 } as const;
