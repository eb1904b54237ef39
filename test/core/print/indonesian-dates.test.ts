import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UtcMillis } from '../../../core/clock.ts';
import { timezones } from '../../../core/ledger/kinds.ts';
import { dateInDigits, dateInWords, localDay, localMoment, localTime, longDate } from '../../../core/print/indonesian-dates.ts';

const at = (iso: string) => Date.parse(iso) as UtcMillis;

test('a day in words, as minutes open', () => {
  expect(dateInWords('2023-11-20')).toBe('Senin, tanggal dua puluh bulan November tahun dua ribu dua puluh tiga');
  expect(dateInWords('2023-07-11')).toBe('Selasa, tanggal sebelas bulan Juli tahun dua ribu dua puluh tiga');
  expect(dateInWords('2023-11-24')).toMatch(/^Jumat, /);
  expect(dateInDigits('2023-07-01')).toBe('01-07-2023');
  expect(longDate('2024-02-29')).toBe('29 Februari 2024');
});

test('a day that no calendar has is refused', () => {
  for (const day of ['2023-02-29', '2023-13-01', '20-11-2023', '']) expect(() => longDate(day)).toThrow(RangeError);
});

test('one moment in the three zones', () => {
  const moment = at('2023-11-20T01:05:00.000Z');
  expect(localMoment(moment, 'Asia/Jakarta')).toBe('Senin, 20 November 2023 pukul 08.05 WIB');
  expect(localMoment(moment, 'Asia/Makassar')).toBe('Senin, 20 November 2023 pukul 09.05 WITA');
  expect(localMoment(moment, 'Asia/Jayapura')).toBe('Senin, 20 November 2023 pukul 10.05 WIT');
});

test('past midnight at the venue it is the next day, though not yet in UTC', () => {
  expect(localDay(at('2023-11-20T17:00:00.000Z'), 'Asia/Jakarta')).toBe('2023-11-21');
  expect(localTime(at('2023-11-20T16:59:59.999Z'), 'Asia/Jakarta')).toBe('23.59 WIB');
});

test('any moment of this century agrees with the time zone database', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom(...timezones),
      (date, timeZone) => {
        const parts = new Intl.DateTimeFormat('id-ID', {
          timeZone,
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        }).format(date);
        const time = new Intl.DateTimeFormat('id-ID', {
          timeZone,
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
          hourCycle: 'h23',
        }).format(date);
        expect(localMoment(date.getTime() as UtcMillis, timeZone)).toContain(`${parts} pukul ${time} WI`);
      },
    ),
  );
});
