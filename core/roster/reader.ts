import type { PersonId } from '../ledger/ids.ts';
import { calendarDay } from './calendar.ts';
import { CarriedCells } from './carried-cells.ts';
import { cleanText } from './cell-text.ts';
import { columnsLeftBehind, type ColumnUse, type RosterColumns } from './columns.ts';
import { KnownPeople } from './known-people.ts';
import type { Layout } from './layout.ts';
import type { RowError, RowNote, RowWarning } from './note.ts';
import { unfit, type EmployeeId, type Person } from './person.ts';
import type { RefusedRow, RosterReading } from './roster-reading.ts';
import { readRow, type CellNote, type RowReading } from './row.ts';
import type { SheetRow } from './sheet.ts';
import { isLikeSignature, isNobody, isTotalRow } from './skipped-row.ts';
import { UnitSpellings } from './unit-spellings.ts';

export type ReadingFor = {
  /** YYYY-MM-DD at the venue; ages and starts of service are judged on this day. */
  ceremonyDate: string;
  /** Who is in the ceremony already: the same number keeps the same id, so that printed badges stay valid. */
  existing: readonly Person[];
  /** Who was on a roster before that one, the latest roster first: whoever comes back is the same person as well. */
  earlier?: Iterable<readonly Person[]>;
  /** Drawn again where somebody on any of these rosters has it. */
  newPersonId: () => PersonId;
};

/** Rows between two looks at whether to go on. */
const rowsAtOnce = 500;
/** Names that a spreadsheet program gives to a sheet by itself: no unit is called so. */
const unnamedSheet = /^(?:sheet|worksheet|lembar|lembarkerja)?\s*\d*$/i;

/** Sheets on their way to a roster: what has been accepted and refused so far. */
export class RosterReader {
  readonly #layouts: readonly Layout[];
  /** More than one sheet lists people: notes name theirs, and a sheet without a column for units is one unit. */
  readonly #several: boolean;
  readonly #known: KnownPeople;
  readonly #units: UnitSpellings;
  /** Spellings of units that were said to differ, once each. */
  readonly #otherSpellings = new Set<string>();
  /** Refused rows that are the signature under the list unless somebody comes after them. */
  #held: { sheet: number; row: SheetRow; note: CellNote<RowError> }[] = [];
  readonly #ceremony: ReturnType<typeof calendarDay>;
  readonly #people: Person[] = [];
  readonly #refused: RefusedRow[] = [];
  readonly #warnings: { sheet: number; note: RowNote<RowWarning> }[] = [];
  readonly #firstWith = new Map<EmployeeId, { sheet: number; row: number; name: string; column: string }>();
  /** Sheets in which somebody had a number to prefer to their NIK. */
  readonly #nikLeft = new Set<number>();

  constructor(layouts: readonly Layout[], several: boolean, input: ReadingFor) {
    this.#layouts = layouts;
    this.#several = several;
    this.#known = new KnownPeople([input.existing, ...(input.earlier ?? [])], input.newPersonId);
    this.#units = new UnitSpellings(input.existing.map(({ unit }) => unit));
    this.#ceremony = calendarDay(input.ceremonyDate);
  }

  /** How many rows stand below the headers. */
  rows(): number {
    return this.#layouts.reduce((sum, { table, firstRow }) => sum + Math.max(0, table.rows.length - firstRow), 0);
  }

  /** Reads everything, and says after every few hundred rows how many are read. */
  *read(): Generator<number, RosterReading> {
    let done = 0;
    for (const [sheet, layout] of this.#layouts.entries()) {
      const { table, columns, headerCells, firstRow } = layout;
      const carried = new CarriedCells(layout);
      let belowTotal = false;
      this.#held = [];
      const unit = this.#unitOf(layout);
      if (unit === '' && !columns.positions.has('unit'))
        this.#warn(sheet, headerRow(layout), { column: '', code: 'unit-column-missing' });
      for (const [index, row] of table.rows.slice(firstRow).entries()) {
        const whole = carried.into(row);
        if (row.damage !== null) this.#reject(sheet, row, { column: '', code: row.damage });
        else if (isNobody(row.cells, columns, headerCells, index === 0)) belowTotal ||= isTotalRow(row.cells);
        else if (this.#take(sheet, whole, unit, belowTotal)) belowTotal = false;
        done += 1;
        if (done % rowsAtOnce === 0) yield done;
      }
    }
    return this.#result();
  }

  /** The name of the sheet where units have a sheet each; empty where the sheet has a column for them, or nothing names one. */
  #unitOf({ table, columns }: Layout): string {
    if (!this.#several || table.name === null || columns.positions.has('unit') || unnamedSheet.test(table.name)) return '';
    const name = cleanText(table.name);
    return name.ok ? name.value : '';
  }

  /** Is the row somebody's, accepted or not? */
  #take(sheet: number, row: SheetRow, sheetUnit: string, belowTotal: boolean): boolean {
    const columns = this.#layouts[sheet]?.columns;
    if (columns === undefined) throw new Error('a row of a sheet that is not read');
    const read = readRow(row, columns, this.#ceremony);
    if (!read.ok && isLikeSignature(row.cells, columns, belowTotal)) {
      this.#held.push({ sheet, row, note: read.error });
      return false;
    }
    for (const held of this.#held.splice(0)) this.#reject(held.sheet, held.row, held.note);
    if (read.ok) this.#call(sheet, row, columns, read.value, sheetUnit);
    else this.#reject(sheet, row, read.error);
    return true;
  }

  #call(sheet: number, row: SheetRow, columns: RosterColumns, read: RowReading, sheetUnit: string): void {
    const { warnings, numberFrom } = read;
    const written = sheetUnit === '' ? read.person.unit : sheetUnit;
    const person = { ...read.person, unit: this.#units.spellingOf(written) };
    const { column } = numberFrom;
    const first = person.number === '' ? undefined : this.#firstWith.get(person.number);
    if (first !== undefined) {
      // Whose number it is only the office can say, so the row that was accepted is shown to it as well.
      if (first.name !== person.name) this.#warn(first.sheet, first.row, { column: first.column, code: 'id-also-in-later-row' });
      return this.#reject(sheet, row, { column, code: 'id-duplicate' });
    }
    const fault = unfit(person);
    if (fault !== null) return this.#reject(sheet, row, faultAt(columns, fault));
    if (person.number !== '') this.#firstWith.set(person.number, { sheet, row: row.row, name: person.name, column });
    for (const warning of warnings) this.#warn(sheet, row.row, warning);
    if (person.unit !== written && !this.#otherSpellings.has(written)) {
      this.#otherSpellings.add(written);
      this.#warn(sheet, row.row, { column: labelOf(columns, 'unit'), code: 'unit-spelling' });
    }
    if (this.#known.hasNamesake(person)) this.#warn(sheet, row.row, { column, code: 'namesake-without-number' });
    if (numberFrom.use !== 'nik') this.#nikLeft.add(sheet);
    this.#people.push({ id: this.#known.idFor(person), ...person });
  }

  #reject(sheet: number, { row, cells }: SheetRow, note: CellNote<RowError>): void {
    const header = this.#layouts[sheet]?.headerCells ?? [];
    this.#refused.push({ ...this.#place(sheet, row), ...note, header, cells });
  }

  #warn(sheet: number, row: number, note: CellNote<RowWarning>): void {
    this.#warnings.push({ sheet, note: { ...this.#place(sheet, row), ...note } });
  }

  #place(sheet: number, row: number): { sheet?: string; row: number } {
    const name = this.#layouts[sheet]?.table.name ?? null;
    return this.#several && name !== null ? { sheet: name, row } : { row };
  }

  #result(): RosterReading {
    const inOrder = this.#warnings.toSorted((one, other) => one.sheet - other.sheet || one.note.row - other.note.row);
    return {
      people: this.#people,
      rows: this.#people.length + this.#refused.length,
      accepted: this.#people.length,
      rejected: this.#refused.map(({ sheet, row, column, code }) => ({
        ...(sheet === undefined ? {} : { sheet }),
        row,
        column,
        code,
      })),
      refusedRows: this.#refused,
      warnings: inOrder.map(({ note }) => note),
      units: new Set(this.#people.map((person) => person.unit)).size,
      leftBehind: this.#leftBehind(),
    };
  }

  #leftBehind(): string[] {
    const labels = this.#layouts.flatMap(({ columns }, sheet) =>
      columnsLeftBehind(columns, this.#nikLeft.has(sheet) ? ['nik'] : []),
    );
    return Array.from(new Set(labels));
  }
}

/** The note on a person whom the roster could not hold, such as one of a unit that is the name of a sheet. */
function faultAt(columns: RosterColumns, { field, tooLong }: NonNullable<ReturnType<typeof unfit>>): CellNote<RowError> {
  const use = (['name', 'unit', 'position', 'employment', 'rank'] as const).find((one) => one === field);
  return { column: use === undefined ? '' : labelOf(columns, use), code: tooLong ? 'text-too-long' : 'text-unsafe' };
}

function labelOf({ positions, labels }: RosterColumns, use: ColumnUse): string {
  const position = positions.get(use)?.[0];
  return position === undefined ? '' : (labels[position] ?? '');
}

function headerRow({ table, columns }: Layout): number {
  return table.rows[columns.headerIndex]?.row ?? 0;
}
