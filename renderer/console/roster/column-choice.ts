import type { ColumnMapping, ColumnUse, OpenPreview } from '../../../core/api/contract.ts';

/** What a person chose about a file: for each header what its columns are for, and which sheets are read. */
export type ColumnChoice = { uses: Readonly<Record<string, readonly (ColumnUse | null)[]>>; sheets: readonly string[] };

/** What the file was read by, to begin with. */
export function chosenFirst({ headers, sheets }: OpenPreview): ColumnChoice {
  return {
    uses: Object.fromEntries(headers.map(({ header, columns }) => [header, columns.map(({ use }) => use)])),
    sheets: sheets.filter(({ taken }) => taken).map(({ name }) => name),
  };
}

export function hasChanged(preview: OpenPreview, choice: ColumnChoice): boolean {
  return JSON.stringify(chosenFirst(preview)) !== JSON.stringify(choice);
}

export function withUse(choice: ColumnChoice, header: string, position: number, use: ColumnUse | null): ColumnChoice {
  const before = choice.uses[header] ?? [];
  return { ...choice, uses: { ...choice.uses, [header]: before.map((old, index) => (index === position ? use : old)) } };
}

/** Keeps the order of the workbook, so that choosing and unchoosing a sheet is no change. */
export function withSheets(preview: OpenPreview, choice: ColumnChoice, chosen: readonly string[]): ColumnChoice {
  return { ...choice, sheets: preview.sheets.map(({ name }) => name).filter((name) => chosen.includes(name)) };
}

/** Only headers that somebody changed: the others go on being read by their names. */
export function mappingsOf(preview: OpenPreview, choice: ColumnChoice): ColumnMapping[] {
  const first = chosenFirst(preview);
  return Object.entries(choice.uses)
    .filter(([header, uses]) => JSON.stringify(uses) !== JSON.stringify(first.uses[header]))
    .map(([header, uses]) => ({
      header,
      uses: uses.flatMap((use, position) => (use === null ? [] : [{ position, use }])),
    }));
}

/** The sheets to read; undefined leaves it to the file, as long as none of its sheets lists people. */
export function sheetsOf({ sheets }: OpenPreview, choice: ColumnChoice): string[] | undefined {
  return sheets.some(({ listsPeople }) => listsPeople) ? [...choice.sheets] : undefined;
}
