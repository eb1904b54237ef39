import type { ColumnUse } from './columns.ts';

/** What a column is for, by its position under one header; the other columns of that header are left behind. */
export type ColumnMapping = {
  /** The header it was chosen for, as `headerMark` marks it. */
  header: string;
  uses: readonly { position: number; use: ColumnUse }[];
};

/** A column by the name that its header gives it; `none` leaves it behind. */
export type NamedColumn = { use: ColumnUse | 'none'; column: string };

/** How a person wants a file to be read, where its own words are not enough. */
export type ReadingChoice = {
  mappings?: readonly ColumnMapping[] | undefined;
  named?: readonly NamedColumn[] | undefined;
  /** Only these sheets; without it every sheet that is not hidden and lists people. */
  sheets?: readonly string[] | undefined;
};
