import { assertNever, err, ok, type Result } from '../result.ts';
import { calendarDay } from './calendar.ts';
import { columnsLeftBehind, findColumns, headerWithin, type RosterColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { KnownPeople } from './known-people.ts';
import { readRow, type CellNote } from './row.ts';
import { rosterBounds, type SheetRow } from './sheet.ts';
import { isNobody } from './skipped-row.ts';
import type { RowError, RowNote, RowWarning } from './note.ts';
import type { EmployeeId, Person } from './person.ts';
import type { PersonId } from '../ledger/ids.ts';

/** Why a whole file is no roster. `file` is its name without the folder, as people know it. */
export type RosterRefusal =
  /** Binary, or so full of broken quotation marks that no table is left. */
  | { code: 'roster-unreadable'; file: string }
  /** No row within the first 20 names a person and a number. */
  | { code: 'roster-no-header'; file: string }
  | { code: 'roster-empty'; file: string }
  | { code: 'roster-too-large'; file: string; mostRows: number; mostBytes: number }
  /** Save it as CSV first. */
  | { code: 'roster-is-xlsx'; file: string };

export type RosterReading = {
  /** Accepted people, in the order of the sheet. */
  people: Person[];
  /** Rows that hold somebody: accepted and rejected. */
  rows: number;
  accepted: number;
  /** One note for each refused row. */
  rejected: RowNote<RowError>[];
  /** Notes on accepted rows, as many as there are. */
  warnings: RowNote<RowWarning>[];
  /** How many different units the accepted people belong to. */
  units: number;
  /** Columns of which nothing was kept, as the header writes them. */
  leftBehind: string[];
};

export type RosterInput = {
  bytes: Uint8Array;
  /** Without the folder; only named in refusals, never trusted to tell the format. */
  fileName: string;
  /** YYYY-MM-DD at the venue; ages and starts of service are judged on this day. */
  ceremonyDate: string;
  /** Who is in the ceremony already: the same number keeps the same id, so that printed badges stay valid. */
  existing: readonly Person[];
  newPersonId(): PersonId;
};

/** Reads a roster from a CSV file. Nothing in it is evaluated or trusted; formulas are text. */
export function readRoster(input: RosterInput): Result<RosterReading, RosterRefusal> {
  const file = input.fileName;
  const { bytes } = input;
  if (bytes.length > rosterBounds.bytes) return err(tooLarge(file));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return err({ code: 'roster-is-xlsx', file });
  if (isBinary(bytes)) return err({ code: 'roster-unreadable', file });
  if (bytes.every((byte) => byte <= 0x20)) return err({ code: 'roster-empty', file });
  const rows = readCsv(bytes);
  if (rows.ok) return readSheet(rows.value, input);
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

/** Reads a roster from the rows of a sheet, whichever format they came from. */
export function readSheet(sheet: readonly SheetRow[], input: Omit<RosterInput, 'bytes'>): Result<RosterReading, RosterRefusal> {
  const columns = findColumns(sheet.slice(0, headerWithin).map((row) => row.cells));
  if (columns === null) return err({ code: 'roster-no-header', file: input.fileName });
  const reading = new SheetReading(columns, input);
  const header = sheet[columns.headerIndex];
  for (const row of sheet.slice(columns.headerIndex + 1)) {
    const first = row.row === (header?.row ?? 0) + 1;
    if (row.damage !== null) reading.reject(row.row, { column: '', code: row.damage });
    else if (!isNobody(row.cells, columns, header?.cells ?? [], first)) reading.take(row);
  }
  const read = reading.result(header?.row ?? 0);
  return read.rows === 0 ? err({ code: 'roster-empty', file: input.fileName }) : ok(read);
}

/** A sheet on its way to a roster: what has been accepted and refused so far. */
class SheetReading {
  readonly #columns: RosterColumns;
  readonly #known: KnownPeople;
  readonly #ceremony: ReturnType<typeof calendarDay>;
  readonly #people: Person[] = [];
  readonly #rejected: RowNote<RowError>[] = [];
  readonly #warnings: RowNote<RowWarning>[] = [];
  readonly #firstWith = new Map<EmployeeId, { row: number; name: string; column: string }>();
  #nikLeft = false;

  constructor(columns: RosterColumns, input: Omit<RosterInput, 'bytes'>) {
    this.#columns = columns;
    this.#known = new KnownPeople(input.existing, input.newPersonId);
    this.#ceremony = calendarDay(input.ceremonyDate);
  }

  take({ row, cells }: SheetRow): void {
    const read = readRow(cells, this.#columns, this.#ceremony);
    if (!read.ok) return this.reject(row, read.error);
    const { person, warnings, numberFrom } = read.value;
    const { column } = numberFrom;
    const first = person.number === '' ? undefined : this.#firstWith.get(person.number);
    if (first !== undefined) {
      // Whose number it is only the office can say, so the row that was accepted is shown to it as well.
      if (first.name !== person.name) this.#warnings.push({ row: first.row, column: first.column, code: 'id-also-in-later-row' });
      return this.reject(row, { column, code: 'id-duplicate' });
    }
    if (person.number !== '') this.#firstWith.set(person.number, { row, name: person.name, column });
    for (const warning of warnings) this.#warnings.push({ row, ...warning });
    if (numberFrom.use !== 'nik') this.#nikLeft = true;
    this.#people.push({ id: this.#known.idFor(person), ...person });
  }

  reject(row: number, { column, code }: CellNote<RowError>): void {
    this.#rejected.push({ row, column, code });
  }

  result(headerRow: number): RosterReading {
    const warnings = this.#warnings.toSorted((one, other) => one.row - other.row);
    if (!this.#columns.positions.has('unit')) warnings.unshift({ row: headerRow, column: '', code: 'unit-column-missing' });
    return {
      people: this.#people,
      rows: this.#people.length + this.#rejected.length,
      accepted: this.#people.length,
      rejected: this.#rejected,
      warnings,
      units: new Set(this.#people.map((person) => person.unit)).size,
      leftBehind: columnsLeftBehind(this.#columns, this.#nikLeft ? ['nik'] : []),
    };
  }
}

function tooLarge(file: string): RosterRefusal {
  return { code: 'roster-too-large', file, mostRows: rosterBounds.rows, mostBytes: rosterBounds.bytes };
}

/** Old Excel, PDF, SQLite, pictures, gzip: no text file begins with these, whatever its name ends with. */
const binaryBeginnings = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

function isBinary(bytes: Uint8Array): boolean {
  return binaryBeginnings.some((beginning) => startsWith(bytes, beginning));
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
