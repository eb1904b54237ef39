import { expect, test } from 'vitest';
import { dayAndTime, dayInWords, timeOfDay } from '../../../renderer/text/dates.ts';

const morning = new Date('2026-11-30T01:42:00.000Z');

test('days and times stand as in Indonesian minutes', () => {
  expect(dayInWords('2026-11-30', 'id')).toBe('Senin, 30 November 2026');
  expect(dayInWords('2026-11-27', 'id')).toBe('Jumat, 27 November 2026');
  expect(timeOfDay(morning, 'Asia/Jakarta', 'id')).toBe('08.42 WIB');
  expect(timeOfDay(morning, 'Asia/Makassar', 'id')).toBe('09.42 WITA');
  expect(timeOfDay(morning, 'Asia/Jayapura', 'id')).toBe('10.42 WIT');
  expect(dayAndTime(morning, 'Asia/Jakarta', 'id')).toBe('Senin, 30 November 2026 pukul 08.42 WIB');
});

test('English stands beside it', () => {
  expect(timeOfDay(morning, 'Asia/Jakarta', 'en')).toBe('08:42 WIB');
  expect(dayAndTime(morning, 'Asia/Jakarta', 'en')).toContain('30 November 2026');
});

test('a moment late at night belongs to the day at the venue', () => {
  expect(dayAndTime(new Date('2026-11-30T16:30:00.000Z'), 'Asia/Jayapura', 'id')).toBe('Selasa, 1 Desember 2026 pukul 01.30 WIT');
});

test('what is no day is shown as it is', () => {
  expect(dayInWords('', 'id')).toBe('');
});
