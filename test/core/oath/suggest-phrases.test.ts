import { array, assert, constantFrom, oneof, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { templateIds, templates } from '../../../core/ceremony/templates.ts';
import { pactFromOath, readOath, readPact } from '../../../core/oath/read-text.ts';
import { breath, leadingNumeral, suggestPhrases } from '../../../core/oath/suggest-phrases.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';

const word = stringMatching(/^[a-z]{1,12}[,.]?$/);
const text = array(oneof({ weight: 9, arbitrary: word }, constantFrom('dan', 'serta', 'Satu,', '2.')), {
  maxLength: 60,
});

test('joining the phrases gives the text back', () => {
  expect(() => assert(property(text, (words) => suggestPhrases(words.join('  ')).join(' ') === words.join(' ')))).not.toThrow();
});

const fitBreaths = property(text, (words) => {
  const numeral = leadingNumeral(words);
  const spoken = suggestPhrases(words.join(' ')).slice(numeral > 0 ? 1 : 0);
  const least = Math.min(breath.least, words.length - numeral);
  return spoken.map((phrase) => phrase.split(' ').length).every((length) => length <= breath.most && length >= least);
});

test('every phrase fits one breath; only a numeral, or a text that is shorter altogether, stands below it', () => {
  expect(() => assert(fitBreaths)).not.toThrow();
});

test('it breaks where people breathe: behind commas, and before small words that join', () => {
  expect(suggestPhrases('Dua belas, kami bekerja dengan jujur dan terbuka, melayani warga tanpa membedakan siapa pun.')).toEqual([
    'Dua belas,',
    'kami bekerja dengan jujur dan terbuka,',
    'melayani warga tanpa membedakan siapa pun.',
  ]);
  expect(suggestPhrases('kami bekerja dengan jujur, melayani semua dengan ramah')).toEqual([
    'kami bekerja dengan jujur,',
    'melayani semua dengan ramah',
  ]);
  expect(suggestPhrases('1. menjaga netralitas')).toEqual(['1.', 'menjaga netralitas']);
  expect(suggestPhrases(' \n ')).toEqual([]);
});

const letter = `IKRAR PEGAWAI

Kami pegawai di kabupaten ini berjanji
di hadapan para saksi:

1. Bekerja dengan jujur
   setiap hari.
2) Melayani warga dengan ramah.

Demikian ikrar kami ucapkan dengan sungguh hati.`;

test('a text pasted from a letter becomes an oath: digits are spoken as numerals, lines of one point come together', () => {
  expect(must(readOath(letter))).toEqual({
    title: 'IKRAR PEGAWAI',
    opening: ['Kami pegawai di kabupaten ini berjanji', 'di hadapan para saksi:'],
    points: [
      ['Satu,', 'Bekerja dengan jujur setiap hari.'],
      ['Dua,', 'Melayani warga dengan ramah.'],
    ],
    closing: ['Demikian ikrar kami ucapkan dengan sungguh hati.'],
  });
  expect(must(readPact(letter)).points).toEqual(['Bekerja dengan jujur setiap hari.', 'Melayani warga dengan ramah.']);
});

test.each([
  ['', 'no-title'],
  ['Judul\nPembuka saja', 'no-points'],
  ['Judul\n1. Butir\n\nPenutup', 'no-opening'],
  ['Judul\nPembuka\n1. Butir', 'no-closing'],
  [`Judul\nPembuka\n1. ${'x'.repeat(500)}\n\nPenutup`, 'too-long'],
])('%j is sent back with what it lacks', (plain, what) => {
  const read = readOath(plain);
  expect(codeOf(read)).toBe('text-unreadable');
  expect(read).toMatchObject({ error: { what } });
});

test('where the oath is what everybody signs, the pact has its words and none of the spoken numerals', () => {
  const { oath, pact } = templates['netralitas-hibrida'];
  expect(pactFromOath(oath)).toEqual({ ...pact, title: oath.title });
  for (const id of templateIds) {
    for (const point of pactFromOath(templates[id].oath).points) expect(leadingNumeral(point.split(' '))).toBe(0);
  }
});
