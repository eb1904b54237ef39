import { InvalidArgumentError } from 'commander';

/** Readers of option values; what they refuse is wrong usage, exit 2. */

/** A day of the calendar, YYYY-MM-DD. */
export function calendarDay(text: string): string {
  const day = new Date(`${text}T00:00:00.000Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('a day of the calendar, YYYY-MM-DD');
  }
  return text;
}

/** What people read on screens and documents: never empty. */
export function words(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('may not be empty');
  return text.trim();
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d{1,9}$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
    }
    return number;
  };
}
