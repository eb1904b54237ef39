import type { ColumnUse } from './columns.ts';
import type { RosterDifference } from './difference.ts';
import type { RowError, RowNote, RowWarning } from './note.ts';

/** One column of a file: what it is taken for, and enough of its cells to recognise it by. */
export type PreviewColumn = {
  position: number;
  /** As the header writes it; may be empty. */
  label: string;
  /** Null where the column is left behind. */
  use: ColumnUse | null;
  /** Up to three different cells, long numbers masked. */
  samples: string[];
};

/** A header, and the sheets that have it alike. */
export type PreviewHeader = {
  /** Marks it in `ColumnMapping`. */
  header: string;
  sheets: string[];
  /** Where it stands in the first of them, as the spreadsheet numbers rows. */
  row: number;
  columns: PreviewColumn[];
  /** People can be read by it. */
  listsPeople: boolean;
};

export type PreviewSheet = {
  name: string;
  hidden: boolean;
  /** A header with a name and a number was found, so it can be taken. */
  listsPeople: boolean;
  taken: boolean;
  /** Rows below the header, blank ones too. */
  rows: number;
};

/** What an import would do; nothing is written yet. */
export type RosterPreview = {
  fileName: string;
  /** Of a workbook, in its order; none for CSV. */
  sheets: PreviewSheet[];
  headers: PreviewHeader[];
  /** Null where nobody has said yet which columns hold names and numbers. */
  reading: PreviewedReading | null;
};

export type PreviewedReading = {
  /** Rows that hold somebody: accepted and rejected. */
  rows: number;
  accepted: number;
  units: number;
  rejected: RowNote<RowError>[];
  warnings: RowNote<RowWarning>[];
  leftBehind: string[];
  difference: RosterDifference;
};
