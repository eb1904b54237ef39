import type { CeremonyHeader } from '../../core/api/contract.ts';
import type { Language } from './setup.ts';

type Timezone = CeremonyHeader['timezone'];

/** The official short names; Indonesia has no daylight saving. */
const zoneNames = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const satisfies Record<
  Timezone,
  string
>;

/** How a day is written in each language, as the browser names it. */
export const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `Senin, 30 November 2026` from a calendar day `YYYY-MM-DD`; the text itself when it is no day. */
export function dayInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return longDay(language, 'UTC').format(date);
}

/** Today as a calendar day `YYYY-MM-DD` at the venue, by this laptop's clock. */
export function todayAt(timezone: Timezone): string {
  return dayAt(new Date(), timezone);
}

/** The calendar day `YYYY-MM-DD` of a moment at the venue. */
export function dayAt(at: Date, timezone: Timezone): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timezone }).format(at);
}

/** `23 Nov`, at the venue: where only the day differs from what stands above. */
export function shortDay(at: Date, timezone: Timezone, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone: timezone }).format(at);
}

/** `08.42 WIB` from a moment, at the venue. English writes `08:42 WIB`. */
export function timeOfDay(at: Date, timezone: Timezone, language: Language): string {
  const parts = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: timezone,
  });
  return `${parts.format(at)} ${zoneNames[timezone]}`;
}

/** `08.42.17 WIB`: a clock to be read against another. */
export function clockTime(at: Date, timezone: Timezone, language: Language): string {
  const parts = new Intl.DateTimeFormat(locales[language], { timeStyle: 'medium', hourCycle: 'h23', timeZone: timezone });
  return `${parts.format(at)} ${zoneNames[timezone]}`;
}

/** `Senin, 30 November 2026 pukul 08.42 WIB`, at the venue. */
export function dayAndTime(at: Date, timezone: Timezone, language: Language): string {
  const day = longDay(language, timezone).format(at);
  const joined = language === 'id' ? `${day} pukul` : `${day},`;
  return `${joined} ${timeOfDay(at, timezone, language)}`;
}

function longDay(language: Language, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
}

/** `30/11 08.42` from a moment, at the venue: for a narrow column. English writes `30/11 08:42`. */
export function shortMoment(at: Date, timezone: Timezone, language: Language): string {
  const day = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', timeZone: timezone }).format(at);
  return `${day} ${timeOfDay(at, timezone, language).split(' ')[0]}`;
}
