import type { StrokePoint, Strokes } from '../station/status.ts';
import { mm } from '../print/paper.ts';
import type { Box } from '../print/table.ts';

/**
 * A handwritten signature on paper: the strokes as vector paths, never a bitmap, so that it stays as sharp as it was
 * drawn and the file stays small. Pressure and time are not printed; how a person moves the pen is nobody's business.
 */
const ink = '#14235c';
/** Line width at full size, in points; a fine pen. */
const penWidth = 0.4 * mm;
const thinnestLine = 0.18 * mm;
/** Points nearer than this on paper cannot be told apart in print and are left out. */
const leastDistance = 0.08 * mm;

type PaperPoint = { x: number; y: number };

/**
 * Draws the strokes (millimetres on the pad) centred in the box, smaller where they must be, never larger than they
 * were drawn and never out of proportion. Draws nothing when there is nothing to draw.
 */
export function drawSignature(pdf: PDFKit.PDFDocument, strokes: Strokes, box: Box): void {
  const usable = strokes.map((stroke) => stroke.filter(isOnPad));
  const points = usable.flat();
  if (points.length === 0) return;
  const frame = frameOf(points);
  const scale = Math.min(
    mm,
    (box.width - penWidth) / Math.max(frame.width, 0.001),
    (box.height - penWidth) / Math.max(frame.height, 0.001),
  );
  const place = ([x, y]: StrokePoint): PaperPoint => ({
    x: hundredth(box.x + box.width / 2 + (x - frame.x - frame.width / 2) * scale),
    y: hundredth(box.y + box.height / 2 + (y - frame.y - frame.height / 2) * scale),
  });
  pdf.save();
  pdf
    .lineWidth(hundredth(Math.max(thinnestLine, penWidth * Math.sqrt(scale / mm))))
    .lineCap('round')
    .lineJoin('round');
  for (const stroke of usable) curve(pdf, thinned(stroke.map(place)));
  pdf.stroke(ink);
  pdf.restore();
}

/** True when there is not one point to draw: such a row must say so, since an empty cell looks like a signature to come. */
export function isBlank(strokes: Strokes): boolean {
  return !strokes.some((stroke) => stroke.some(isOnPad));
}

/** Strokes come out of a blob that another laptop wrote: infinities in it must not reach the file. */
function isOnPad([x, y]: StrokePoint): boolean {
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
    const far = !last || Math.hypot(point.x - last.x, point.y - last.y) >= leastDistance;
    if (far || index === points.length - 1) kept.push(point);
  });
  return kept;
}

/** A smooth line through the middles between neighbours, with the points themselves as handles; a dot for one point. */
function curve(pdf: PDFKit.PDFDocument, points: PaperPoint[]): void {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return;
  pdf.moveTo(first.x, first.y);
  for (let index = 1; index < points.length - 1; index++) {
    const handle = points[index];
    const next = points[index + 1];
    if (!handle || !next) continue;
    pdf.quadraticCurveTo(handle.x, handle.y, hundredth((handle.x + next.x) / 2), hundredth((handle.y + next.y) / 2));
  }
  // A round cap makes a dot of a line without length.
  pdf.lineTo(last.x, last.y);
}

/** Six decimals would only make the file longer. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
