import type { UtcMillis } from '../clock.ts';
import type { Timezone } from '../ledger/kinds.ts';
import { numberInWords } from './indonesian-numbers.ts';

/** Days and moments as Indonesian official documents write them. */

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Indonesia has three zones and no daylight saving (Keputusan Presiden 41/1987). */
const zones: Record<Timezone, { hours: number; letters: string }> = {
  'Asia/Jakarta': { hours: 7, letters: 'WIB' },
  'Asia/Makassar': { hours: 8, letters: 'WITA' },
  'Asia/Jayapura': { hours: 9, letters: 'WIT' },
};

type Calendar = { weekday: string; day: number; month: string; monthNumber: number; year: number };

/** `date` is a calendar day, YYYY-MM-DD; throws RangeError on a day that no calendar has. */
function calendar(date: string): Calendar {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) throw new RangeError(`not a calendar day: ${date}`);
  return {
    weekday: weekdays[at.getUTCDay()] ?? '',
    day: at.getUTCDate(),
    month: months[at.getUTCMonth()] ?? '',
    monthNumber: at.getUTCMonth() + 1,
    year: at.getUTCFullYear(),
  };
}

/** `Senin, tanggal dua puluh bulan November tahun dua ribu dua puluh tiga`, for a day YYYY-MM-DD. */
export function dateInWords(date: string): string {
  const { weekday, day, month, year } = calendar(date);
  return `${weekday}, tanggal ${numberInWords(day)} bulan ${month} tahun ${numberInWords(year)}`;
}

/** `20-11-2023`, for a day YYYY-MM-DD. */
export function dateInDigits(date: string): string {
  const { day, monthNumber, year } = calendar(date);
  return `${twoDigits(day)}-${twoDigits(monthNumber)}-${year}`;
}

/** `20 November 2023`, for a day YYYY-MM-DD. */
export function longDate(date: string): string {
  const { day, month, year } = calendar(date);
  return `${day} ${month} ${year}`;
}

/** The calendar day of a moment at the venue, YYYY-MM-DD. */
export function localDay(at: UtcMillis, timezone: Timezone): string {
  return local(at, timezone).slice(0, 10);
}

/** The time of day of a moment at the venue with the letters of its zone: `08.05 WIB`. */
export function localTime(at: UtcMillis, timezone: Timezone): string {
  return `${local(at, timezone).slice(11, 16).replace(':', '.')} ${zones[timezone].letters}`;
}

/** The same to the second, where two clocks are held against each other: `08.05.17 WIB`. */
export function localTimeWithSeconds(at: UtcMillis, timezone: Timezone): string {
  return `${local(at, timezone).slice(11, 19).replaceAll(':', '.')} ${zones[timezone].letters}`;
}

/** `Senin, 20 November 2023 pukul 08.05 WIB`. */
export function localMoment(at: UtcMillis, timezone: Timezone): string {
  const day = localDay(at, timezone);
  return `${calendar(day).weekday}, ${longDate(day)} pukul ${localTime(at, timezone)}`;
}

function local(at: UtcMillis, timezone: Timezone): string {
  return new Date(at + zones[timezone].hours * 3_600_000).toISOString();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
