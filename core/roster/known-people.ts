import type { EmployeeId, Person } from './person.ts';
import type { PersonId } from '../ledger/ids.ts';
import { unitKey } from './unit-spellings.ts';

type Unnumbered = { id: PersonId; position: string };

/** Gives everybody in a roster an id; whoever was in the ceremony before keeps theirs, so that printed badges stay valid. */
export class KnownPeople {
  readonly #byNumber = new Map<EmployeeId, PersonId>();
  /** People without a number, by name and unit; null where two share both and nobody can tell them apart. */
  readonly #byName = new Map<string, Unnumbered | null>();
  readonly #used = new Set<PersonId>();
  readonly #newPersonId: () => PersonId;

  /** @param rosters every one of this ceremony, the one in force first, then the latest of the others */
  constructor(rosters: Iterable<readonly Person[]>, newPersonId: () => PersonId) {
    this.#newPersonId = newPersonId;
    for (const roster of rosters) this.#remember(roster);
  }

  /** A later roster has the last word on whose number and name an id goes by. */
  #remember(roster: readonly Person[]): void {
    const names = new Map<string, Unnumbered | null>();
    for (const person of roster) {
      if (this.#used.has(person.id)) continue;
      this.#used.add(person.id);
      const { id, position } = person;
      const key = nameAndUnit(person);
      if (person.number === '') names.set(key, names.has(key) ? null : { id, position });
      else if (!this.#byNumber.has(person.number)) this.#byNumber.set(person.number, person.id);
    }
    for (const [name, unnumbered] of names) if (!this.#byName.has(name)) this.#byName.set(name, unnumbered);
  }

  /** An id is given once: the second namesake without a number gets a new one. */
  idFor(person: Omit<Person, 'id'>): PersonId {
    const numbered = person.number === '' ? undefined : this.#byNumber.get(person.number);
    if (numbered !== undefined) return numbered;
    const known = this.#byName.get(nameAndUnit(person)) ?? null;
    // Whoever had no number before and has one now is told by the position as well.
    if (known === null || (person.number !== '' && known.position !== person.position)) return this.#drawId();
    this.#byName.delete(nameAndUnit(person));
    return known.id;
  }

  /** Has somebody of this name and unit no number, and is perhaps this person, who has one? Asked before an id is given. */
  hasNamesake(person: Omit<Person, 'id'>): boolean {
    if (person.number === '' || this.#byNumber.has(person.number)) return false;
    const known = this.#byName.get(nameAndUnit(person));
    return known !== undefined && known?.position !== person.position;
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
  return `${name}\n${unitKey(unit)}`;
}
