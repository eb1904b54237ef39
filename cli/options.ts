import { InvalidArgumentError, Option } from 'commander';

/** What several commands share: `--json`, and readers of option values; what they refuse is wrong usage, exit 2. */

/** Every command has it, in the same words. */
export function jsonOption(): Option {
  return new Option('--json', 'one JSON object on standard output, for a script');
}

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

/** `K7Q2M4:12`: an entry of a station. */
export function signingPlace(text: string): { station: string; seq: number } {
  const [, station, seq] = /^([0-9A-HJKMNP-TV-Z]{6}):([1-9]\d{0,8})$/.exec(text) ?? [];
  if (station === undefined || seq === undefined) throw new InvalidArgumentError('a station and an entry, such as K7Q2M4:12');
  return { station, seq: Number(seq) };
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
