/** Days of the Gregorian calendar as plain numbers: a roster's dates have no time and no zone. */
export type CalendarDay = { year: number; month: number; day: number };

/** Is there such a day? `month` and `day` count from 1. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Full years lived on `on`. */
export function ageOn(birth: CalendarDay, on: CalendarDay): number {
  const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (before ? 1 : 0);
}

/** Reads `YYYY-MM-DD`; throws on anything else, since a ceremony's date was checked long before. */
export function calendarDay(text: string): CalendarDay {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split('-').map(Number);
  const read = { year, month, day };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isCalendarDay(read)) throw new Error(`not a calendar day: ${text}`);
  return read;
}

const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];

/**
 * Every day that a cell may mean: `15-03-1985`, `1985/03/15`, `15 Maret 1985`, `15-03-85`. Several when nothing settles the order
 * of day and month, or the century; none when it is no date.
 */
export function daysMeant(cell: string): CalendarDay[] {
  if (cell === '') return [];
  const text = cell.trim().toLowerCase();
  const words = /^(\d{1,2})[ -/]+([a-z]{3})[a-z]*[ -/]+(\d{4}|\d{2})$/.exec(text);
  if (words) {
    const month = months.indexOf(
      (words[2] ?? '').replace('may', 'mei').replace('aug', 'agu').replace('oct', 'okt').replace('dec', 'des'),
    );
    return yearsMeant(words[3] ?? '')
      .map((year) => ({ year, month: month + 1, day: Number(words[1]) }))
      .filter(isCalendarDay);
  }
  const numbers = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[ t]00:00(?::00)?)?$/.exec(text);
  if (!numbers) return [];
  const [, first = '', middle = '', last = ''] = numbers;
  const days =
    Number(first) > 31
      ? yearsMeant(first).map((year) => ({ year, month: Number(middle), day: Number(last) }))
      : yearsMeant(last).flatMap((year) => [
          { year, month: Number(middle), day: Number(first) },
          { year, month: Number(first), day: Number(middle) },
        ]);
  return days.filter(isCalendarDay);
}

/** A spreadsheet's short form of a date has two digits of the year, and nothing says of which century. */
function yearsMeant(digits: string): number[] {
  if (digits.length === 2) return [1900 + Number(digits), 2000 + Number(digits)];
  return digits.length === 4 ? [Number(digits)] : [];
}
