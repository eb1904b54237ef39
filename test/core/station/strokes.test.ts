import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../../core/rehearsal/handwriting.ts';
import { inkLength, packStrokes, unpackStrokes } from '../../../core/station/strokes.ts';

const axis = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** All that the contract lets through. */
const anyPoint = fc.tuple(axis(-100, 2000), axis(-100, 2000), axis(0, 3_600_000), axis(0, 1));
const anyStrokes = fc.array(fc.array(anyPoint, { maxLength: 20 }), { maxLength: 8 });

describe('packed strokes', () => {
  test('come back within 0.025 mm, half a millisecond and 0.002 of the pressure', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const back = unpackStrokes(packStrokes(strokes));
        expect(back?.map((stroke) => stroke.length)).toEqual(strokes.map((stroke) => stroke.length));
        const points = back?.flat() ?? [];
        for (const [index, [x, y, t, p]] of strokes.flat().entries()) {
          const [backX = 0, backY = 0, backT = 0, backP = 0] = points[index] ?? [];
          expect(Math.abs(backX - x)).toBeLessThanOrEqual(0.025 + 1e-9);
          expect(Math.abs(backY - y)).toBeLessThanOrEqual(0.025 + 1e-9);
          expect(Math.abs(backT - t)).toBeLessThanOrEqual(0.5);
          expect(Math.abs(backP - p)).toBeLessThanOrEqual(0.002);
        }
      }),
    );
  });

  test('are packed the same when they are packed again: nothing drifts', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const once = packStrokes(strokes);
        expect(packStrokes(unpackStrokes(once) ?? [])).toEqual(once);
      }),
    );
  });

  test('of a hand take less than a fifth of their JSON', () => {
    const hand = syntheticSignature(seededChance('tangan'));
    expect(packStrokes(hand).length).toBeLessThan(JSON.stringify(hand).length / 5);
  });

  test.each([
    ['nothing', []],
    ['another format', [2, 0]],
    ['a count without its strokes', [1, 3]],
    ['a count beyond all bytes', [1, 0xff, 0xff, 0xff, 0xff, 0x7f]],
    ['a number that never ends', [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['bytes after the end', [1, 0, 0]],
    ['a point cut short', [1, 1, 1, 2, 2, 2]],
  ])('are refused as %s', (_, bytes) => {
    expect(unpackStrokes(Uint8Array.from(bytes))).toBe(null);
  });

  test('of any bytes at all: strokes or null, never a fall, never more points than bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const strokes = unpackStrokes(Uint8Array.of(1, ...bytes)) ?? [];
        expect(strokes.length + strokes.flat().length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

test('ink is the way of the pen on the pad, not in the air', () => {
  expect(inkLength([])).toBe(0);
  expect(inkLength([[[5, 5, 0, 1]]])).toBe(0);
  expect(
    inkLength([
      [
        [0, 0, 0, 1],
        [3, 4, 1, 1],
      ],
      [
        [100, 100, 2, 1],
        [100, 101, 3, 1],
      ],
    ]),
  ).toBe(6);
});
