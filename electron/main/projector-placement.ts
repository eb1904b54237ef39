import type { Display, Rectangle } from 'electron';

/** A screen as far as placing windows goes. `id` survives a cable pull, coordinates do not. */
export type Screen = Pick<Display, 'id' | 'bounds' | 'workArea' | 'internal'>;

/** Where the projector's window belongs, by a name that the log and the operator's guide share. */
export type ProjectorPlacement =
  | { strategy: 'external-display'; display: number; bounds: Rectangle }
  | { strategy: 'beside-the-operator'; display: number; bounds: Rectangle };

/**
 * The projector fills a display other than the operator's, if there is one: not built in before built in, the larger before the
 * smaller. On a single screen it becomes a window in the lower right corner, at most half as wide as the screen: the operator's
 * own window stays in sight, whatever happens to the cable.
 *
 * @param operator the display where the operator's window is
 * @param screens all displays; throws when there is none, since no window can be shown at all then
 */
export function placeProjector(screens: readonly Screen[], operator: number): ProjectorPlacement {
  const [outside] = screens
    .filter((screen) => screen.id !== operator)
    .toSorted((a, b) => Number(a.internal) - Number(b.internal) || area(b.bounds) - area(a.bounds) || a.id - b.id);
  if (outside !== undefined) return { strategy: 'external-display', display: outside.id, bounds: outside.bounds };
  const own = screens.find((screen) => screen.id === operator) ?? screens[0];
  if (own === undefined) throw new Error('no display');
  const { x, y, width, height } = own.workArea;
  const inner = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  return {
    strategy: 'beside-the-operator',
    display: own.id,
    bounds: { x: x + width - inner.width, y: y + height - inner.height, ...inner },
  };
}

export function samePlacement(a: ProjectorPlacement | null, b: ProjectorPlacement): boolean {
  return (
    a !== null &&
    a.strategy === b.strategy &&
    a.display === b.display &&
    a.bounds.x === b.bounds.x &&
    a.bounds.y === b.bounds.y &&
    a.bounds.width === b.bounds.width &&
    a.bounds.height === b.bounds.height
  );
}

function area({ width, height }: Rectangle): number {
  return width * height;
}
