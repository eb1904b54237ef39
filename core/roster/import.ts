import { assertNever, err, ok, type Result } from '../result.ts';
import type { ReadingChoice } from './choice.ts';
import { lettersAndDigits } from './columns.ts';
import { clarity, layoutOf, listsPeople, type Layout } from './layout.ts';
import { readCsv } from './csv.ts';
import { formatOf } from './file-format.ts';
import { RosterReader, type ReadingFor } from './reader.ts';
import type { RosterReading } from './roster-reading.ts';
import { rosterBounds, type Table } from './sheet.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** Why a whole file is no roster. `file` is its name without the folder, as people know it. */
export type RosterRefusal =
  /** Binary, or so full of broken quotation marks that no table is left. */
  | { code: 'roster-unreadable'; file: string }
  /** No row within the first 20 names a person and a number. */
  | { code: 'roster-no-header'; file: string }
  | { code: 'roster-empty'; file: string }
  | { code: 'roster-too-large'; file: string; mostRows: number; mostBytes: number }
  /** A workbook of before 2007: save it as XLSX first. */
  | { code: 'roster-is-old-excel'; file: string }
  /** It can only be opened with a password. */
  | { code: 'roster-is-encrypted'; file: string }
  /** A table of a web page under the name of a workbook, as some programs export it. */
  | { code: 'roster-is-web-page'; file: string }
  /** Something stands so far from the table that the sheet between is larger than any roster. */
  | { code: 'roster-cells-far-away'; file: string }
  | { code: 'roster-sheet-unknown'; file: string; sheet: string }
  | { code: 'roster-column-unknown'; file: string; column: string }
  /** Somebody asked it to stop. */
  | { code: 'roster-reading-stopped' };

export type RosterFile = {
  bytes: Uint8Array;
  /** Without the folder; only named in refusals, never trusted to tell the format. */
  fileName: string;
};
export type RosterInput = RosterFile & ReadingFor & ReadingChoice;

/** How the reading tells how many rows are done, and learns that it is to stop. */
export type ReadingContact = { progress?: (done: number, of: number) => void; signal?: AbortSignal };

/** The sheets of a file whose columns could be found, in its order. */
export type LaidOut = {
  layouts: Layout[];
  /** Those of them that list people and were asked for. */
  taken: Layout[];
  /** More than one lists people, whether asked for or not. */
  several: boolean;
};

/** Reads a roster from a CSV or XLSX file. Nothing in it is evaluated or trusted; formulas are text. */
export async function readRoster(
  input: RosterInput,
  contact: ReadingContact = {},
): Promise<Result<RosterReading, RosterRefusal>> {
  const laidOut = await layOutFile(input, input);
  if (!laidOut.ok) return laidOut;
  return readLaidOut(laidOut.value, input, contact);
}

/** The same for CSV alone, at once. */
export function readCsvRoster(input: RosterInput): Result<RosterReading, RosterRefusal> {
  const tables = csvTables(input, input);
  if (!tables.ok) return tables;
  const laidOut = layOut(tables.value, input, input);
  if (!laidOut.ok) return laidOut;
  if (laidOut.value.taken.length === 0) return err({ code: 'roster-no-header', file: input.fileName });
  const reading = new RosterReader(laidOut.value.taken, laidOut.value.several, input).read();
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return notEmpty(step.value, input.fileName);
}

/** Finds the sheets of a file, and in each the header and what its columns are for. */
export async function layOutFile(file: RosterFile, choice: ReadingChoice): Promise<Result<LaidOut, RosterRefusal>> {
  const tables = await tablesOf(file, choice);
  return tables.ok ? layOut(tables.value, file, choice) : tables;
}

/** Reads the people of the sheets that are taken; lets other work of the thread pass every few hundred rows. */
export async function readLaidOut(
  { taken, several }: LaidOut,
  input: ReadingFor & { fileName: string },
  { progress, signal }: ReadingContact,
): Promise<Result<RosterReading, RosterRefusal>> {
  if (taken.length === 0) return err({ code: 'roster-no-header', file: input.fileName });
  const reader = new RosterReader(taken, several, input);
  const reading = reader.read();
  let step = reading.next();
  while (step.done !== true) {
    progress?.(step.value, reader.rows());
    // oxlint-disable-next-line no-await-in-loop -- whoever asks to stop is heard between two steps
    await new Promise(setImmediate);
    if (signal?.aborted === true) return err({ code: 'roster-reading-stopped' });
    step = reading.next();
  }
  return notEmpty(step.value, input.fileName);
}

async function tablesOf(file: RosterFile, choice: ReadingChoice): Promise<Result<Table[], RosterRefusal>> {
  if (file.bytes.length > rosterBounds.bytes || formatOf(file.bytes) !== 'workbook') return csvTables(file, choice);
  const tables = await readWorkbook(file.bytes);
  if (tables.ok) return tables;
  switch (tables.error) {
    case 'not-a-workbook':
      return err({ code: 'roster-unreadable', file: file.fileName });
    case 'too-large':
      return err(tooLarge(file.fileName));
    case 'cells-far-away':
      return err({ code: 'roster-cells-far-away', file: file.fileName });
    default:
      return assertNever(tables.error);
  }
}

function csvTables({ bytes, fileName: file }: RosterFile, choice: ReadingChoice): Result<Table[], RosterRefusal> {
  if (bytes.length > rosterBounds.bytes) return err(tooLarge(file));
  const format = formatOf(bytes);
  switch (format) {
    case 'empty':
      return err({ code: 'roster-empty', file });
    case 'old-excel':
      return err({ code: 'roster-is-old-excel', file });
    case 'encrypted':
      return err({ code: 'roster-is-encrypted', file });
    case 'web-page':
      return err({ code: 'roster-is-web-page', file });
    case 'workbook':
    case 'binary':
      return err({ code: 'roster-unreadable', file });
    case 'text':
      return csvTable(bytes, file, choice);
    default:
      return assertNever(format);
  }
}

function csvTable(bytes: Uint8Array, file: string, choice: ReadingChoice): Result<Table[], RosterRefusal> {
  const rows = readCsv(bytes, clarity(choice));
  if (rows.ok) return ok([{ name: null, hidden: false, rows: rows.value, merged: [] }]);
  switch (rows.error) {
    case 'no-header':
      return err({ code: 'roster-no-header', file });
    case 'too-large':
      return err(tooLarge(file));
    case 'unreadable':
      return err({ code: 'roster-unreadable', file });
    default:
      return assertNever(rows.error);
  }
}

function layOut(tables: readonly Table[], { fileName: file }: RosterFile, choice: ReadingChoice): Result<LaidOut, RosterRefusal> {
  const { sheets, named = [] } = choice;
  const unknown = sheets?.find((sheet) => !tables.some(({ name }) => name === sheet));
  if (unknown !== undefined) return err({ code: 'roster-sheet-unknown', file, sheet: unknown });
  const layouts = tables.flatMap((table) => layoutOf(table, choice) ?? []);
  const missing = named.find(
    ({ column }) => !layouts.some(({ columns }) => columns.labels.some((label) => isCalled(label, column))),
  );
  if (missing !== undefined) return err({ code: 'roster-column-unknown', file, column: missing.column });
  const listing = layouts.filter(listsPeople);
  const taken = listing.filter(({ table }) => (sheets === undefined ? !table.hidden : sheets.includes(table.name ?? '')));
  return ok({ layouts, taken, several: listing.length > 1 });
}

function isCalled(label: string, column: string): boolean {
  return lettersAndDigits(label) === lettersAndDigits(column);
}

function notEmpty(reading: RosterReading, file: string): Result<RosterReading, RosterRefusal> {
  return reading.rows === 0 ? err({ code: 'roster-empty', file }) : ok(reading);
}

function tooLarge(file: string): RosterRefusal {
  return { code: 'roster-too-large', file, mostRows: rosterBounds.rows, mostBytes: rosterBounds.bytes };
}
