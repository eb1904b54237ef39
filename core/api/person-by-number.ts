import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { PersonId } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { normaliseNumber } from '../roster/employee-number.ts';
import type { Person } from '../roster/person.ts';

/** The person of the roster with this number, as somebody typed it. */
export function personWith(picture: CeremonyPicture, typed: string): Person | undefined {
  const number = normaliseNumber(typed);
  if (!number.ok) return undefined;
  return Array.from(picture.people.values()).find((person) => person.number !== '' && person.number === number.value);
}

/** All of them, or the refusal that one is not on the roster; which one is not said, since the message may be logged. */
export function peopleWith(picture: CeremonyPicture, typed: readonly string[]): Result<PersonId[], { code: 'person-unknown' }> {
  const people: PersonId[] = [];
  for (const number of typed) {
    const person = personWith(picture, number);
    if (person === undefined) return err({ code: 'person-unknown' });
    people.push(person.id);
  }
  return ok(people);
}
