import type { PersonId } from '../ledger/ids.ts';
import type { Person } from './person.ts';

type Roster = ReadonlyMap<PersonId, Person>;

/** A roster is the same object until another one is imported, so its index is made once. */
const indexes = new WeakMap<Roster, ReadonlyMap<string, Person>>();

/**
 * The person with this number, the first of the roster where several have it; undefined for nobody. Costs one look-up after
 * the first time, however long the roster is.
 * @param number digits only, as `normaliseNumber` gives them; the empty one is nobody's
 */
export function personByNumber(people: Roster, number: string): Person | undefined {
  let index = indexes.get(people);
  if (index === undefined) {
    const numbered = Array.from(people.values()).filter((person) => person.number !== '');
    // Of several entries under one key a map keeps the last: turned around, that is the first.
    index = new Map(numbered.toReversed().map((person) => [person.number, person]));
    indexes.set(people, index);
  }
  return index.get(number);
}
