import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utcText, type UtcMillis, type UtcText } from '../../../core/clock.ts';
import { capClock, driftCapMillis, hybridClockPattern, isAheadOfCap, tick } from '../../../core/ledger/hybrid-clock.ts';

const from = Date.UTC(1990, 0, 1);
const wall = fc.integer({ min: from, max: Date.UTC(2200, 0, 1) }).map((millis) => millis as UtcMillis);
/** A laptop's clock over a day: it creeps, stands still, leaps, and is set back. */
const walls = fc.array(fc.oneof(wall, fc.constant((from + 5) as UtcMillis)), { minLength: 2, maxLength: 40 });
const at = (text: string) => Date.parse(text) as UtcMillis;

describe('the clock of a chain', () => {
  test('always goes forward, has 29 characters, and sorts as text as it does in time', () => {
    fc.assert(
      fc.property(walls, (times) => {
        let before: string | null = null;
        for (const now of times) {
          const clock = tick([before], utcText(now));
          expect(clock).toMatch(hybridClockPattern);
          expect(clock).toHaveLength(29);
          expect(before === null || clock > before).toBe(true);
          // Never before the wall.
          expect(clock.slice(0, 24) >= utcText(now)).toBe(true);
          before = clock;
        }
      }),
    );
  });

  test('follows every clock that it has seen', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 8 }), wall, (others, now) => {
        const seen = others.map((other) => tick([], utcText(other)));
        const clock = tick([null, ...seen], utcText(now));
        expect(seen.every((other) => other < clock)).toBe(true);
      }),
    );
  });

  test('counts within one millisecond, and borrows the next one when the counter is full', () => {
    const now = at('2026-11-23T01:00:00.000Z');
    expect(tick([], utcText(now))).toBe('2026-11-23T01:00:00.000Z-0000');
    expect(tick(['2026-11-23T01:00:00.000Z-0009'], utcText(now))).toBe('2026-11-23T01:00:00.000Z-000a');
    expect(tick(['2026-11-23T01:00:00.000Z-ffff'], utcText(now))).toBe('2026-11-23T01:00:00.001Z-0000');
    expect(tick(['2026-12-31T23:59:59.999Z-ffff'], utcText(now))).toBe('2027-01-01T00:00:00.000Z-0000');
  });
});

describe('the drift cap of ten minutes', () => {
  const now = at('2026-11-23T01:00:00.000Z');

  test('is the last clock that may move the local one', () => {
    expect(driftCapMillis).toBe(600_000);
    expect(capClock(now)).toBe('2026-11-23T01:10:00.000Z-ffff');
  });

  test('is passed by a millisecond more, and not before', () => {
    const wallTime = utcText(now);
    expect(isAheadOfCap('2026-11-23T01:10:00.000Z-ffff', wallTime)).toBe(false);
    expect(isAheadOfCap('2026-11-23T01:10:00.001Z-0000', wallTime)).toBe(true);
    expect(isAheadOfCap('2026-11-23T00:00:00.000Z-0000', wallTime)).toBe(false);
  });

  test.each(['', '2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.000Z-00G0', '2026-11-23T01:00:00.000Z-00f3\n'])(
    '%j is no clock',
    (text) => {
      expect(hybridClockPattern.test(text)).toBe(false);
      expect(isAheadOfCap(text, 'kemarin' as UtcText)).toBe(false);
    },
  );
});
