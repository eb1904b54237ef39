import { utcMillis, utcText, type UtcMillis, type UtcText } from '../clock.ts';

/**
 * What is known of a station's clock. An offset is what the station's clock says minus what the organiser's says at the
 * same moment, in milliseconds: positive where the station is ahead.
 *
 * A measured offset is too high by the time between the drawing of the time code and the look at the station's clock: at
 * most a second until the next code is drawn, and a fraction of one to see and read it; below `measuredWithin` in all.
 */
export const measuredWithin = 2000;

/** A clock that is further off than this is not trusted with the times of a ceremony. */
export const offBeyond = 60_000;

/** One look at both clocks. */
export type ClockComparison = {
  /** Its place in the station's ledger. */
  seq: number;
  offsetMillis: number;
  /** What the organiser's laptop showed. */
  shownAt: UtcText;
  /** What the station's clock said. */
  at: UtcText;
};

export type StationClock = {
  /** The organiser's own laptop: its clock is the one that all others are held against. */
  isOrganisers: boolean;
  /** Every comparison, in the order of the ledger. Empty where two laptops share one name: nobody knows whose clock it was. */
  comparisons: ClockComparison[];
  /** When the organiser made the station's file, by the organiser's clock; null for a station that nobody added. */
  addedAt: UtcText | null;
  /** The earliest and the latest time that stands in the station's ledger, by its own clock; null while it is empty. */
  earliestAt: UtcText | null;
  latestAt: UtcText | null;
};

/** The offset as it was measured last; 0 for the organiser's laptop, null where it was never measured. */
export function lastOffset({ isOrganisers, comparisons }: StationClock): number | null {
  return isOrganisers ? 0 : (comparisons.at(-1)?.offsetMillis ?? null);
}

/**
 * The offset that holds at one place of the ledger: by the last comparison before it, since an operator may have set the
 * clock right and compared again; by the first one after it where there was none before. Null where it was never measured.
 */
export function offsetAt(
  { isOrganisers, comparisons }: Pick<StationClock, 'isOrganisers' | 'comparisons'>,
  seq: number,
): number | null {
  if (isOrganisers) return 0;
  const before = comparisons.findLast((comparison) => comparison.seq <= seq);
  return (before ?? comparisons[0])?.offsetMillis ?? null;
}

/** The time by the organiser's clock; null where the offset is not known or leads out of the calendar. */
export function correctedTime(at: UtcText, offsetMillis: number | null): UtcText | null {
  if (offsetMillis === null) return null;
  const millis = utcMillis(at) - offsetMillis;
  return millis >= Date.UTC(0) && millis <= Date.UTC(9999, 11, 31) ? utcText(millis as UtcMillis) : null;
}

/** Does it matter on paper? Times are printed to the second. */
export function differsVisibly(at: UtcText, correctedAt: UtcText | null): correctedAt is UtcText {
  return correctedAt !== null && Math.abs(utcMillis(at) - utcMillis(correctedAt)) >= 1000;
}

/**
 * What the wall clocks say of each other without any comparison. A station writes only after its file was made, so its
 * earliest entry bounds the offset from above; what lies in the organiser's file was written before the organiser's present
 * time, so its latest entry bounds it from below. Bounds are no offset: nothing is corrected by them.
 * @param now the organiser's clock; null where this laptop is not the organiser's
 * @returns milliseconds; null on a side where nothing is known
 */
export function offsetBounds(
  { addedAt, earliestAt, latestAt }: StationClock,
  now: UtcMillis | null,
): { atLeast: number | null; atMost: number | null } {
  return {
    atLeast: latestAt === null || now === null ? null : utcMillis(latestAt) - now,
    atMost: earliestAt === null || addedAt === null ? null : utcMillis(earliestAt) - utcMillis(addedAt),
  };
}

export type ClockFit = 'fits' | 'off' | 'not-compared';

export function fitOfOffset(offsetMillis: number): 'fits' | 'off' {
  return Math.abs(offsetMillis) <= offBeyond ? 'fits' : 'off';
}

/**
 * What a station may say of its own clock. Without a comparison it knows one thing: earlier than its own file it cannot be.
 * @param now the station's clock
 */
export function clockFit(clock: StationClock, now: UtcMillis): ClockFit {
  const offset = lastOffset(clock);
  if (offset !== null) return fitOfOffset(offset);
  const isBehindItsFile = clock.addedAt !== null && now < utcMillis(clock.addedAt) - offBeyond;
  return isBehindItsFile ? 'off' : 'not-compared';
}
