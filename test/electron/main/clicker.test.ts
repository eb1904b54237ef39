import { expect, test } from 'vitest';
import { stepOfKey } from '../../../electron/main/clicker.ts';

const down = { type: 'keyDown', key: '', code: '', isAutoRepeat: false, control: false, alt: false, meta: false };

test.each(['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'NumpadEnter'])('%s goes on', (code) => {
  expect(stepOfKey({ ...down, code })).toBe('next');
});

test.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%s goes back', (code) => {
  expect(stepOfKey({ ...down, code })).toBe('back');
});

test('a clicker that sends keys without a code is understood by the key', () => {
  expect(stepOfKey({ ...down, key: 'PageDown' })).toBe('next');
  expect(stepOfKey({ ...down, key: ' ' })).toBe('next');
  expect(stepOfKey({ ...down, key: 'PageUp' })).toBe('back');
});

test('releasing, holding, shortcuts and everything else move nothing', () => {
  expect(stepOfKey({ ...down, type: 'keyUp', code: 'PageDown' })).toBeNull();
  expect(stepOfKey({ ...down, code: 'PageDown', isAutoRepeat: true })).toBeNull();
  expect(stepOfKey({ ...down, code: 'PageDown', control: true })).toBeNull();
  expect(stepOfKey({ ...down, code: 'ArrowLeft', alt: true })).toBeNull();
  expect(stepOfKey({ ...down, code: 'Escape', key: 'Escape' })).toBeNull();
  expect(stepOfKey({ ...down, key: 'constructor' })).toBeNull();
});
