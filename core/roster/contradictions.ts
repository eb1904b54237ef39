import { ageOn, daysMeant, type CalendarDay } from './calendar.ts';
import { employmentClassOf } from './employment.ts';
import type { NumberFacts } from './employee-number.ts';
import type { RowWarning } from './note.ts';

/** What other columns of the same row say; empty text where they say nothing. */
export type RowClaims = { sex: string; birthDate: string; employment: string };

export type Contradiction = { about: 'number' | 'sex' | 'birth-date' | 'employment'; code: RowWarning };

/**
 * Where a valid number is unlikely for its owner, or disagrees with another column. All of these are warnings: a typing
 * mistake in either place is likelier than a stranger, and a human decides.
 */
export function contradictions(facts: NumberFacts, claims: RowClaims, ceremony: CalendarDay): Contradiction[] {
  const found: Contradiction[] = [];
  const age = ageOn(facts.born, ceremony);
  if (age < 17) found.push({ about: 'number', code: 'age-under-17' });
  if (age > 70) found.push({ about: 'number', code: 'age-over-70' });
  if (startedBefore16(facts)) found.push({ about: 'number', code: 'start-before-age-16' });
  if (startsAfter(facts, ceremony)) found.push({ about: 'number', code: 'start-after-ceremony' });

  const sex = sexOf(claims.sex);
  if (sex !== null && sex !== facts.sex) found.push({ about: 'sex', code: 'sex-contradicts-column' });
  const days = daysMeant(claims.birthDate);
  if (days.length > 0 && !days.some((day) => isSameDay(day, facts.born))) {
    found.push({ about: 'birth-date', code: 'birth-date-contradicts-column' });
  }
  if (classContradicts(facts, claims.employment)) found.push({ about: 'employment', code: 'class-contradicts-column' });
  return found;
}

function startedBefore16({ born, startYear, startMonth }: NumberFacts): boolean {
  if (startMonth === null) return startYear < born.year + 16;
  return startYear * 12 + startMonth < (born.year + 16) * 12 + born.month;
}

function startsAfter({ startYear, startMonth }: NumberFacts, ceremony: CalendarDay): boolean {
  return startYear > ceremony.year || (startYear === ceremony.year && (startMonth ?? 0) > ceremony.month);
}

/** `L` or `P` as Indonesian lists write it, or a word; null for anything else. */
function sexOf(text: string): NumberFacts['sex'] | null {
  if (text === '') return null;
  const word = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (['L', 'LK', 'LAKILAKI', 'PRIA', 'M', 'MALE', '1'].includes(word)) return 'male';
  return ['P', 'PR', 'PEREMPUAN', 'WANITA', 'F', 'FEMALE', '2'].includes(word) ? 'female' : null;
}

function isSameDay(one: CalendarDay, other: CalendarDay): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function classContradicts(facts: NumberFacts, employment: string): boolean {
  const claimed = employmentClassOf(employment);
  if (claimed === null) return false;
  const fitsPppk = claimed === 'PPPK' || claimed === 'PPPK paruh waktu';
  const fitsPns = claimed === 'PNS' || claimed === 'CPNS';
  return facts.class === 'pppk' ? !fitsPppk : !fitsPns;
}
