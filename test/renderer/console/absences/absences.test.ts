import { expect, test } from 'vitest';
import { explanationsBefore } from '../../../../renderer/console/absences/explanations.ts';
import { reasonKeys, reasonOfKey, reasons } from '../../../../renderer/console/absences/reason-keys.ts';
import type { AbsentPerson } from '../../../../core/api/contract.ts';

const person = (id: string, reason: AbsentPerson['reason'], note = ''): AbsentPerson => ({
  id,
  name: id,
  unit: 'Dinas Contoh',
  position: '',
  reason,
  note,
  explainedAt: null,
});

test('each reason has a letter of its own, in either case; other keys mean nothing', () => {
  expect(new Set(Object.values(reasonKeys)).size).toBe(reasons.length);
  for (const reason of reasons) {
    expect(reasonOfKey(reasonKeys[reason])).toBe(reason);
    expect(reasonOfKey(reasonKeys[reason].toLowerCase())).toBe(reason);
  }
  expect(reasonOfKey('Delete')).toBeNull();
  expect(reasonOfKey('x')).toBeUndefined();
  expect(reasonOfKey('ArrowDown')).toBeUndefined();
});

test('undoing brings everybody back to what was said of them before, in as few words as there were', () => {
  const before = [person('A', null), person('B', 'leave', 'SK 1'), person('C', null), person('D', 'leave', 'SK 2')];
  expect(explanationsBefore(before)).toEqual([
    { people: ['A', 'C'], reason: null, note: '' },
    { people: ['B'], reason: 'leave', note: 'SK 1' },
    { people: ['D'], reason: 'leave', note: 'SK 2' },
  ]);
});
