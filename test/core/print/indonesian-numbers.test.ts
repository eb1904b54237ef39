import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsAndWords, grouped, numberInWords, percentage } from '../../../core/print/indonesian-numbers.ts';

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [210, 'dua ratus sepuluh'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [2023, 'dua ribu dua puluh tiga'],
  [8100, 'delapan ribu seratus'],
  [10_996, 'sepuluh ribu sembilan ratus sembilan puluh enam'],
  [11_000, 'sebelas ribu'],
  [21_000, 'dua puluh satu ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [111_111_111, 'seratus sebelas juta seratus sebelas ribu seratus sebelas'],
  [
    999_999_999,
    'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
  ],
])('%d is read %s', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

/** Reads the words back by a stack of its own: every word either adds, or multiplies what was said since the last scale. */
function readBack(words: string): number {
  const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
  let total = 0;
  let group = 0;
  let spoken = 0;
  for (const raw of words.split(' ')) {
    const fused = /^se(puluh|belas|ratus|ribu)$/.exec(raw);
    if (fused) spoken = 1;
    const word = fused?.[1] ?? raw;
    if (word === 'puluh') [group, spoken] = [group + spoken * 10, 0];
    else if (word === 'belas') [group, spoken] = [group + spoken + 10, 0];
    else if (word === 'ratus') [group, spoken] = [group + spoken * 100, 0];
    else if (word === 'ribu') [total, group, spoken] = [total + (group + spoken) * 1000, 0, 0];
    else if (word === 'juta') [total, group, spoken] = [total + (group + spoken) * 1_000_000, 0, 0];
    else spoken = digits.indexOf(word);
    if (spoken < 0) throw new Error(`unknown word ${raw}`);
  }
  return total + group + spoken;
}

test('whoever reads the words back arrives at the number', () => {
  const anyCount = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 999_999_999 }));
  fc.assert(
    fc.property(anyCount, (value) => {
      expect(readBack(numberInWords(value))).toBe(value);
    }),
  );
});

test('nobody says satu ratus, satu ribu or satu belas', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const words = numberInWords(value);
      expect(words).not.toMatch(/\bsatu (ratus|belas)\b|^satu ribu| juta satu ribu/);
      expect(words).toBe(words.trim());
      expect(words).not.toContain('  ');
    }),
  );
});

test.each([-1, 0.5, 1_000_000_000, Number.NaN, Number.POSITIVE_INFINITY])('%d has no words', (value) => {
  expect(() => numberInWords(value)).toThrow(RangeError);
});

test('digits carry points between thousands', () => {
  expect([0, 999, 1000, 10_996, 1_234_567].map(grouped)).toEqual(['0', '999', '1.000', '10.996', '1.234.567']);
  expect(digitsAndWords(24)).toBe('24 (dua puluh empat)');
});

test('a percentage has one decimal and a comma', () => {
  expect(percentage(988, 1000)).toBe('98,8%');
  expect(percentage(1, 3)).toBe('33,3%');
  expect(percentage(0, 0)).toBe('–');
});

test('a percentage says 100 only when nobody is missing and 0 only when nobody signed', () => {
  expect(percentage(10_995, 10_996)).toBe('99,9%');
  expect(percentage(10_996, 10_996)).toBe('100%');
  expect(percentage(1, 10_996)).toBe('0,1%');
  expect(percentage(0, 10_996)).toBe('0%');
});
