import { expect, test } from 'vitest';
import { afterKeypress, isComplete, masked } from '../../../renderer/kiosk/digits.ts';

test('the hall never sees a PIN, and of a number only the last three digits', () => {
  expect(masked('4321', 'pin')).toBe('••••');
  expect(masked('198503152010012003', 'number')).toBe('•••••••••••••••003');
  expect(masked('198503', 'number')).toBe('••••••');
  expect(masked('', 'number')).toBe('');
});

test('a PIN has 4 to 12 digits', () => {
  expect(isComplete('123', 'pin')).toBe(false);
  expect(isComplete('1234', 'pin')).toBe(true);
  expect(afterKeypress('1'.repeat(12), { digit: '2' }, 'pin')).toBe('1'.repeat(12));
});

test('only digits are typed, one at a time, and they can be taken back', () => {
  expect(afterKeypress('12', { digit: 'x' }, 'number')).toBe('12');
  expect(afterKeypress('12', { digit: '34' }, 'number')).toBe('12');
  expect(afterKeypress('12', 'erase', 'number')).toBe('1');
  expect(afterKeypress('', 'erase', 'number')).toBe('');
  expect(afterKeypress('12', 'empty', 'number')).toBe('');
});
