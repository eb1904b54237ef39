import type { PrintedDocument } from './document.ts';
import { mm } from './paper.ts';
import { lineHeight, type Align, type Line, type TextStyle } from './typesetting.ts';

/**
 * Ruled tables over many pages: the header comes back on every page, a row is never cut in two, and a heading row
 * never stands alone at the foot of a page.
 */
export type Column = { title: string; /** Points. */ width: number; align?: Align };

/** Where a drawing in a cell may stand, inside the padding, in points. */
export type Box = { x: number; y: number; width: number; height: number };
/** Text in several styles, one under the other, or a drawing (which never makes the row higher by itself) and what it shows. */
export type Cell = { text: { text: string; style: TextStyle }[] } | { draw: (box: Box) => void; alt: string };
/** `heading` spans all columns and comes back, with what it continues, when its rows reach a new page. */
export type Row =
  | { heading: string }
  | {
      cells: Cell[];
      /** Least height in points. */ height?: number;
      /** A total, which stays with the row before it. */ total?: boolean;
    };

const headStyle: TextStyle = { face: 'bold', size: 9, leading: 1.2 };
const padding = { x: 1.6 * mm, y: 1.2 * mm };
const ruleWeight = 0.5;
const headFill = '#eeeeee';

type Laid = { lines: { line: Line; style: TextStyle }[]; height: number };

/** Draws the table at the cursor and leaves the cursor under it. `rows` may be lazy: each is drawn before the next is made. */
export async function drawTable(
  document: PrintedDocument,
  columns: Column[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<void> {
  const left = document.left;
  const edges = columns.reduce((all, column) => [...all, (all.at(-1) ?? left) + column.width], [left]);
  const right = edges.at(-1) ?? left;
  const head: Cell[] = columns.map(({ title }) => ({ text: [{ text: title, style: headStyle }] }));
  let heading: string | null = null;
  let pending: string | null = null;

  const widthOf = (index: number) => (columns[index]?.width ?? 0) - 2 * padding.x;
  /** The tallest row that a page can hold under its header and one heading. */
  const tallest = document.bottom - document.margins.top - 40 * mm;

  function lay(cell: Cell, width: number): Laid {
    if ('draw' in cell) return { lines: [], height: 0 };
    const lines = cell.text.flatMap(({ text, style }) =>
      document.type.lines(text, style, width).map((line) => ({ line, style })),
    );
    const fitting: Laid = { lines: [], height: 0 };
    for (const each of lines) {
      if (fitting.height + lineHeight(each.style) > tallest) break;
      fitting.lines.push(each);
      fitting.height += lineHeight(each.style);
    }
    return fitting;
  }

  function drawLaid(laid: Laid, at: { x: number; y: number; width: number; align: Align }): void {
    let { y } = at;
    for (const { line, style } of laid.lines) {
      document.type.draw(line, style, { ...at, y });
      y += lineHeight(style);
    }
  }

  function drawCells(cells: Cell[], laid: Laid[], height: number, look: 'head' | 'body'): void {
    const top = document.y;
    if (look === 'head') {
      document.artifact(
        () =>
          void document.pdf
            .rect(left, top, right - left, height)
            .fill(headFill)
            .fillColor('#000000'),
      );
    }
    document.beginTag('TR');
    cells.forEach((cell, index) => {
      const x = (edges[index] ?? left) + padding.x;
      const width = widthOf(index);
      const content = laid[index];
      const align = look === 'head' ? 'center' : (columns[index]?.align ?? 'left');
      document.beginTag(look === 'head' ? 'TH' : 'TD', look === 'head' ? { scope: 'Column' } : {});
      if ('draw' in cell) {
        const box = { x, y: top + padding.y, width, height: height - 2 * padding.y };
        document.figure(cell.alt, box, () => cell.draw(box));
      } else if (content) drawLaid(content, { x, y: top + (height - content.height) / 2, width, align });
      document.endTag();
    });
    document.endTag();
    document.artifact(() => {
      for (const edge of edges) document.pdf.moveTo(edge, top).lineTo(edge, top + height);
      frame(top, height);
    });
    document.y += height;
  }

  function frame(top: number, height: number): void {
    document.pdf
      .rect(left, top, right - left, height)
      .lineWidth(ruleWeight)
      .stroke('#000000');
  }

  const headLaid = head.map((cell, index) => lay(cell, widthOf(index)));
  const headHeight = heightOf(headLaid, 0);
  const drawHead = () => drawCells(head, headLaid, headHeight, 'head');
  /** Read aloud once; on every further page it is there for the eye alone. */
  const repeatHead = () => document.artifact(drawHead, 'Pagination');

  function layRow(row: { cells: Cell[]; height?: number }): { laid: Laid[]; height: number } {
    const laid = row.cells.map((cell, index) => lay(cell, widthOf(index)));
    return { laid, height: heightOf(laid, row.height ?? 0) };
  }

  function layHeading(text: string): Laid {
    return lay({ text: [{ text, style: headStyle }] }, right - left - 2 * padding.x);
  }

  function drawHeading(text: string): void {
    const laid = layHeading(text);
    const height = laid.height + 2 * padding.y;
    const at = { x: left + padding.x, y: document.y + padding.y, width: right - left - 2 * padding.x, align: 'left' } as const;
    document.tagged('TR', () => document.tagged('TH', () => drawLaid(laid, at), { scope: 'Row', columns: columns.length }));
    document.artifact(() => frame(document.y, height));
    document.y += height;
  }

  document.beginTag('Table');
  let begun = false;
  for await (const { row, next } of withNext(rows)) {
    if ('heading' in row) {
      pending = row.heading;
      continue;
    }
    const { laid, height } = layRow(row);
    const under = next && 'cells' in next && next.total ? layRow(next).height : 0;
    const above = (begun ? 0 : headHeight) + (pending === null ? 0 : layHeading(pending).height + 2 * padding.y);
    const moves = document.y + above + height + under > document.bottom;
    if (moves) document.newPage();
    if (!begun) drawHead();
    else if (moves) repeatHead();
    if (moves && begun && pending === null && heading !== null) {
      const goesOn = `${heading} (lanjutan)`;
      document.artifact(() => drawHeading(goesOn), 'Pagination');
    }
    begun = true;
    if (pending !== null) {
      drawHeading(pending);
      [heading, pending] = [pending, null];
    }
    drawCells(row.cells, laid, height, 'body');
    await document.breathe();
  }
  if (!begun) {
    document.need(headHeight);
    drawHead();
  }
  document.endTag();
}

function heightOf(laid: Laid[], least: number): number {
  return Math.max(least, ...laid.map((each) => each.height + 2 * padding.y));
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
