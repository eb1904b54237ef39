import type { PersonId } from '../ledger/ids.ts';
import { employmentClassOf } from '../roster/employment.ts';
import type { Person } from '../roster/person.ts';
import type { Definition } from './definition.ts';
import type { CeremonyPicture } from './picture.ts';

/**
 * Who of the roster is called to sign: those of the eligible classes of employment, and where representatives sign for their
 * units, only these. Until the organiser has named a class or a representative, nobody is left out.
 */
type Roster = CeremonyPicture['people'];
type Called = { definition: Definition; people: Roster };

/** A kiosk asks for every person in the queue; a roster and a definition are the same objects until new ones are imported or said. */
const known = new WeakMap<Roster, Called>();

/** People called to sign, in the order of the roster. Costs one look-up after the first time. */
export function calledPeople({ people, definition }: Pick<CeremonyPicture, 'people' | 'definition'>): Roster {
  const representatives = representativesOf(definition);
  if (definition.eligible.length === 0 && representatives === null) return people;
  const before = known.get(people);
  if (before?.definition === definition) return before.people;
  const classes = new Set(definition.eligible.map(classOf));
  const called = new Map(
    Array.from(people).filter(
      ([id, { employment }]) =>
        (classes.size === 0 || classes.has(classOf(employment))) && (representatives === null || representatives.has(id)),
    ),
  );
  known.set(people, { definition, people: called });
  return called;
}

/** May this person sign here? False for somebody on no roster as well. */
export function isCalled(picture: Pick<CeremonyPicture, 'people' | 'definition'>, person: PersonId): boolean {
  return calledPeople(picture).has(person);
}

/**
 * How many of those called have signed. Who signed without being called, or is no longer called, is counted apart: every
 * screen and every paper says the same two numbers.
 */
export function countSigned(picture: Pick<CeremonyPicture, 'people' | 'definition' | 'signings'>): {
  signed: number;
  outside: number;
} {
  const called = calledPeople(picture);
  let signed = 0;
  for (const person of picture.signings.keys()) if (called.has(person)) signed += 1;
  return { signed, outside: picture.signings.size - signed };
}

/** By representative, the units they sign for ("atas nama"); null where everybody signs for themselves. */
export function representativesOf({
  signers,
  representatives,
}: Pick<Definition, 'signers' | 'representatives'>): ReadonlyMap<PersonId, readonly string[]> | null {
  if (signers !== 'representatives' || representatives.length === 0) return null;
  return new Map(representatives.map(({ person, units }) => [person, units]));
}

/** How many units representatives sign for; 0 where everybody signs for themselves. */
export function representedUnits({ definition }: Pick<CeremonyPicture, 'definition'>): number {
  return new Set([...(representativesOf(definition)?.values() ?? [])].flat()).size;
}

/** Rosters name one class in many ways; compared is the class, and a label of no known class as it is written. */
export function classOf(employment: Person['employment']): string {
  return employmentClassOf(employment) ?? employment.trim();
}
