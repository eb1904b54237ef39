import { expect, test } from 'vitest';
import { joinPhrases, lengthOf, splitPhrase } from '../../../../renderer/console/arrangement/phrases.ts';

test('a phrase is cut where the cursor stands, without the blank there', () => {
  expect(splitPhrase('bekerja dengan jujur.', 'bekerja'.length)).toEqual(['bekerja', 'dengan jujur.']);
});

test.each([0, 'satu dua tiga empat'.length])('at either end (%i) it is cut behind its middle word', (at) => {
  expect(splitPhrase('satu dua tiga empat', at)).toEqual(['satu dua', 'tiga empat']);
});

test('what was cut is joined with one blank, and nothing is added to an empty phrase', () => {
  expect(joinPhrases('bekerja', 'dengan jujur.')).toBe('bekerja dengan jujur.');
  expect(joinPhrases('', 'bekerja')).toBe('bekerja');
});

test.each([
  ['Kami pegawai kabupaten ini berjanji:', false, 'fits'],
  ['dengan jujur', false, 'short'],
  ['dengan jujur sekali', true, 'fits'],
  // A numeral is said alone, and the hall breathes behind it.
  ['Satu,', false, 'fits'],
  ['satu dua tiga empat lima enam tujuh delapan sembilan', false, 'fits'],
  ['satu dua tiga empat lima enam tujuh delapan sembilan sepuluh', true, 'long'],
  // Nothing is there to be too short.
  ['', false, 'fits'],
] as const)('"%s" against one breath, alone: %s', (phrase, alone, fits) => {
  expect(lengthOf(phrase, alone).fits).toBe(fits);
});
