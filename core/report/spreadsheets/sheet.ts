/**
 * A table on its way to a spreadsheet. Text stays text: an employee number has 18 digits and a spreadsheet's numbers hold 15, so
 * only what is counted is a number.
 */
export type SheetCell = string | number | null;

export type SheetColumn = {
  title: string;
  /** In characters. */
  width: number;
};

export type Sheet = {
  /** Name of the sheet, at most 31 characters and none of `\ / ? * [ ] :` (a rule of Excel). */
  name: string;
  /** Name of the CSV file, without its ending. */
  file: string;
  columns: readonly SheetColumn[];
  rows: SheetCell[][];
};
