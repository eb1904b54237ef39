import { expect, test } from 'vitest';
import { inCountingOrder } from '../../../core/ceremony/counting-order.ts';
import type { Signing } from '../../../core/ceremony/picture.ts';

/** One person signed at three kiosks; `clock` is what each laptop believed, `correctedAt` what it was by the organiser's. */
function signing(station: string, minute: number, correctedMinute: number | null): Signing {
  const at = (of: number) => `2026-11-23T01:${String(of).padStart(2, '0')}:00.000Z`;
  const correctedAt = correctedMinute === null ? null : at(correctedMinute);
  return { station, seq: 2, hash: station, at: at(minute), clock: `${at(minute)}-0000`, correctedAt } as unknown as Signing;
}
const stationsOf = (signings: readonly Signing[]) => inCountingOrder(signings).map(({ station }) => station);
const everyOrder = <One>([a, b, c]: [One, One, One]) => [
  [a, b, c],
  [a, c, b],
  [b, a, c],
  [b, c, a],
  [c, a, b],
  [c, b, a],
];

test('where every clock is known, the earlier one by the organiser’s clock counts', () => {
  for (const order of everyOrder([signing('A', 10, 40), signing('B', 20, 30), signing('C', 30, 20)])) {
    expect(stationsOf(order)).toEqual(['C', 'B', 'A']);
  }
});

test('where one clock is not known, none is corrected: half a correction would favour whoever was compared', () => {
  for (const order of everyOrder([signing('A', 10, 40), signing('B', 20, 30), signing('C', 30, null)])) {
    expect(stationsOf(order)).toEqual(['A', 'B', 'C']);
  }
});

test('at the same corrected moment the one order of entries decides', () => {
  for (const order of everyOrder([signing('A', 30, 5), signing('B', 10, 5), signing('C', 20, 5)])) {
    expect(stationsOf(order)).toEqual(['B', 'C', 'A']);
  }
});
