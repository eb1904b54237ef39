import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CeremonyId } from '../../../core/ledger/ids.ts';
import { keyFileOf, readKeyFile, writeKeyFile } from '../../../core/ledger/key-file.ts';
import { codeOf, contentsOf, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { keyCost } from '../fixtures/small-ceremony.ts';

const ceremony = 'C'.repeat(16) as CeremonyId;
const keys = { sign: 'a1'.repeat(32), open: 'b2'.repeat(32) };

function newKeyFile(passphrase = 'kuda'): string {
  const path = join(temporaryFolder(), 'upacara.ikrar.key');
  must(writeKeyFile(path, keys, ceremony, passphrase, seededRandom('garam'), keyCost));
  return path;
}

/** Rewrites one field of a key file. */
function edited(path: string, edit: (file: Record<string, unknown> & { scrypt: Record<string, unknown> }) => void): string {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof edit>[0];
  edit(file);
  writeFileSync(path, JSON.stringify(file));
  return path;
}

describe('the key file', () => {
  test('gives the keys back for the passphrase, however its letters were composed', () => {
    expect(must(readKeyFile(newKeyFile(), ceremony, 'kuda'))).toEqual(keys);
    // A laptop may type é as one letter or as two.
    expect(must(readKeyFile(newKeyFile('caf\u00e9'), ceremony, 'cafe\u0301'))).toEqual(keys);
  });

  test('says that the passphrase is wrong', () => {
    const path = newKeyFile();
    for (const typed of ['', 'Kuda', 'kuda ', 'kud']) expect(codeOf(readKeyFile(path, ceremony, typed))).toBe('passphrase-wrong');
  });

  test('belongs to one ceremony', () => {
    const other = 'D'.repeat(16) as CeremonyId;
    expect(codeOf(readKeyFile(newKeyFile(), other, 'kuda'))).toBe('key-file-of-other-ceremony');
    // Also where somebody writes another id into it: the cipher is bound to the ceremony.
    const moved = edited(newKeyFile(), (file) => (file.ceremony = other));
    expect(codeOf(readKeyFile(moved, other, 'kuda'))).toBe('passphrase-wrong');
  });

  test('is never written over', () => {
    const path = newKeyFile();
    const before = contentsOf(join(path, '..'));
    expect(codeOf(writeKeyFile(path, keys, ceremony, 'lain', seededRandom('x'), keyCost))).toBe('file-exists');
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('can be read by its owner only, and holds no key in the clear', () => {
    const path = newKeyFile();
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain(keys.sign);
    expect(text).not.toContain(keys.open);
    // On Windows the folder's rights decide, and the mode says nothing.
    expect(process.platform === 'win32' ? 0 : statSync(path).mode & 0o077).toBe(0);
  });

  test('stands beside the ceremony file under its name', () => {
    expect(keyFileOf('/a/b.ikrar')).toBe('/a/b.ikrar.key');
  });

  test('that is not there is missing', () => {
    expect(codeOf(readKeyFile(join(temporaryFolder(), 'x.key'), ceremony, 'kuda'))).toBe('key-file-missing');
  });

  test('cannot be written where there is no folder', () => {
    const path = join(temporaryFolder(), 'tidak', 'ada.key');
    expect(codeOf(writeKeyFile(path, keys, ceremony, 'kuda', seededRandom('x'), keyCost))).toBe('file-not-found');
  });
});

describe('a key file that is damaged or hostile is refused at once', () => {
  test.each([
    ['empty', ''],
    ['no JSON', 'ikrar'],
    ['another kind of JSON', '[]'],
    ['null', 'null'],
    ['nothing but a prototype', '{"__proto__":{"format":"ikrar-key-1"}}'],
  ])('%s', (_, text) => {
    const path = join(temporaryFolder(), 'x.key');
    writeFileSync(path, text);
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('key-file-damaged');
  });

  test('a folder in its place', () => {
    const path = join(temporaryFolder(), 'x.key');
    mkdirSync(path);
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('file-is-folder');
  });

  test.each([
    ['memory without end', { N: 2 ** 40 }],
    ['blocks without end', { r: 1e9 }],
    ['lanes without end', { p: 1e9 }],
    ['no work at all', { N: 1 }],
    ['a cost that is no power of two', { N: 3000 }],
    ['a cost that is no number', { N: '1024' }],
    ['half a cost', { N: 1024.5 }],
    ['less than nothing', { N: -1024 }],
    ['a short salt', { salt: 'ab' }],
    ['a salt in other letters', { salt: 'z'.repeat(32) }],
  ])('%s', (_, change) => {
    const path = edited(newKeyFile(), (file) => Object.assign(file.scrypt, change));
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('key-file-damaged');
  });

  test.each([
    ['another format', { format: 'ikrar-key-2' }],
    ['a short nonce', { nonce: 'ab' }],
    ['nothing encrypted', { ciphertext: 'ab' }],
  ])('%s', (_, change) => {
    const path = edited(newKeyFile(), (file) => Object.assign(file, change));
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('key-file-damaged');
  });

  test('a single digit of the ciphertext', () => {
    const path = edited(newKeyFile(), (file) => {
      const text = String(file['ciphertext']);
      file['ciphertext'] = (text.startsWith('0') ? '1' : '0') + text.slice(1);
    });
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('passphrase-wrong');
  });
});
