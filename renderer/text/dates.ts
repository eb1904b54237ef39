import type { CeremonyHeader } from '../../core/api/contract.ts';
import type { Language } from './setup.ts';

type Timezone = CeremonyHeader['timezone'];

/** The official short names; Indonesia has no daylight saving. */
const zoneNames = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const satisfies Record<
  Timezone,
  string
>;

const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `Senin, 30 November 2026` from a calendar day `YYYY-MM-DD`; the text itself when it is no day. */
export function dayInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return longDay(language, 'UTC').format(date);
}

/** Today as a calendar day `YYYY-MM-DD` at the venue, by this laptop's clock. */
export function todayAt(timezone: Timezone): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timezone }).format(new Date());
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
