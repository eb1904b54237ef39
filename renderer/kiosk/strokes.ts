import type { PointGroup } from 'signature_pad';

/** CSS defines the pixel as 1/96 inch. */
const millimetresPerPixel = 25.4 / 96;
/** What the contract takes at most, with room to spare: minutes of scribbling. */
export const mostPoints = 18_000;
export const mostStrokes = 450;

export type PadSize = { width: number; height: number };
/** Strokes as the contract takes them: x and y in mm on the pad, t in ms since the first point, p from 0 to 1. */
export type PadStrokes = [x: number, y: number, t: number, p: number][][];

/** Turns what the pad drew (CSS pixels, epoch milliseconds) into the strokes of the contract. */
export function padStrokes(groups: readonly PointGroup[]): PadStrokes {
  const began = groups[0]?.points[0]?.time ?? 0;
  return groups
    .filter((group) => group.points.length > 0)
    .map((group) =>
      group.points.map((point) => [
        round(within(point.x * millimetresPerPixel, -100, 2000), 2),
        round(within(point.y * millimetresPerPixel, -100, 2000), 2),
        Math.round(within(point.time - began, 0, 3_600_000)),
        round(within(point.pressure, 0, 1), 3),
      ]),
    );
}

/** How many points are drawn so far. */
export function pointCount(groups: readonly PointGroup[]): number {
  return groups.reduce((sum, group) => sum + group.points.length, 0);
}

/**
 * The same drawing on a pad of another size, as large as it fits and in the middle: a rotated tablet must not wipe
 * or distort a half-made signature.
 */
export function fitStrokes(groups: readonly PointGroup[], from: PadSize, to: PadSize): PointGroup[] {
  const scale = Math.min(to.width / from.width, to.height / from.height);
  const left = (to.width - from.width * scale) / 2;
  const top = (to.height - from.height * scale) / 2;
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * scale + left, y: point.y * scale + top })),
  }));
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
