import type { Language } from './setup.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Each unit is used up to where the next one begins to read better. */
const units = [
  { unit: 'second', millis: 1000, below: 60_000 },
  { unit: 'minute', millis: 60_000, below: 60 * 60_000 },
  { unit: 'hour', millis: 60 * 60_000, below: 48 * 60 * 60_000 },
  { unit: 'day', millis: 24 * 60 * 60_000, below: Number.POSITIVE_INFINITY },
] as const;

/** `14 menit` from milliseconds, in one unit and rounded; the sign is left out. */
export function durationText(millis: number, language: Language): string {
  const length = Math.abs(millis);
  const { unit, millis: one } = units.find(({ below }) => length < below) ?? units[3];
  const long = new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' });
  return long.format(Math.round(length / one));
}

/** `+14 menit`, `−2 detik`: how far a clock is ahead or behind. */
export function offsetText(millis: number, language: Language): string {
  if (Math.abs(millis) < 500) return durationText(0, language);
  return `${millis > 0 ? '+' : '−'}${durationText(millis, language)}`;
}
