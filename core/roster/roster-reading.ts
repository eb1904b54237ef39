import type { RowError, RowNote, RowWarning } from './note.ts';
import type { Person } from './person.ts';

/** A row that was refused, as it stood in its sheet, for the office that has to correct it. */
export type RefusedRow = RowNote<RowError> & {
  /** The header of its sheet, and its own cells below it. */
  header: readonly string[];
  cells: readonly string[];
};

/** What a file says about the people to be called. */
export type RosterReading = {
  /** Accepted people, in the order of the file. */
  people: Person[];
  /** Rows that hold somebody: accepted and rejected. */
  rows: number;
  accepted: number;
  /** One note for each refused row. */
  rejected: RowNote<RowError>[];
  refusedRows: RefusedRow[];
  /** Notes on accepted rows, as many as there are. */
  warnings: RowNote<RowWarning>[];
  /** How many different units the accepted people belong to. */
  units: number;
  /** Columns of which nothing was kept, as the headers write them. */
  leftBehind: string[];
};
