import type { PersonId } from '../ledger/ids.ts';
import type { Person } from './person.ts';

/** What of a person an import may change; the unit is told apart, as a move. */
export type ChangedField = 'number' | 'name' | 'position' | 'employment' | 'rank';
const fields: readonly ChangedField[] = ['number', 'name', 'position', 'employment', 'rank'];

/** One thing that changes; a number is nobody's business on a screen, so of it only the fact is told. */
export type FieldChange = { field: ChangedField; before: string; after: string };

export type AddedPerson = { id: PersonId; name: string; unit: string; position: string };
export type ChangedPerson = { id: PersonId; name: string; unit: string; changes: FieldChange[] };
export type MovedPerson = { id: PersonId; name: string; from: string; to: string };
export type RemovedPerson = { id: PersonId; name: string; unit: string; signed: boolean };

/** What an import would do to the roster. Whoever moves and changes besides stands in both lists. */
export type RosterDifference = {
  added: AddedPerson[];
  changed: ChangedPerson[];
  moved: MovedPerson[];
  removed: RemovedPerson[];
  /** Of whom nothing changes. */
  same: number;
};

/**
 * Compares the people of a sheet with those who are called now.
 * @param hasSigned whoever has signed must stay on the roster, so their removal is a reason to refuse
 */
export function rosterDifference(
  before: ReadonlyMap<PersonId, Person>,
  after: readonly Person[],
  hasSigned: (id: PersonId) => boolean,
): RosterDifference {
  const difference: RosterDifference = { added: [], changed: [], moved: [], removed: [], same: 0 };
  const stays = new Set<PersonId>();
  for (const person of after) {
    const { id, name, unit, position } = person;
    const old = before.get(id);
    if (old === undefined) {
      difference.added.push({ id, name, unit, position });
      continue;
    }
    stays.add(id);
    const changes = changesOf(old, person);
    if (changes.length > 0) difference.changed.push({ id, name, unit, changes });
    if (old.unit !== unit) difference.moved.push({ id, name, from: old.unit, to: unit });
    if (changes.length === 0 && old.unit === unit) difference.same += 1;
  }
  for (const { id, name, unit } of before.values()) {
    if (!stays.has(id)) difference.removed.push({ id, name, unit, signed: hasSigned(id) });
  }
  return difference;
}

function changesOf(before: Person, after: Person): FieldChange[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) =>
      field === 'number' ? { field, before: '', after: '' } : { field, before: before[field], after: after[field] },
    );
}
