import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../core/rehearsal/chance.ts';
import { pad, syntheticSignature } from '../../../core/rehearsal/handwriting.ts';
import type { Strokes } from '../../../core/station/status.ts';

const signatures = Array.from({ length: 500 }, (_, index) => syntheticSignature(seededChance(`orang ${index}`)));

/** Millimetres that the pen travelled on the pad. */
function inkOf(strokes: Strokes): number {
  return strokes
    .flatMap((stroke) =>
      stroke.slice(1).map(([x, y], index) => Math.hypot(x - (stroke[index]?.[0] ?? 0), y - (stroke[index]?.[1] ?? 0))),
    )
    .reduce((sum, length) => sum + length, 0);
}

describe('five hundred synthetic signatures', () => {
  test('stay on the pad', () => {
    const outside = signatures
      .flat(2)
      .filter(([x, y, , p]) => !(x >= 0 && x <= pad.width && y >= 0 && y <= pad.height && p > 0 && p <= 1));
    expect(outside).toEqual([]);
  });

  test('have ink enough to be accepted, and no more than a hand writes', () => {
    const ink = signatures.map(inkOf);
    expect(Math.min(...ink)).toBeGreaterThan(40);
    expect(Math.max(...ink)).toBeLessThan(800);
  });

  test('have as many points as a digitiser gives, in several strokes', () => {
    for (const strokes of signatures) {
      const points = strokes.flat().length;
      expect(points).toBeGreaterThanOrEqual(120);
      expect(points).toBeLessThanOrEqual(200);
      expect(strokes.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('go forward in time, from zero, and take seconds', () => {
    for (const strokes of signatures) {
      const times = strokes.flat().map(([, , t]) => t);
      expect(times[0]).toBe(0);
      expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true);
      expect(times.at(-1)).toBeLessThan(5000);
    }
  });

  test('differ from person to person, and are the same for the same person', () => {
    expect(new Set(signatures.map((strokes) => JSON.stringify(strokes))).size).toBe(500);
    expect(syntheticSignature(seededChance('orang 7'))).toEqual(signatures[7]);
  });
});

test('chance is spread evenly and never leaves its bounds', () => {
  const chance = seededChance('dadu');
  const thrown = Array.from({ length: 60_000 }, () => chance.between(1, 6));
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const share = thrown.filter((eyes) => eyes === face).length / thrown.length;
    expect(Math.abs(share - 1 / 6)).toBeLessThan(0.01);
  }
  expect(thrown.every((eyes) => eyes >= 1 && eyes <= 6)).toBe(true);
});
