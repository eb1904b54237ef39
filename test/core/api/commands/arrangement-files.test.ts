import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { adoptTextFrom, arrangeFrom, arrangementIn, recordDutyFor } from '../../../../core/api/commands/arrangement-files.ts';
import { codeOf, contentsOf, must } from '../../fixtures/hand-held.ts';
import { passphrase, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

let small: SmallCeremony;
beforeEach(() => {
  small = smallCeremony({ people: 4 });
});
afterEach(() => small.ceremony.close());

const given = (name: string, content: string) => {
  const path = join(small.folder, name);
  writeFileSync(path, content);
  return path;
};
const arrange = (definition: string) =>
  arrangeFrom(small.path, passphrase, { definition: given('tata.json', definition) }, small);
const adopt = (name: string, content: string) =>
  adoptTextFrom(small.path, passphrase, { which: 'oath', text: given(name, content), evenIfUsed: false }, small);
const record = (of: { number: string } | { unit: string }, done = true) =>
  recordDutyFor(small.path, passphrase, { duty: 'logo', of, done }, small);

test('a file says only what changes, and a whole answer of --show is taken as well', () => {
  expect(must(arrange('{"paper":"A4"}'))).toEqual({ changed: true });
  const shown = must(arrangementIn(small.path));
  expect(shown.definition.paper).toBe('A4');
  expect(must(arrange(JSON.stringify(shown)))).toEqual({ changed: false });
});

test('a text comes as JSON or plain, with a byte-order mark or without', () => {
  const plain =
    '\uFEFFIkrar Resmi\nKami pegawai kabupaten ini berjanji:\n1. Menjaga netralitas setiap hari\n\nDemikian ikrar kami.';
  must(adopt('ikrar.txt', plain));
  small.ceremony.refresh();
  const { text, hash } = small.ceremony.picture().oath;
  expect(text.points).toEqual([['Satu,', 'Menjaga netralitas setiap hari']]);
  expect(must(adopt('ikrar.json', JSON.stringify(text)))).toMatchObject({ hash, changed: false });
});

test('a duty of one person by their number in any spelling, or by the letters of the record, and taken back', () => {
  must(arrange('{"duties":[{"id":"logo","name":"Memakai logo"}]}'));
  const number = small.badges[0]?.number ?? '';
  expect(must(record({ number: `NIP. ${number.slice(0, 8)} ${number.slice(8)}` }))).toEqual({ recorded: 1 });
  const [letters = ''] = small.ceremony.picture().people.keys();
  expect(must(record({ number: ` ${letters.toLowerCase()}` }, false))).toEqual({ recorded: 1 });
  expect(codeOf(record({ number: 'ZZZZZZZZ' }))).toBe('person-unknown');
  expect(codeOf(record({ number: '198001012005011001' }))).toBe('person-unknown');
  expect(codeOf(record({ unit: 'Dinas Khayalan' }))).toBe('unit-unknown');
});

test.each<[string, () => string | null]>([
  ['deadline-before-ceremony', () => codeOf(arrange('{"signers":"cascade","deadline":"2026-01-01"}'))],
  ['definition-unreadable', () => codeOf(arrange('judul: lain'))],
  ['definition-unreadable', () => codeOf(arrange('[]'))],
  ['definition-unreadable', () => codeOf(arrange('{"definition":"x"}'))],
  ['value-not-allowed', () => codeOf(arrange('{"title":7}'))],
  ['value-not-allowed', () => codeOf(adopt('ikrar.json', '{"title":"x","points":[]}'))],
  ['text-unreadable', () => codeOf(adopt('ikrar.txt', 'Judul\nPembuka'))],
  ['duty-unknown', () => codeOf(record({ number: small.badges[0]?.number ?? '' }))],
  ['file-not-found', () => codeOf(arrangeFrom(small.path, passphrase, { emblem: join(small.folder, 'tidak-ada.png') }, small))],
  ['image-not-allowed', () => codeOf(arrangeFrom(small.path, passphrase, { emblem: given('kop.png', 'GIF89a') }, small))],
])('%s: the ceremony stays as it was', (code, attempt) => {
  const before = contentsOf(small.folder)['upacara.ikrar'];
  expect(attempt()).toBe(code);
  expect(contentsOf(small.folder)['upacara.ikrar']).toEqual(before);
});
