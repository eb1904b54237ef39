import { expect, test } from 'vitest';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { personByNumber } from '../../../core/roster/by-number.ts';
import type { EmployeeId, Person } from '../../../core/roster/person.ts';

const person = (id: string, number: string): [PersonId, Person] => [
  id as PersonId,
  {
    id: id as PersonId,
    number: number as EmployeeId,
    numberKind: 'other',
    name: id,
    unit: 'Dinas Contoh',
    position: '',
    employment: '',
    rank: '',
  },
];

test('a number finds its person, the first where two have it, and nobody where nobody has it', () => {
  const people = new Map([
    person('ANI', '10000001'),
    person('BUDI', '10000002'),
    person('CITRA', '10000002'),
    person('DEWI', ''),
  ]);
  const found = ['10000001', '10000002', '10000003', ''].map((number) => personByNumber(people, number)?.name ?? null);
  expect(found).toEqual(['ANI', 'BUDI', null, null]);
});

test('another roster is looked up in itself', () => {
  expect(personByNumber(new Map([person('ANI', '10000001')]), '10000001')?.name).toBe('ANI');
  expect(personByNumber(new Map([person('EKA', '10000001')]), '10000001')?.name).toBe('EKA');
});
