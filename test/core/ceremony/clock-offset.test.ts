import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correctedTime,
  differsVisibly,
  lastOffset,
  offsetAt,
  offsetBounds,
  type StationClock,
} from '../../../core/ceremony/clock-offset.ts';
import { utcMillis, type UtcMillis, type UtcText } from '../../../core/clock.ts';

const at = (text: string) => `2026-11-23T${text}.000Z` as UtcText;
const noon = at('12:00:00');
const clock = (changes: Partial<StationClock> = {}): StationClock => ({
  isOrganisers: false,
  comparisons: [],
  addedAt: null,
  earliestAt: null,
  latestAt: null,
  ...changes,
});
const comparison = (seq: number, offsetMillis: number) => ({ seq, offsetMillis, shownAt: noon, at: noon });

describe('the offset at a place of the ledger', () => {
  test('is that of the last comparison before it, and of the first one where there was none before', () => {
    const set = clock({ comparisons: [comparison(5, 840_000), comparison(9, 0)] });
    expect([1, 4, 5, 8, 9, 400].map((seq) => offsetAt(set, seq))).toEqual([840_000, 840_000, 840_000, 840_000, 0, 0]);
    expect(lastOffset(set)).toBe(0);
  });

  test('is unknown where nobody compared, and nothing on the organiser’s own laptop', () => {
    expect(offsetAt(clock(), 3)).toBe(null);
    expect(offsetAt(clock({ isOrganisers: true }), 3)).toBe(0);
  });
});

test('a corrected time plus its offset is the time that was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (offset) => {
      const corrected = correctedTime(noon, offset);
      expect(corrected === null ? null : utcMillis(corrected) + offset).toBe(utcMillis(noon));
    }),
  );
});

test('an offset that leads out of the calendar corrects nothing', () => {
  expect(correctedTime(noon, 1e15)).toBe(null);
  expect(correctedTime(noon, -1e15)).toBe(null);
  expect(correctedTime(noon, null)).toBe(null);
});

test('less than a second is not worth a second line on paper', () => {
  expect(differsVisibly(noon, correctedTime(noon, 999))).toBe(false);
  expect(differsVisibly(noon, correctedTime(noon, -1000))).toBe(true);
  expect(differsVisibly(noon, null)).toBe(false);
});

describe('wall clocks bound each other without any comparison', () => {
  const now = utcMillis(at('13:00:00'));

  test('a station that wrote before its own file was made is behind', () => {
    const behind = clock({ addedAt: noon, earliestAt: at('11:00:00'), latestAt: at('11:30:00') });
    expect(offsetBounds(behind, now)).toEqual({ atLeast: -90 * 60_000, atMost: -60 * 60_000 });
  });

  test('entries that lie in the organiser’s future were written by a clock that is ahead', () => {
    const ahead = clock({ addedAt: noon, earliestAt: at('13:30:00'), latestAt: at('15:00:00') });
    expect(offsetBounds(ahead, now)).toEqual({ atLeast: 2 * 60 * 60_000, atMost: 90 * 60_000 });
  });

  test('the true offset always lies between the bounds', () => {
    const minutes = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), minutes, fc.array(minutes, { minLength: 1 }), (offset, made, waits) => {
        // The organiser makes the file, the station writes, the organiser merges: each later than the one before.
        const madeAt = utcMillis(noon) + made * 60_000;
        const writtenAt = waits.map((wait) => madeAt + wait * 60_000 + offset);
        const mergedAt = Math.max(...writtenAt) - offset + made * 1000;
        const iso = (millis: number) => new Date(millis).toISOString() as UtcText;
        const station = clock({
          addedAt: iso(madeAt),
          earliestAt: iso(Math.min(...writtenAt)),
          latestAt: iso(Math.max(...writtenAt)),
        });
        const { atLeast, atMost } = offsetBounds(station, mergedAt as UtcMillis);
        expect(atLeast).toBeLessThanOrEqual(offset);
        expect(atMost).toBeGreaterThanOrEqual(offset);
      }),
    );
  });

  test('where nothing is known nothing is said', () => {
    expect(offsetBounds(clock(), now)).toEqual({ atLeast: null, atMost: null });
    expect(offsetBounds(clock({ latestAt: noon }), null)).toEqual({ atLeast: null, atMost: null });
  });
});
