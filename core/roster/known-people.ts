import type { EmployeeId, Person } from './person.ts';
import type { PersonId } from '../ledger/ids.ts';

/** Gives everybody in a roster an id; whoever was in the ceremony before keeps theirs, so that printed badges stay valid. */
export class KnownPeople {
  readonly #byNumber = new Map<EmployeeId, PersonId>();
  /** People without a number, by name and unit; null where two share both and nobody can tell them apart. */
  readonly #byName = new Map<string, PersonId | null>();
  readonly #used = new Set<PersonId>();
  readonly #newPersonId: () => PersonId;

  /** @param rosters every one of this ceremony, the one in force first, then the latest of the others */
  constructor(rosters: Iterable<readonly Person[]>, newPersonId: () => PersonId) {
    this.#newPersonId = newPersonId;
    for (const roster of rosters) this.#remember(roster);
  }

  /** A later roster has the last word on whose number and name an id goes by. */
  #remember(roster: readonly Person[]): void {
    const names = new Map<string, PersonId | null>();
    for (const person of roster) {
      if (this.#used.has(person.id)) continue;
      this.#used.add(person.id);
      if (person.number === '') names.set(nameAndUnit(person), names.has(nameAndUnit(person)) ? null : person.id);
      else if (!this.#byNumber.has(person.number)) this.#byNumber.set(person.number, person.id);
    }
    for (const [name, id] of names) if (!this.#byName.has(name)) this.#byName.set(name, id);
  }

  /** An id is given once: the second namesake without a number gets a new one. */
  idFor(person: Omit<Person, 'id'>): PersonId {
    if (person.number !== '') return this.#byNumber.get(person.number) ?? this.#drawId();
    const known = this.#byName.get(nameAndUnit(person)) ?? null;
    if (known === null) return this.#drawId();
    this.#byName.set(nameAndUnit(person), null);
    return known;
  }

  #drawId(): PersonId {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const id = this.#newPersonId();
      if (this.#used.has(id)) continue;
      this.#used.add(id);
      return id;
    }
    throw new Error('the source of person ids repeats itself');
  }
}

function nameAndUnit({ name, unit }: Pick<Person, 'name' | 'unit'>): string {
  return `${name}\n${unit}`;
}
