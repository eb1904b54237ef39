import { assertNever, err, ok, type Result } from '../result.ts';
import { isCalendarDay, type CalendarDay } from './calendar.ts';
import type { NumberError, NumberWarning } from './note.ts';
import type { EmployeeId, NumberKind } from './person.ts';

/**
 * Numbers that name civil servants. NIP and NI PPPK are 18 digits: birth date, start of service, sex, serial; there is
 * no check digit. The kind of a number comes from the column it stands in, never from its length: a teacher's NUPTK
 * has 16 digits as well as a NIK, and an old NIP has 9.
 */
export type NumberColumn = 'nip' | 'nip-or-nik' | 'nik' | 'other';

/** What an NIP or NI PPPK says about its owner. */
export type NumberFacts = {
  born: CalendarDay;
  startYear: number;
  /** 1 to 12; null for a PPPK, whose number holds only the year. */
  startMonth: number | null;
  sex: 'male' | 'female';
  class: 'pns' | 'pppk';
};

export type NumberReading = {
  /** Digits only; empty where the roster has none. */
  number: EmployeeId;
  kind: NumberKind;
  facts: NumberFacts | null;
  warnings: NumberWarning[];
};

/** Characters of a cell that can be a number with its label and separators; what is longer costs nothing to refuse. */
const mostCharacters = 200;
/** No register in use has numbers this long. */
const mostDigits = 32;
const zeroWidth = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const quoteAtEdge = /^['’‘`"\s]+|['’‘`"\s]+$/g;
const label = /^(?:nip(?:\s*\/\s*ni\s*p{2,3}k)?|nipp{1,2}k|ni\s*p{2,3}k|nik|nrp|nuptk|no(?:mor)?)(?![a-z])[\s.:=#]*/i;
const scientific = /^[+-]?\d+(?:[.,]\d*)?\s*e\s*[+-]?\d+$/i;
/** A spreadsheet that saves what it shows writes this for a column that was too narrow. */
const tooNarrow = /^#+$/;
/** A number that went through a calculation; separators of groups have more digits behind them. */
const decimal = /^\d+\.(?:\d{1,2}|0+)$|^0\.\d+$/;
const negative = /^-\d/;
/** Somebody's old number beside the new one; a slash without blanks only groups the digits of one. */
const twoNumbers = /\d\s+\/\s*\d|\d\s*\/\s+\d/;
/** Superscripts, fractions and digits in circles, which the compatibility forms would turn into digits of the number. */
const otherFigures = /[\p{No}\p{Nl}]/u;

/**
 * The digits behind a typed, scanned or imported number: `NIP. 19850315 201001 2 003` gives `198503152010012003`.
 * Empty for a blank cell or a dash. Letters are never repaired into digits: O stays O and is refused.
 */
export function normaliseNumber(text: string): Result<string, 'id-not-digits' | 'id-damaged-by-spreadsheet'> {
  // As almost every number comes; eleven thousand of them are read while somebody waits.
  if (/^\d+$/.test(text)) return ok(text);
  // Compatibility forms turn full-width digits into plain ones and no-break spaces into spaces, dropped below.
  const given = text.trim();
  if (given.length > mostCharacters || otherFigures.test(given)) return err('id-not-digits');
  const plain = given.normalize('NFKC').replace(zeroWidth, '').replace(quoteAtEdge, '');
  const bare = plain.replace(label, '').replace(quoteAtEdge, '');
  if (negative.test(plain) || twoNumbers.test(bare)) return err('id-not-digits');
  if (scientific.test(bare) || tooNarrow.test(bare) || decimal.test(bare)) return err('id-damaged-by-spreadsheet');
  const digits = bare.replaceAll(/[\s.\-–—_/]/g, '');
  return /^\d*$/.test(digits) ? ok(digits) : err('id-not-digits');
}

/** Digits that a spreadsheet keeps of a number; it writes zeros behind them. */
const keptDigits = 15;

/**
 * Reads a number by the rules of its column; a blank one is accepted with a warning.
 * @param savedAsNumber the cell holds a number and no text, so a spreadsheet may have changed the digits behind the fifteenth
 */
export function readEmployeeNumber(
  text: string,
  column: NumberColumn,
  savedAsNumber = false,
): Result<NumberReading, NumberError> {
  const normalised = normaliseNumber(text);
  if (!normalised.ok) return normalised;
  if (savedAsNumber && text.includes('.')) return err('id-damaged-by-spreadsheet');
  const read = readDigits(normalised.value, column);
  if (!read.ok || !savedAsNumber || read.value.number.length <= keptDigits) return read;
  return ok({ ...read.value, warnings: [...read.value.warnings, 'id-saved-as-number'] });
}

function readDigits(digits: string, column: NumberColumn): Result<NumberReading, NumberError> {
  if (digits === '') return ok(reading('', 'other', null, ['id-missing']));
  if (digits.length > mostDigits) return err('id-length');
  switch (column) {
    case 'nip':
      return readNip(digits);
    case 'nip-or-nik':
      return digits.length === 16 ? ok(readNik(digits)) : readNip(digits);
    case 'nik':
      return ok(readNik(digits));
    case 'other':
      return ok(reading(digits, 'other', null, []));
    default:
      return assertNever(column);
  }
}

function readNip(digits: string): Result<NumberReading, NumberError> {
  if (digits.length === 17) return ok(reading(digits, 'other', null, ['id-17-digits']));
  if (digits.length === 9) return ok(reading(digits, 'other', null, ['id-9-digits']));
  if (digits.length !== 18) return err('id-length');
  // Said before anything else, since it explains the rest: a spreadsheet keeps 15 digits and writes zeros behind them.
  if (digits.endsWith('000')) return err('id-damaged-by-spreadsheet');
  const facts = factsOf(digits);
  return facts.ok ? ok(reading(digits, 'nip', facts.value, [])) : facts;
}

function factsOf(digits: string): Result<NumberFacts, NumberError> {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const born = { year: part(0, 4), month: part(4, 6), day: part(6, 8) };
  const startYear = part(8, 12);
  if (born.year < 1940 || born.year > 2029 || !isCalendarDay(born)) return err('id-date');
  if (startYear < 1960 || startYear > 2099) return err('id-date');
  const months = part(12, 14);
  const pppk = months >= 21 && months <= 29;
  if (!pppk && (months < 1 || months > 12)) return err('id-months');
  const sex = digits[14];
  if (sex !== '1' && sex !== '2') return err('id-sex');
  return ok({
    born,
    startYear,
    startMonth: pppk ? null : months,
    sex: sex === '1' ? 'male' : 'female',
    class: pppk ? 'pppk' : 'pns',
  });
}

/** A NIK that does not fit its own rule is a note, never a refusal: the population register has its own exceptions. */
function readNik(digits: string): NumberReading {
  if (digits.length !== 16) return reading(digits, 'other', null, ['nik-length']);
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  const year = Number(digits.slice(10, 12));
  // Women carry their day of birth plus 40. The century is unknown, so a 29 February of either century will do.
  const dayOfBirth = day > 40 ? day - 40 : day;
  const fits = [1900, 2000].some((century) => isCalendarDay({ year: century + year, month, day: dayOfBirth }));
  return reading(digits, 'nik', null, fits ? [] : ['nik-birth-date']);
}

function reading(digits: string, kind: NumberKind, facts: NumberFacts | null, warnings: NumberWarning[]): NumberReading {
  return { number: digits as EmployeeId, kind, facts, warnings };
}
