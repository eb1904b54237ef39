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
  const { scale, left, top } = placeOn(from, to);
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * scale + left, y: point.y * scale + top })),
  }));
}

/**
 * A drawing on the pad it was begun on, while the screen turns: every turn starts from there, so that turning back
 * gives the first size again and not a smaller one.
 */
export class TurnedDrawing {
  private home: PadSize | null = null;
  private groups: PointGroup[] = [];

  /** What to draw on a pad that has just become `to`; `drawn` is what stands on it, in the coordinates of `from`. */
  turn(drawn: readonly PointGroup[], from: PadSize, to: PadSize): PointGroup[] {
    if (drawn.length === 0) this.forget();
    if (this.home === null) {
      this.home = drawn.length === 0 ? null : from;
      this.groups = drawn.map((group) => ({ ...group, points: [...group.points] }));
    } else {
      this.takeHome(drawn, this.home, from);
    }
    return this.home === null ? [] : fitStrokes(this.groups, this.home, to);
  }

  /** The pad was wiped. */
  forget(): void {
    this.home = null;
    this.groups = [];
  }

  /** Adds what was drawn since the last turn. */
  private takeHome(drawn: readonly PointGroup[], home: PadSize, from: PadSize): void {
    const { scale, left, top } = placeOn(home, from);
    this.groups = drawn.map((group, index) => {
      const known = this.groups[index]?.points ?? [];
      const added = group.points.slice(known.length);
      return {
        ...group,
        points: [...known, ...added.map((point) => ({ ...point, x: (point.x - left) / scale, y: (point.y - top) / scale }))],
      };
    });
  }
}

/** Where a pad stands on another one: as large as it fits, in the middle. */
function placeOn(from: PadSize, to: PadSize): { scale: number; left: number; top: number } {
  const scale = Math.min(to.width / from.width, to.height / from.height);
  return { scale, left: (to.width - from.width * scale) / 2, top: (to.height - from.height * scale) / 2 };
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
