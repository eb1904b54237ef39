import type { PrintedDocument } from '../print/document.ts';
import { mm, papers, type Paper } from '../print/paper.ts';
import { cardSize } from './sheet-card.ts';
import { lanyardSize } from './sheet-lanyard.ts';

/** Badges of one size side by side on a page, with marks where the knife is set. All lengths are points. */
export type Grid = {
  columns: number;
  rows: number;
  cell: { width: number; height: number };
  /** The upper left corner of the first badge; the rest of the paper is the same on both sides. */
  edge: { x: number; y: number };
};

const markLength = 4 * mm;
const markGap = 1 * mm;

/** Ten cards or four lanyard badges to a page, on either paper. */
export function gridOf(format: 'card' | 'lanyard', paper: Paper): Grid {
  const cell = format === 'card' ? cardSize : lanyardSize;
  const [columns, rows] = format === 'card' ? [2, 5] : [2, 2];
  const { width, height } = papers[paper];
  return { columns, rows, cell, edge: { x: (width - columns * cell.width) / 2, y: (height - rows * cell.height) / 2 } };
}

/** The upper left corner of a badge by its place on the page, row by row from 0. */
export function placeIn({ columns, cell, edge }: Grid, place: number): { x: number; y: number } {
  return { x: edge.x + (place % columns) * cell.width, y: edge.y + Math.floor(place / columns) * cell.height };
}

/** Marks outside the badges where the knife is set, and small crosses where four of them meet. */
export function drawCutMarks(document: PrintedDocument, grid: Grid): void {
  document.artifact(() => strokeMarks(document.pdf, grid));
}

function strokeMarks(pdf: PDFKit.PDFDocument, { columns, rows, cell, edge }: Grid): void {
  const xs = Array.from({ length: columns + 1 }, (_, index) => edge.x + index * cell.width);
  const ys = Array.from({ length: rows + 1 }, (_, index) => edge.y + index * cell.height);
  const [left, top] = [edge.x, edge.y];
  const right = left + columns * cell.width;
  const bottom = top + rows * cell.height;
  const line = (x1: number, y1: number, x2: number, y2: number) => pdf.moveTo(x1, y1).lineTo(x2, y2);
  for (const x of xs) {
    line(x, top - markGap - markLength, x, top - markGap);
    line(x, bottom + markGap, x, bottom + markGap + markLength);
  }
  for (const y of ys) {
    line(left - markGap - markLength, y, left - markGap, y);
    line(right + markGap, y, right + markGap + markLength, y);
  }
  for (const x of xs) {
    for (const y of ys) {
      line(x - 1 * mm, y, x + 1 * mm, y);
      line(x, y - 1 * mm, x, y + 1 * mm);
    }
  }
  pdf.lineWidth(0.3).stroke('#8a8a8a');
}
