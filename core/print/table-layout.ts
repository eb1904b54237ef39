import type { PrintedDocument } from './document.ts';
import { mm } from './paper.ts';
import { lineHeight, type Align, type Line, type TextStyle } from './typesetting.ts';

/** What stands in a table, and how high each row of it will be, before anything is drawn. */
export type Column = { title: string; /** Points. */ width: number; align?: Align };

/** Where a drawing in a cell may stand, inside the padding, in points. */
export type Box = { x: number; y: number; width: number; height: number };
/** Text in several styles, one under the other, or a drawing (which never makes the row higher by itself) and what it shows. */
export type Cell = { text: { text: string; style: TextStyle }[] } | { draw: (box: Box) => void; alt: string };
export type CellRow = {
  cells: Cell[];
  /** Least height in points. */
  height?: number;
  /** A total, which stays with the row before it. */
  total?: boolean;
};
/** `heading` spans all columns and comes back, with what it continues, when its rows reach a new page. */
export type Row = { heading: string } | CellRow;

/** Lines that fit their cell. */
export type Laid = { lines: { line: Line; style: TextStyle }[]; height: number };
export type LaidRow = { laid: Laid[]; height: number };

export const padding = { x: 1.6 * mm, y: 1.2 * mm };
const headStyle: TextStyle = { face: 'bold', size: 9, leading: 1.2 };

export class TableLayout {
  readonly left: number;
  readonly right: number;
  /** Where the columns begin and the last one ends. */
  readonly edges: readonly number[];
  readonly head: LaidRow;
  readonly #document: PrintedDocument;
  readonly #columns: readonly Column[];
  /** The tallest row that a page can hold under its header and one heading. */
  readonly #tallest: number;

  constructor(document: PrintedDocument, columns: readonly Column[]) {
    this.#document = document;
    this.#columns = columns;
    this.#tallest = document.bottom - document.margins.top - 40 * mm;
    this.left = document.left;
    this.edges = columns.reduce((all, { width }) => [...all, (all.at(-1) ?? this.left) + width], [this.left]);
    this.right = this.edges.at(-1) ?? this.left;
    this.head = this.row({ cells: columns.map(({ title }) => ({ text: [{ text: title, style: headStyle }] })) });
  }

  /** Of what stands inside a column. */
  widthOf(index: number): number {
    return (this.#columns[index]?.width ?? 0) - 2 * padding.x;
  }

  row({ cells, height = 0 }: CellRow): LaidRow {
    const laid = cells.map((cell, index) => this.#lay(cell, this.widthOf(index)));
    return { laid, height: Math.max(height, ...laid.map((each) => each.height + 2 * padding.y)) };
  }

  heading(text: string): { laid: Laid; height: number } {
    const laid = this.#lay({ text: [{ text, style: headStyle }] }, this.right - this.left - 2 * padding.x);
    return { laid, height: laid.height + 2 * padding.y };
  }

  #lay(cell: Cell, width: number): Laid {
    const fitting: Laid = { lines: [], height: 0 };
    if ('draw' in cell) return fitting;
    const lines = cell.text.flatMap(({ text, style }) =>
      this.#document.type.lines(text, style, width).map((line) => ({ line, style })),
    );
    for (const each of lines) {
      if (fitting.height + lineHeight(each.style) > this.#tallest) break;
      fitting.lines.push(each);
      fitting.height += lineHeight(each.style);
    }
    return fitting;
  }
}

/** How high a table of these rows stands where it is not broken, in points; of its first rows for the least that must fit. */
export function tableHeight(document: PrintedDocument, columns: readonly Column[], rows: Iterable<Row>): number {
  const layout = new TableLayout(document, columns);
  let height = layout.head.height;
  for (const row of rows) height += ('heading' in row ? layout.heading(row.heading) : layout.row(row)).height;
  return height;
}
