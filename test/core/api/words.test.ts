import { describe, expect, test } from 'vitest';
import { refusalInWords, type Refusal } from '../../../core/api/words.ts';

const codes = [
  'file-not-found',
  'folder-not-found',
  'file-is-folder',
  'file-exists',
  'not-a-ceremony-file',
  'file-from-newer-version',
  'file-damaged',
  'file-read-only',
  'file-in-use',
  'disk-full',
  'disk-failed',
  'temporary-folder-unusable',
  'too-many-files-open',
  'ceremony-incomplete',
  'key-file-missing',
  'key-file-damaged',
  'key-file-of-other-ceremony',
  'passphrase-missing',
  'passphrase-wrong',
  'new-passphrase-missing',
  'organiser-key-locked',
  'roster-drops-signers',
  'roster-rows-refused',
  'roster-unreadable',
  'roster-no-header',
  'roster-empty',
  'roster-too-large',
  'roster-is-old-excel',
  'roster-is-encrypted',
  'roster-is-web-page',
  'roster-cells-far-away',
  'roster-sheet-unknown',
  'roster-column-unknown',
  'roster-reading-stopped',
  'roster-changed-meanwhile',
  'roster-preview-gone',
  'merge-cancelled',
  'ceremony-differs',
  'entry-unreadable',
  'hash-wrong',
  'signature-wrong',
  'previous-wrong',
  'clock-backwards',
  'entry-not-the-organisers',
  'station-not-enrolled',
  'roster-unknown',
  'text-unknown',
  'blob-missing',
  'blob-hash-wrong',
  'receipt-unreadable',
  'receipt-not-found',
  'receipt-ambiguous',
  'nothing-to-recover',
  'mirror-of-other-ceremony',
  'mirror-of-other-station',
  'no-station-here',
  'value-not-allowed',
  'person-unknown',
  'anomaly-unknown',
  'nobody-chosen',
  'reason-needs-note',
  'absent-have-signed',
  'anomaly-ambiguous',
  'signing-not-theirs',
  'unit-unknown',
  'document-unknown',
  'documents-being-written',
  'person-has-not-signed',
  'representative-unknown',
  'representative-twice',
  'represented-unit-unknown',
  'deadline-before-ceremony',
  'duty-twice',
  'duty-unknown',
  'official-number-refused',
  'letterhead-image-missing',
  'image-not-allowed',
  'image-unprintable',
  'image-too-large',
  'nothing-to-undo',
  'text-in-use',
  'text-unreadable',
  'definition-unreadable',
  'nobody-called',
  'printing-stopped',
  'work-ended-by-force',
  'station-name-taken',
  'station-file-not-in-place',
  'place-gone',
  'station-unknown',
  'template-unknown',
  'record-not-intact',
  'folder-not-empty',
  'program-fault',
  'screens-not-built',
  'port-in-use',
  'port-not-allowed',
] as const satisfies Refusal['code'][];

/** The compiler stops here as soon as the core may refuse something that the list above leaves out. */
const nothingLeftOut: Exclude<Refusal['code'], (typeof codes)[number]> extends never ? true : never = true;

/** Everything that any refusal carries. */
const carried = {
  file: 'upacara.ikrar',
  folder: 'gladi',
  field: 'judul',
  unit: 'Dinas Contoh',
  name: 'Kios 1',
  template: 'templat-x',
  known: ['netralitas-asn'],
  document: 'berita-acara',
  version: 9,
  rows: 31,
  problems: 32,
  port: 8089,
  matches: 33,
  signers: 3,
  sheet: 'Dinas Contoh',
  column: 'NO PEGAWAI',
  mostRows: 34,
  station: 'K10SA1',
  seq: 35,
  duty: 'Memakai lencana',
  deadline: '2026-11-01',
  date: '2026-11-30',
  reason: 'id-length',
  what: 'no-points',
  most: 524_288,
  uses: 36,
  text: 'pact',
};

describe.each(codes)('%s', (code) => {
  const words = refusalInWords({ ...carried, code } as unknown as Refusal);

  test('is a sentence in both languages, and not the same one', () => {
    expect(nothingLeftOut).toBe(true);
    for (const sentence of [words.id, words.en]) {
      expect(sentence).toMatch(/^\S.{14,}[.:)]?$/u);
      expect(sentence).not.toContain('!');
      expect(sentence).not.toContain('undefined');
      expect(sentence).not.toContain('[object');
      // A code is for scripts; people get words.
      expect(sentence).not.toContain(code);
    }
    expect(words.id).not.toBe(words.en);
  });
});

test('a file whose name clears a terminal or reads backwards is named so that all of it is seen', () => {
  const { id, en } = refusalInWords({ code: 'file-damaged', file: 'kios\u001b[2J\n\u202e1.ikrar' });
  for (const sentence of [id, en]) expect(sentence.startsWith('kios\ufffd[2J\ufffd\ufffd1.ikrar ')).toBe(true);
});

test('a sentence names the file, the place and the number that it is about', () => {
  const damaged = refusalInWords({ code: 'hash-wrong', file: 'kios-3.ikrar', station: 'K10SA1' as never, seq: 12 });
  for (const sentence of [damaged.id, damaged.en]) {
    expect(sentence).toContain('kios-3.ikrar');
    expect(sentence).toContain('K10SA1');
    expect(sentence).toContain('12');
  }
  expect(refusalInWords({ code: 'disk-full', file: 'upacara.ikrar' }).id).toContain('Disk penuh');
});

test.each([
  ['leader', 'NIP pemimpin ikrar bukan 18 angka.', 'The NIP of the leader does not have 18 digits.'],
  ['witnesses.0', 'NIP saksi 1 bukan 18 angka.', 'The NIP of witness 1 does not have 18 digits.'],
  ['officials.1', 'NIP pejabat 2 bukan 18 angka.', 'The NIP of official 2 does not have 18 digits.'],
])('a refused number at %s is told by who has it, as the screen calls them', (field, id, en) => {
  expect(refusalInWords({ code: 'official-number-refused', field, reason: 'id-length' })).toEqual({ id, en });
});
