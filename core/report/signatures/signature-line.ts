import { mm } from '../../print/paper.ts';
import type { Box } from '../../print/table.ts';
import type { StrokePoint, Strokes } from '../../station/status.ts';

/** The line that a hand drew, for paper and for the screen alike: fitted into a box, thinned, and made smooth. */

/** Whatever takes a path: a PDF page, or the text of an SVG path. */
export type Pen = {
  moveTo(x: number, y: number): unknown;
  quadraticCurveTo(handleX: number, handleY: number, x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
};
export type FittedLine = { trace: (pen: Pen) => void; penWidth: number };

/** Line width at full size, in points; a fine pen. */
const fullPenWidth = 0.4 * mm;
const thinnestLine = 0.18 * mm;
/** Points nearer than this on paper cannot be told apart in print and are left out. */
const leastDistance = 0.08 * mm;

type PaperPoint = { x: number; y: number };

/**
 * Fits the strokes (millimetres on the pad) into the middle of the box (points), smaller where they must be, never larger
 * than they were drawn and never out of proportion. Null where there is not one point to draw.
 */
export function fitSignature(strokes: Strokes, box: Box): FittedLine | null {
  const usable = strokes.map((stroke) => stroke.filter(isOnPad));
  const points = usable.flat();
  if (points.length === 0) return null;
  const frame = frameOf(points);
  const scale = Math.min(
    mm,
    (box.width - fullPenWidth) / Math.max(frame.width, 0.001),
    (box.height - fullPenWidth) / Math.max(frame.height, 0.001),
  );
  const place = ([x, y]: StrokePoint): PaperPoint => ({
    x: hundredth(box.x + box.width / 2 + (x - frame.x - frame.width / 2) * scale),
    y: hundredth(box.y + box.height / 2 + (y - frame.y - frame.height / 2) * scale),
  });
  return {
    trace: (pen) => {
      for (const stroke of usable) curve(pen, thinned(stroke.map(place)));
    },
    penWidth: hundredth(Math.max(thinnestLine, fullPenWidth * Math.sqrt(scale / mm))),
  };
}

/** Strokes come out of a blob that another laptop wrote: infinities in it must not reach the file. */
export function isOnPad([x, y]: StrokePoint): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

function frameOf(points: readonly StrokePoint[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Not Math.min(...points): a signature may hold more points than a call takes arguments.
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function thinned(points: PaperPoint[]): PaperPoint[] {
  const kept: PaperPoint[] = [];
  points.forEach((point, index) => {
    const last = kept.at(-1);
    const far = !last || (point.x - last.x) ** 2 + (point.y - last.y) ** 2 >= leastDistance ** 2;
    if (far || index === points.length - 1) kept.push(point);
  });
  return kept;
}

/** A smooth line through the middles between neighbours, with the points themselves as handles; a dot for one point. */
function curve(pen: Pen, points: PaperPoint[]): void {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return;
  pen.moveTo(first.x, first.y);
  for (let index = 1; index < points.length - 1; index++) {
    const handle = points[index];
    const next = points[index + 1];
    if (!handle || !next) continue;
    pen.quadraticCurveTo(handle.x, handle.y, hundredth((handle.x + next.x) / 2), hundredth((handle.y + next.y) / 2));
  }
  // A round cap makes a dot of a line without length.
  pen.lineTo(last.x, last.y);
}

/** Six decimals would only make the file longer. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
