import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, calendarDay, daysMeant, isCalendarDay } from '../../../core/roster/calendar.ts';

const born = { year: 1985, month: 3, day: 15 };

test('a day is one exactly when the calendar of the machine has it, leap years and centuries too', () => {
  const numbers = { year: fc.integer({ min: 1890, max: 2110 }), month: fc.integer({ max: 14, min: -1 }) };
  fc.assert(
    fc.property(fc.record({ ...numbers, day: fc.integer({ min: -1, max: 33 }) }), ({ year, month, day }) => {
      const at = new Date(Date.UTC(year, month - 1, day));
      const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
      expect(isCalendarDay({ year, month, day })).toBe(exists);
    }),
    { numRuns: 2000, examples: [[{ year: 1900, month: 2, day: 29 }], [{ year: 2000, month: 2, day: 29 }]] },
  );
});

test.each([
  '15-03-1985',
  '15/03/1985',
  '15.3.1985',
  '1985-03-15',
  '1985/3/15',
  '1985-03-15T00:00',
  '15 Maret 1985',
  '15 mar 1985',
  '15-Mar-1985',
])('%s means one day', (cell) => {
  expect(daysMeant(cell)).toEqual([born]);
});

test.each([
  ['05 Mei 1985', { year: 1985, month: 5, day: 5 }],
  ['05 May 1985', { year: 1985, month: 5, day: 5 }],
  ['05 August 1985', { year: 1985, month: 8, day: 5 }],
  ['05 Oktober 1985', { year: 1985, month: 10, day: 5 }],
  ['05-Oct-1985', { year: 1985, month: 10, day: 5 }],
  ['05-Dec-1985', { year: 1985, month: 12, day: 5 }],
])('%s is read in both languages', (cell, day) => {
  expect(daysMeant(cell)).toEqual([day]);
});

test('where nothing settles the order both are meant, and what is no date means none', () => {
  expect(daysMeant('04/03/1985')).toEqual([
    { year: 1985, month: 3, day: 4 },
    { year: 1985, month: 4, day: 3 },
  ]);
  for (const cell of ['', '-', '30-02-1985', '15 Foo 1985', '15031985', '15-03-985', '1985']) {
    expect(daysMeant(cell), cell).toEqual([]);
  }
});

test.each(['15-03-85', '15/3/85', '85-03-15', '15-Mar-85'])('%s may be of either century', (cell) => {
  expect(daysMeant(cell)).toEqual([born, { ...born, year: 2085 }]);
});

test('a year of life is full on the birthday', () => {
  expect([14, 15].map((day) => ageOn(born, { year: 2026, month: 3, day }))).toEqual([40, 41]);
  expect(ageOn(born, { year: 2026, month: 2, day: 28 })).toBe(40);
});

test.each(['2026-02-30', '2026-2-3', '26-02-03', 'besok'])('%j is no day of a ceremony, and that is a bug', (text) => {
  expect(() => calendarDay(text)).toThrow('not a calendar day');
});
