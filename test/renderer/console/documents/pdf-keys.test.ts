import { expect, test } from 'vitest';
import { pageAfterKey, zoomAfterKey, zooms } from '../../../../renderer/console/documents/pdf-keys.ts';

test.each([
  ['ArrowRight', 1, 2],
  ['PageDown', 2, 3],
  ['ArrowLeft', 3, 2],
  ['PageUp', 1, null],
  ['PageDown', 3, null],
  ['End', 1, 3],
  ['End', 3, null],
  ['Home', 3, 1],
  ['ArrowDown', 1, null],
  ['a', 2, null],
])('%s on page %i of three leads to %s', (key, page, to) => {
  expect(pageAfterKey(key, page, 3)).toBe(to);
});

test('plus and minus go through the sizes and stop at the ends; zero is the usual one', () => {
  const usual = zooms.indexOf(1);
  expect(zoomAfterKey('+', usual)).toBe(usual + 1);
  expect(zoomAfterKey('-', usual)).toBe(usual - 1);
  expect(zoomAfterKey('-', 0)).toBeNull();
  expect(zoomAfterKey('+', zooms.length - 1)).toBeNull();
  expect(zoomAfterKey('0', zooms.length - 1)).toBe(usual);
  expect(zoomAfterKey('0', usual)).toBeNull();
  expect(zoomAfterKey('x', usual)).toBeNull();
});
