import { expect, test } from 'vitest';
import type { Arrangement, Definition } from '../../../../core/api/contract.ts';
import { cleaned } from '../../../../renderer/console/arrangement/cleaned.ts';

const oath = { title: 'Ikrar', opening: ['Kami berjanji:'], points: [['Satu,', 'jujur.']], closing: ['Demikian.'] };
const pact = { title: 'Pakta', opening: 'Saya berjanji:', points: ['jujur.'], closing: 'Demikian.' };
const definition = { title: 'Ikrar Contoh', venues: [{ name: 'Pendopo', kind: 'hall' }], legalBasis: ['UU 20/2023'] };
/** Only what a draft is compared with. */
const saved = { definition: definition as Definition, oath, pact } as Arrangement;

test('a draft that says what is saved is none, however many blanks and empty rows were left behind in it', () => {
  expect(cleaned({ change: { title: ' Ikrar Contoh ' } }, saved)).toBeNull();
  expect(cleaned({ change: { legalBasis: ['', ' UU 20/2023', ''] } }, saved)).toBeNull();
  expect(cleaned({ change: { venues: [...saved.definition.venues, { name: ' ', kind: 'office' }] } }, saved)).toBeNull();
  expect(cleaned({ change: {}, oath: { ...oath, points: [['Satu,', '', 'jujur. '], ['']] } }, saved)).toBeNull();
  expect(cleaned({ change: {}, pact: { ...pact, points: ['', 'jujur.'] } }, saved)).toBeNull();
});

test('of a draft only what is different is saved, and nothing else of the ceremony is said again', () => {
  const title = 'Ikrar Baru';
  expect(cleaned({ change: { title, legalBasis: ['UU 20/2023'] }, oath, pact }, saved)).toEqual({ change: { title } });
  const other = { ...pact, closing: 'Sekian.' };
  expect(cleaned({ change: {}, oath, pact: other }, saved)).toEqual({ change: {}, pact: other });
});

test('a new emblem alone is something to save', () => {
  const image = new File(['gambar'], 'lambang.png');
  expect(cleaned({ change: {}, image }, saved)).toEqual({ change: {}, image });
});
