import { expect, test } from 'vitest';
import { namesakesIn } from '../../../../renderer/console/people/namesakes.ts';

test('only who shares both name and unit is a namesake', () => {
  const people = [
    { id: 'A', name: 'Siti', unit: 'Dinas' },
    { id: 'B', name: 'Siti', unit: 'Dinas' },
    { id: 'C', name: 'Siti', unit: 'Badan' },
    { id: 'D', name: 'Budi', unit: 'Dinas' },
  ];
  expect([...namesakesIn(people)]).toEqual(['A', 'B']);
});
