import type { PrintedDocument } from './document.ts';
import { padding, TableLayout, type Cell, type Column, type Laid, type LaidRow, type Row } from './table-layout.ts';
import { lineHeight, type Align } from './typesetting.ts';

export type { Box, Cell, Column, Row } from './table-layout.ts';

/**
 * Ruled tables over many pages: the header comes back on every page, a row is never cut in two, and a heading row
 * never stands alone at the foot of a page.
 */
const ruleWeight = 0.5;
const headFill = '#eeeeee';

/** Draws the table at the cursor and leaves the cursor under it. `rows` may be lazy: each is drawn before the next is made. */
export async function drawTable(
  document: PrintedDocument,
  columns: readonly Column[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<void> {
  const layout = new TableLayout(document, columns);
  const table = new DrawnTable(document, columns, layout);
  let heading: string | null = null;
  let pending: string | null = null;
  let begun = false;
  document.beginTag('Table');
  for await (const { row, next } of withNext(rows)) {
    if ('heading' in row) {
      pending = row.heading;
      continue;
    }
    const laid = layout.row(row);
    const under = next && 'cells' in next && next.total ? layout.row(next).height : 0;
    const above = (begun ? 0 : layout.head.height) + (pending === null ? 0 : layout.heading(pending).height);
    const moves = document.y + above + laid.height + under > document.bottom;
    if (moves) document.newPage();
    if (!begun) table.head();
    // Read aloud once; on every further page it is there for the eye alone.
    else if (moves) document.artifact(() => table.head(), 'Pagination');
    if (moves && begun && pending === null && heading !== null) {
      const goesOn = `${heading} (lanjutan)`;
      document.artifact(() => table.heading(goesOn), 'Pagination');
    }
    begun = true;
    if (pending !== null) {
      table.heading(pending);
      [heading, pending] = [pending, null];
    }
    table.row(row.cells, laid);
    await document.breathe();
  }
  if (!begun) {
    document.need(layout.head.height);
    table.head();
  }
  document.endTag();
}

/** The rows of one table on the page, each at the cursor. */
class DrawnTable {
  readonly #document: PrintedDocument;
  readonly #columns: readonly Column[];
  readonly #layout: TableLayout;

  constructor(document: PrintedDocument, columns: readonly Column[], layout: TableLayout) {
    this.#document = document;
    this.#columns = columns;
    this.#layout = layout;
  }

  head(): void {
    const document = this.#document;
    const { left, right, head } = this.#layout;
    document.artifact(
      () =>
        void document.pdf
          .rect(left, document.y, right - left, head.height)
          .fill(headFill)
          .fillColor('#000000'),
    );
    this.#cells(head, (index) => {
      const lines = head.laid[index];
      document.tagged('TH', () => lines && this.#inCell(lines, index, head.height, 'center'), { scope: 'Column' });
    });
  }

  row(cells: readonly Cell[], { laid, height }: LaidRow): void {
    const document = this.#document;
    this.#cells({ laid, height }, (index) => {
      const [cell, lines] = [cells[index], laid[index]];
      document.beginTag('TD');
      if (cell && 'draw' in cell) {
        const { x, width } = this.#place(index);
        const box = { x, y: document.y + padding.y, width, height: height - 2 * padding.y };
        document.figure(cell.alt, box, () => cell.draw(box));
      } else if (lines) this.#inCell(lines, index, height, this.#columns[index]?.align ?? 'left');
      document.endTag();
    });
  }

  heading(text: string): void {
    const document = this.#document;
    const { left, right } = this.#layout;
    const { laid, height } = this.#layout.heading(text);
    const at = { x: left + padding.x, y: document.y + padding.y, width: right - left - 2 * padding.x, align: 'left' } as const;
    document.tagged('TR', () => {
      document.tagged('TH', () => this.#lines(laid, at), { scope: 'Row', columns: this.#columns.length });
    });
    document.artifact(() => this.#frame(height));
    document.y += height;
  }

  /** A row of cells, the rules between them, and the cursor under it. */
  #cells({ laid, height }: LaidRow, draw: (index: number) => void): void {
    const document = this.#document;
    document.tagged('TR', () => laid.forEach((_, index) => draw(index)));
    document.artifact(() => {
      for (const edge of this.#layout.edges) document.pdf.moveTo(edge, document.y).lineTo(edge, document.y + height);
      this.#frame(height);
    });
    document.y += height;
  }

  #place(index: number): { x: number; width: number } {
    return { x: (this.#layout.edges[index] ?? this.#layout.left) + padding.x, width: this.#layout.widthOf(index) };
  }

  /** In the middle of the row's height. */
  #inCell(laid: Laid, index: number, height: number, align: Align): void {
    this.#lines(laid, { ...this.#place(index), y: this.#document.y + (height - laid.height) / 2, align });
  }

  #lines({ lines }: Laid, at: { x: number; y: number; width: number; align: Align }): void {
    let { y } = at;
    for (const { line, style } of lines) {
      this.#document.type.draw(line, style, { ...at, y });
      y += lineHeight(style);
    }
  }

  #frame(height: number): void {
    const { left, right } = this.#layout;
    this.#document.pdf
      .rect(left, this.#document.y, right - left, height)
      .lineWidth(ruleWeight)
      .stroke('#000000');
  }
}

/** Each row with the one after it; the last has none. */
async function* withNext(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<{ row: Row; next: Row | null }> {
  let held: Row | null = null;
  for await (const row of rows) {
    if (held) yield { row: held, next: row };
    held = row;
  }
  if (held) yield { row: held, next: null };
}
