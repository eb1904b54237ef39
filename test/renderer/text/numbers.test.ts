import { expect, test } from 'vitest';
import { percentage } from '../../../core/print/indonesian-numbers.ts';
import { countText, percentText, sizeText } from '../../../renderer/text/numbers.ts';

test('counts are written as the language writes them', () => {
  expect([countText(10_996, 'id'), countText(10_996, 'en')]).toEqual(['10.996', '10,996']);
});

test('100% means everybody, and nobody of nobody is no error', () => {
  expect(percentText(10_862, 10_996, 'id')).toBe('98,8%');
  expect(percentText(10_995, 10_996, 'id')).toBe('99,9%');
  expect(percentText(10_996, 10_996, 'id')).toBe('100%');
  expect(percentText(0, 0, 'id')).toBe('0%');
});

test.each([
  [0, 24],
  [1, 10_996],
  [4, 24],
  [10_862, 10_996],
  [10_995, 10_996],
  [24, 24],
])('%i of %i is the same share here and in the minutes', (part, whole) => {
  expect(percentText(part, whole, 'id')).toBe(percentage(part, whole));
});

test('sizes never round up to a thousand of the smaller unit', () => {
  expect([1, 999_000, 999_001, 1_234_567].map((bytes) => sizeText(bytes, 'id'))).toEqual(['1 kB', '999 kB', '1 MB', '1,2 MB']);
});
