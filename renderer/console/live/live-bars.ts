import type { LivePicture } from '../../../core/api/contract.ts';

/** What the bars are of. */
export const barKinds = ['units', 'venues', 'stations'] as const;
export type BarKind = (typeof barKinds)[number];

/** One bar: `part` of `whole`. Where nobody knows how many were to sign there, the fullest bar is the whole. */
export type LiveBar = { id: string; name: string; part: number; whole: number; outOf: boolean };

/** Units with the least share first, since they need somebody; venues and stations with the most first. */
export function barsOf({ units, venues, stations }: LivePicture, kind: BarKind, nameless: string): LiveBar[] {
  switch (kind) {
    case 'units':
      return units
        .map(({ unit, called, signed }) => ({ id: unit, name: unit, part: signed, whole: called, outOf: true }))
        .toSorted((one, other) => share(one) - share(other) || other.whole - one.whole);
    case 'venues':
      return byCount(venues.map(({ venue, signed }) => ({ id: venue, name: venue === '' ? nameless : venue, part: signed })));
    case 'stations':
      return byCount(stations.map(({ id, name, signed }) => ({ id, name, part: signed })));
    default:
      return kind satisfies never;
  }
}

function byCount(bars: readonly { id: string; name: string; part: number }[]): LiveBar[] {
  const most = bars.reduce((before, { part }) => Math.max(before, part), 0);
  return bars.map((bar) => ({ ...bar, whole: most, outOf: false })).toSorted((one, other) => other.part - one.part);
}

/** 1 where nobody was called: nothing is missing there. */
export function share({ part, whole }: Pick<LiveBar, 'part' | 'whole'>): number {
  return whole === 0 ? 1 : part / whole;
}
