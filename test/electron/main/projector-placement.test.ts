import { describe, expect, test } from 'vitest';
import { placeProjector, samePlacement, type Screen } from '../../../electron/main/projector-placement.ts';

function screen(id: number, x: number, y: number, width: number, height: number, internal = false): Screen {
  const bounds = { x, y, width, height };
  return { id, bounds, workArea: { ...bounds, height: height - 40 }, internal };
}
const laptop = screen(1, 0, 0, 1366, 768, true);

describe('where the projector goes', () => {
  test('to the other display, all of it', () => {
    const beamer = screen(2, 1366, -200, 1920, 1080);
    expect(placeProjector([laptop, beamer], 1)).toEqual({ strategy: 'external-display', display: 2, bounds: beamer.bounds });
  });

  test('with two others, to the larger one; with the operator on the large one, away from it', () => {
    const small = screen(2, 1366, 0, 1024, 768);
    const large = screen(3, 2390, 0, 3840, 2160);
    expect(placeProjector([laptop, small, large], 1).display).toBe(3);
    expect(placeProjector([laptop, small, large], 3).display).toBe(2);
  });

  test('to what is built in only when the operator works on another one', () => {
    expect(placeProjector([laptop, screen(2, 1366, 0, 800, 600)], 2)).toMatchObject({ strategy: 'external-display', display: 1 });
  });

  test('on a single screen it leaves at least three quarters of it in sight, and stays inside', () => {
    const { strategy, bounds } = placeProjector([laptop], 1);
    expect(strategy).toBe('beside-the-operator');
    expect(bounds.width * bounds.height).toBeLessThanOrEqual((1366 * 768) / 4);
    expect(bounds.x + bounds.width).toBe(1366);
    expect(bounds.y + bounds.height).toBe(728);
  });

  test("an operator's display that has just gone still leaves a place", () => {
    expect(placeProjector([laptop], 99).display).toBe(1);
  });
});

test('a placement is the same only when display, strategy and every number agree', () => {
  const placed = placeProjector([laptop], 1);
  expect(samePlacement(placed, placeProjector([laptop], 1))).toBe(true);
  expect(samePlacement(null, placed)).toBe(false);
  expect(samePlacement(placed, placeProjector([screen(1, 0, 0, 1366, 800, true)], 1))).toBe(false);
});
