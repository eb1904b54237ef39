import { expect, test } from 'vitest';
import { typedPerson } from '../../../../core/api/commands/typed-person.ts';
import type { PersonId } from '../../../../core/ledger/ids.ts';
import type { Person } from '../../../../core/roster/person.ts';

const people = new Map(
  ['198503152010012003', ''].map((number, index) => {
    const id = `PERS0NA${index}` as PersonId;
    return [id, { id, number } as Person];
  }),
);

test.each([
  ['198503152010012003', 'PERS0NA0'],
  ['NIP. 19850315 201001 2 003', 'PERS0NA0'],
  ['PERS0NA1', 'PERS0NA1'],
  [' pers0na1 ', 'PERS0NA1'],
  // Somebody without a number is not who is meant by none.
  ['-', '-'],
  ['', ''],
  ['199001012020121001', '199001012020121001'],
])('%j means %j', (typed, person) => {
  expect(typedPerson({ people }, typed)).toBe(person);
});
