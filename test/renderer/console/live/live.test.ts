import { expect, test } from 'vitest';
import { barsOf, share, type LiveBar } from '../../../../renderer/console/live/live-bars.ts';
import { pagesOf } from '../../../../renderer/console/live/pages-of-bars.ts';
import { roundTop, stairsOf } from '../../../../renderer/console/live/scale.ts';
import type { UtcText } from '../../../../core/clock.ts';
import type { LivePicture } from '../../../../core/api/contract.ts';

const picture: LivePicture = {
  called: 30,
  signed: 12,
  outside: 0,
  step: 'minutes',
  stepMillis: 60_000,
  steps: [],
  elsewhere: 0,
  last: null,
  units: [
    { unit: 'Penuh', called: 5, signed: 5 },
    { unit: 'Kecil', called: 2, signed: 0 },
    { unit: 'Besar', called: 20, signed: 0 },
    { unit: 'Tengah', called: 10, signed: 7 },
  ],
  venues: [
    { venue: '', signed: 2 },
    { venue: 'Pendopo', signed: 10 },
  ],
  stations: [],
};

test('units that need somebody stand first, of two at nothing the larger; rooms by how many signed there', () => {
  expect(barsOf(picture, 'units', '').map(({ name }) => name)).toEqual(['Besar', 'Kecil', 'Tengah', 'Penuh']);
  expect(barsOf(picture, 'venues', 'tanpa tempat')).toMatchObject([
    { name: 'Pendopo', part: 10, whole: 10 },
    { name: 'tanpa tempat', part: 2, whole: 10 },
  ]);
  expect(barsOf(picture, 'stations', '')).toEqual([]);
  expect(share({ part: 0, whole: 0 })).toBe(1);
});

test('every bar stands on one page, in order, however low the screen is; long names leave room for fewer', () => {
  const bars = (name: string): LiveBar[] =>
    Array.from({ length: 60 }, (_, index) => ({ id: `${index}`, name, part: 1, whole: 2, outOf: true }));
  const short = pagesOf(bars('Dinas Contoh'), { width: 600, height: 700 }, 24);
  const long = pagesOf(bars('Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'), { width: 600, height: 700 }, 24);
  for (const pages of [short, long, pagesOf(bars('x'), { width: 0, height: 0 }, 24)]) {
    expect(pages.flat().map(({ id }) => id)).toEqual(bars('').map(({ id }) => id));
    expect(pages.every((page) => page.length > 0)).toBe(true);
  }
  expect(long.length).toBeGreaterThan(short.length);
  expect(pagesOf([], { width: 600, height: 700 }, 24)).toEqual([[]]);
});

test.each([
  [0, 4],
  [4, 4],
  [7, 8],
  [24, 30],
  [100, 100],
  [5630, 6000],
  [10_996, 12_000],
])('the axis of %d ends at %d', (most, top) => {
  expect(roundTop(most)).toBe(top);
  expect(Number.isInteger(top / 2)).toBe(true);
});

test('the line rises at the end of a step and is level in between', () => {
  const steps = [
    { at: '2026-11-23T00:31:00.000Z' as UtcText, signed: 2 },
    { at: '2026-11-23T00:36:00.000Z' as UtcText, signed: 5 },
  ];
  const [begin, first, second] = ['00:30', '00:31', '00:36'].map((time) => Date.parse(`2026-11-23T${time}:00.000Z`));
  expect(stairsOf(begin ?? 0, steps)).toEqual([
    { at: begin, signed: 0 },
    { at: first, signed: 0 },
    { at: first, signed: 2 },
    { at: second, signed: 2 },
    { at: second, signed: 5 },
  ]);
});
