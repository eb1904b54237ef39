import { err, ok, type Result } from '../result.ts';
import { cleanText, saysNothing, textBounds } from './cell-text.ts';
import { widthOf, type ColumnUse, type RosterColumns } from './columns.ts';
import { contradictions } from './contradictions.ts';
import { readEmployeeNumber, type NumberColumn, type NumberReading } from './employee-number.ts';
import { employmentClassOf, employmentClassOfLetter } from './employment.ts';
import type { CalendarDay } from './calendar.ts';
import type { RowError, RowWarning } from './note.ts';
import type { Person } from './person.ts';
import type { SheetRow } from './sheet.ts';

/** A note on one cell of a row; `column` as the header writes it. */
export type CellNote<Code> = { column: string; code: Code };

export type RowReading = {
  person: Omit<Person, 'id'>;
  warnings: CellNote<RowWarning>[];
  /** The column that the number was taken from, or would have been. */
  numberFrom: { use: ColumnUse; column: string };
};

/** Columns that hold a number, the one to prefer first: a NIK is taken only from who has nothing else. */
const numberColumns = [
  ['nip', 'nip'],
  ['nip-or-nik', 'nip-or-nik'],
  ['other-number', 'other'],
  ['nik', 'nik'],
] as const satisfies readonly [ColumnUse, NumberColumn][];

/** Reads one person from a row. Names the first thing that is wrong with it, the number before everything else. */
export function readRow(
  { cells, numbers }: SheetRow,
  columns: RosterColumns,
  ceremony: CalendarDay,
): Result<RowReading, CellNote<RowError>> {
  if (widthOf(cells) > columns.width) return err({ column: '', code: 'cells-beyond-header' });
  const taken = takeNumber(cells, columns, numbers);
  if (!taken.ok) return taken;
  const row = new RowTexts(cells, columns);

  const name = joinedName(row);
  const unit = row.take('unit', textBounds.unit);
  const position = row.take('position', textBounds.position);
  const rank = row.take('rank', textBounds.rank);
  const employment = employmentOf(row);
  if (row.refused === null && name === '') row.refuse('name', 'name-missing');
  if (row.refused === null && name.length > textBounds.name) row.refuse('name', 'name-too-long');
  if (row.refused === null && unit === '' && columns.positions.has('unit')) row.refuse('unit', 'unit-missing');
  if (row.refused !== null) return err(row.refused);

  const { reading, use, column } = taken.value;
  const warnings: CellNote<RowWarning>[] = reading.warnings.map((code) => ({ column, code }));
  if (reading.facts !== null) {
    const claims = { sex: row.claim('sex'), birthDate: row.claim('birth-date'), employment };
    const columnAbout = {
      number: column,
      sex: row.label('sex'),
      'birth-date': row.label('birth-date'),
      employment: row.label('employment') || row.label('legal-standing') || row.label('cpns-or-pns'),
    };
    for (const { about, code } of contradictions(reading.facts, claims, ceremony))
      warnings.push({ column: columnAbout[about], code });
  }
  const person = { number: reading.number, numberKind: reading.kind, name, unit, position, employment, rank };
  return ok({ person, warnings, numberFrom: { use, column } });
}

type TakenNumber = { reading: NumberReading; use: ColumnUse; column: string };

function takeNumber(
  cells: readonly string[],
  columns: RosterColumns,
  numbers: SheetRow['numbers'],
): Result<TakenNumber, CellNote<RowError>> {
  let blank: TakenNumber | null = null;
  for (const [use, kind] of numberColumns) {
    for (const position of columns.positions.get(use) ?? []) {
      const column = columns.labels[position] ?? '';
      const reading = readEmployeeNumber(cells[position] ?? '', kind, numbers?.has(position) === true);
      if (!reading.ok) return err({ column, code: reading.error });
      const taken = { reading: reading.value, use, column };
      if (reading.value.number !== '') return ok(taken);
      blank ??= taken;
    }
  }
  if (blank === null) throw new Error('a header was accepted that has no column for a number');
  return ok(blank);
}

/** Title before, name, title after, as the sheet writes them; a title that stands inside the name is not added again. */
function joinedName(row: RowTexts): string {
  const name = row.take('name', textBounds.name, 'name-too-long');
  const before = row.take('title-before', textBounds.name);
  const after = row.take('title-after', textBounds.name);
  if (name === '') return '';
  const withBefore = before === '' || name.startsWith(before) ? name : `${before} ${name}`;
  return after === '' || name.endsWith(after) ? withBefore : `${withBefore}, ${after}`;
}

/** The class of employment from the column that names one, else the words of the roster. */
function employmentOf(row: RowTexts): string {
  const said = row.take('employment', textBounds.employment);
  const standing = row.take('legal-standing', textBounds.employment);
  const letter = row.take('cpns-or-pns', textBounds.employment);
  return employmentClassOf(said) ?? employmentClassOf(standing) ?? employmentClassOfLetter(letter) ?? said;
}

/** The texts of one row; remembers the first that has to be refused. */
class RowTexts {
  refused: CellNote<RowError> | null = null;
  readonly #cells: readonly string[];
  readonly #columns: RosterColumns;

  constructor(cells: readonly string[], columns: RosterColumns) {
    this.#cells = cells;
    this.#columns = columns;
  }

  /** The first column of this use that says something; empty when none does. */
  take(use: ColumnUse, most: number, tooLong: RowError = 'text-too-long'): string {
    for (const position of this.#columns.positions.get(use) ?? []) {
      const cell = this.#cells[position] ?? '';
      if (saysNothing(cell)) continue;
      const clean = cleanText(cell);
      if (!clean.ok) return this.#refuseAt(position, clean.error);
      return clean.value.length > most ? this.#refuseAt(position, tooLong) : clean.value;
    }
    return '';
  }

  /** What a column says that serves only a check: never a reason to refuse, and never kept. */
  claim(use: ColumnUse): string {
    const position = this.#columns.positions.get(use)?.[0];
    return position === undefined ? '' : (this.#cells[position] ?? '').slice(0, 80);
  }

  label(use: ColumnUse): string {
    const position = this.#columns.positions.get(use)?.[0];
    return position === undefined ? '' : (this.#columns.labels[position] ?? '');
  }

  refuse(use: ColumnUse, code: RowError): void {
    this.refused ??= { column: this.label(use), code };
  }

  #refuseAt(position: number, code: RowError): '' {
    this.refused ??= { column: this.#columns.labels[position] ?? '', code };
    return '';
  }
}
