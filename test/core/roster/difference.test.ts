import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { rosterDifference } from '../../../core/roster/difference.ts';
import type { EmployeeId, Person } from '../../../core/roster/person.ts';

const person = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((number) => `P${number}` as PersonId),
  number: fc.constantFrom('', '198503152010012903', '197811022005011901').map((number) => number as EmployeeId),
  numberKind: fc.constant('nip' as const),
  name: fc.constantFrom('Putu', 'Togar'),
  unit: fc.constantFrom('Dinas A', 'Dinas B'),
  position: fc.constantFrom('', 'Staf'),
  employment: fc.constant('PNS'),
  rank: fc.constantFrom('III/a', 'III/b'),
});
const roster = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12 });
const byId = (people: readonly Person[]) => new Map(people.map((one) => [one.id, one]));

test('whoever is told about as new, changed, moved, the same or gone makes up both rosters, and nobody twice', () => {
  fc.assert(
    fc.property(roster, roster, (before, after) => {
      const { added, changed, moved, removed, same } = rosterDifference(byId(before), after, () => false);
      const touched = new Set([...changed, ...moved].map(({ id }) => id));
      expect(added.length + touched.size + same).toBe(after.length);
      expect(removed.length + touched.size + same).toBe(before.length);
      const gone = new Set(removed.map(({ id }) => id));
      expect(after.some(({ id }) => gone.has(id))).toBe(false);
      // A roster against itself has nothing to tell.
      expect(rosterDifference(byId(after), after, () => false)).toMatchObject({ added: [], changed: [], moved: [], removed: [] });
    }),
  );
});

test('a change is told with what it was and what it becomes, a number only as a fact', () => {
  const base = { numberKind: 'nip', employment: 'PNS', rank: 'III/a', unit: 'Dinas A', position: 'Staf' } as const;
  const before = { ...base, id: 'P1' as PersonId, number: '198503152010012903' as EmployeeId, name: 'Putu' };
  const after = { ...before, number: '198503152010012904' as EmployeeId, rank: 'III/b' };
  const { changed } = rosterDifference(byId([before]), [after], () => false);
  expect(changed[0]?.changes).toEqual([
    { field: 'number', before: '', after: '' },
    { field: 'rank', before: 'III/a', after: 'III/b' },
  ]);
});

test('whoever leaves and has signed is marked', () => {
  const gone = {
    id: 'P1',
    number: '',
    numberKind: 'other',
    name: 'Putu',
    unit: 'A',
    position: '',
    employment: '',
    rank: '',
  } as Person;
  expect(rosterDifference(byId([gone]), [], (id) => id === 'P1').removed).toEqual([
    { id: 'P1', name: 'Putu', unit: 'A', signed: true },
  ]);
});
