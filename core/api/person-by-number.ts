import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { PersonId } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { personByNumber } from '../roster/by-number.ts';
import { normaliseNumber } from '../roster/employee-number.ts';
import type { Person } from '../roster/person.ts';

/** The person of the roster with this number, as somebody typed it. */
export function personWith(picture: CeremonyPicture, typed: string): Person | undefined {
  const number = normaliseNumber(typed);
  return number.ok ? personByNumber(picture.people, number.value) : undefined;
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
