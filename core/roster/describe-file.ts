import type { ColumnUse } from './columns.ts';
import type { LaidOut } from './import.ts';
import { listsPeople, type Layout } from './layout.ts';
import { isNobody } from './skipped-row.ts';
import type { PreviewColumn, PreviewHeader, RosterPreview } from './roster-preview.ts';

/** Cells of a column that are shown, and how far down they are looked for. */
const samplesShown = { cells: 3, within: 200, characters: 40 } as const;

/** What stands where nothing is shown. */
const unshown = '•••';
/** Columns that are named for what is nobody's business here (UU 27/2022); their cells help nobody to recognise them. */
const privateLabel =
  /\b(?:agama|alamat|tempat lahir|telp|telepon|hp|wa|e-?mail|npwp|bpjs|taspen|karpeg|kartu|rekening|kawin|nikah|ibu|suami|istri|anak|darah)\b/i;

/** The sheets and headers of a file, for a person to check what each column is taken for. */
export function describeFile({ layouts, taken }: LaidOut): Pick<RosterPreview, 'sheets' | 'headers'> {
  const sheets = layouts.flatMap((layout) => {
    const { name, hidden, rows } = layout.table;
    if (name === null) return [];
    const below = Math.max(0, rows.length - layout.firstRow);
    return [{ name, hidden, listsPeople: listsPeople(layout), taken: taken.includes(layout), rows: below }];
  });
  const headers = Array.from(Map.groupBy(shown(layouts, taken), ({ header }) => header).values(), describeHeader);
  return { sheets, headers };
}

/** Headers are asked about where people stand below them; where nobody does yet, about every one. */
function shown(layouts: readonly Layout[], taken: readonly Layout[]): readonly Layout[] {
  return taken.length > 0 ? taken : layouts.filter(({ table }) => !table.hidden);
}

function describeHeader(alike: readonly Layout[]): PreviewHeader {
  const [first] = alike;
  if (first === undefined) throw new Error('a group of no sheets');
  const { table, columns, header } = first;
  return {
    header,
    sheets: alike.flatMap((layout) => layout.table.name ?? []),
    row: table.rows[columns.headerIndex]?.row ?? 0,
    columns: Array.from({ length: columns.width }, (_, position) => describeColumn(first, position)),
    listsPeople: listsPeople(first),
  };
}

function describeColumn({ table, columns, headerCells, firstRow }: Layout, position: number): PreviewColumn {
  const use = Array.from(columns.positions).find(([, positions]) => positions.includes(position))?.[0] ?? null;
  const label = columns.labels[position] ?? '';
  if (use === null && privateLabel.test(label)) return { position, label, use, samples: [unshown] };
  const samples = new Set<string>();
  for (const [index, { cells }] of table.rows.slice(firstRow, firstRow + samplesShown.within).entries()) {
    if (isNobody(cells, columns, headerCells, index === 0)) continue;
    const cell = (cells[position] ?? '').replaceAll(/[\s\p{C}]+/gu, ' ').trim();
    if (cell !== '' && samples.size < samplesShown.cells) samples.add(masked(cell, use));
  }
  return { position, label, use, samples: Array.from(samples) };
}

/**
 * A cell by which its column can be recognised. Of anything with six digits or more only the first four and the last two are shown:
 * a preview is on a screen, and numbers are nobody else's business. Nothing at all is shown of what serves a check alone.
 */
function masked(cell: string, use: ColumnUse | null): string {
  const digits = cell.replaceAll(/\D/g, '').length;
  if (use === 'sex' || use === 'birth-date') return unshown;
  if (digits < 6) return cell.length > samplesShown.characters ? `${cell.slice(0, samplesShown.characters - 1)}…` : cell;
  let seen = 0;
  return cell.slice(0, samplesShown.characters).replaceAll(/\d/g, (digit) => {
    seen += 1;
    return seen <= 4 || seen > digits - 2 ? digit : '•';
  });
}
