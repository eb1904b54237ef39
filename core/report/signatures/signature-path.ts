import type { Strokes } from '../../station/status.ts';
import { fitSignature } from './signature-line.ts';

/** The same line for the screen: the `d` of an SVG path in a room of so many points; null where there is nothing to draw. */
export function signatureAsPath(
  strokes: Strokes,
  room: { width: number; height: number },
): { path: string; penWidth: number } | null {
  const line = fitSignature(strokes, { x: 0, y: 0, ...room });
  if (line === null) return null;
  const steps: string[] = [];
  line.trace({
    moveTo: (x, y) => steps.push(`M${x} ${y}`),
    quadraticCurveTo: (handleX, handleY, x, y) => steps.push(`Q${handleX} ${handleY} ${x} ${y}`),
    lineTo: (x, y) => steps.push(`L${x} ${y}`),
  });
  return { path: steps.join(''), penWidth: line.penWidth };
}
