import { utcText, type UtcMillis, type UtcText } from '../clock.ts';

/**
 * Hybrid logical clock (Kulkarni and others, 2014) as text of fixed width: wall time in UTC with milliseconds, a
 * hyphen, and a counter of four hexadecimal digits: `2026-11-30T01:02:03.456Z-00f3`. It sorts as text.
 */
export type HybridClock = string;

export const hybridClockPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/;

/** An entry that lies further ahead than this is kept and reported, and never moves the local clock. */
export const driftCapMillis = 10 * 60 * 1000;

/**
 * The clock of a new entry: later than everything in `seen`, and not before the wall.
 * @param seen clocks that the new one must follow; malformed ones were refused at the door
 * @param at the wall time
 */
export function tick(seen: readonly (HybridClock | null)[], at: UtcText): HybridClock {
  const wall = clockText(at, 0);
  const latest = seen.reduce<HybridClock>((most, clock) => (clock !== null && clock > most ? clock : most), '');
  if (wall > latest) return wall;
  const time = latest.slice(0, 24) as UtcText;
  const counter = Number.parseInt(latest.slice(25), 16) + 1;
  return counter <= 0xffff ? clockText(time, counter) : clockText(utcText((Date.parse(time) + 1) as UtcMillis), 0);
}

/** The latest clock that may still move the local one. */
export function capClock(now: UtcMillis): HybridClock {
  return clockText(utcText((now + driftCapMillis) as UtcMillis), 0xffff);
}

/** True where an entry's clock lies further than the cap ahead of the wall time it was written at. */
export function isAheadOfCap(clock: HybridClock, at: UtcText): boolean {
  return Date.parse(clock.slice(0, 24)) > Date.parse(at) + driftCapMillis;
}

function clockText(time: UtcText, counter: number): HybridClock {
  return `${time}-${counter.toString(16).padStart(4, '0')}`;
}
