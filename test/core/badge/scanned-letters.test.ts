import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersFor, readLetters, writeLetters } from '../../../core/badge/scanned-letters.ts';

test('any bytes come back, in as many letters as their number says', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 120 }), (bytes) => {
      const text = writeLetters(bytes);
      expect(text).toHaveLength(lettersFor(bytes.length));
      expect([...(readLetters(text, bytes.length) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('letters that stand for more than the bytes can hold are refused, and so is any other letter', () => {
  expect(readLetters('X'.repeat(lettersFor(8)), 8)).toBe(null);
  expect(readLetters(`${'0'.repeat(lettersFor(8) - 1)}A`, 8)).toBe(null);
  expect(readLetters('0'.repeat(lettersFor(8) + 1), 8)).toBe(null);
  expect(readLetters('0'.repeat(lettersFor(8)), 8)).toEqual(Buffer.alloc(8));
});
