import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CeremonyId } from '../../../core/ledger/ids.ts';
import { changePassphrase, readKeyFile, writeKeyFile } from '../../../core/ledger/key-file.ts';
import { codeOf, contentsOf, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { keyCost } from '../fixtures/small-ceremony.ts';
import { withoutRights } from '../fixtures/trouble.ts';

const ceremony = 'C'.repeat(16) as CeremonyId;
const keys = { sign: 'a1'.repeat(32), open: 'b2'.repeat(32) };

function newKeyFile(): string {
  const path = join(temporaryFolder(), 'upacara.ikrar.key');
  must(writeKeyFile(path, keys, ceremony, 'kuda', seededRandom('garam'), keyCost));
  return path;
}
const change = (path: string, from: string, to: string) =>
  changePassphrase(path, ceremony, { from, to }, seededRandom('baru'), keyCost);

describe('a changed passphrase', () => {
  test('opens the same keys, and the one before opens nothing any more', () => {
    const path = newKeyFile();
    expect(must(change(path, 'kuda', 'gajah'))).toEqual(keys);
    expect(must(readKeyFile(path, ceremony, 'gajah'))).toEqual(keys);
    expect(codeOf(readKeyFile(path, ceremony, 'kuda'))).toBe('passphrase-wrong');
  });

  test('has its own salt and nonce, so that the two files say nothing about each other', () => {
    const path = newKeyFile();
    const before = readFileSync(path, 'utf8');
    must(change(path, 'kuda', 'kuda'));
    const [old, fresh] = [before, readFileSync(path, 'utf8')].map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(fresh?.['nonce']).not.toBe(old?.['nonce']);
    expect(fresh?.['scrypt']).not.toEqual(old?.['scrypt']);
  });

  test('leaves nothing beside the file, and only its owner reads it', () => {
    const path = newKeyFile();
    if (process.platform !== 'win32') chmodSync(path, 0o644);
    must(change(path, 'kuda', 'gajah'));
    expect(Object.keys(contentsOf(join(path, '..')))).toEqual(['upacara.ikrar.key']);
    expect(process.platform === 'win32' ? 0 : statSync(path).mode & 0o077).toBe(0);
  });

  test('reaches a key that lies on a stick behind a link', () => {
    const path = newKeyFile();
    const link = join(temporaryFolder(), 'upacara.ikrar.key');
    symlinkSync(path, link);
    must(change(link, 'kuda', 'gajah'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(must(readKeyFile(path, ceremony, 'gajah'))).toEqual(keys);
  });
});

describe('nothing changes where', () => {
  test.each([
    ['the old passphrase is wrong', 'Kuda', 'gajah', 'passphrase-wrong'],
    ['the new one is empty', 'kuda', '', 'new-passphrase-missing'],
  ])('%s', (_, from, to, code) => {
    const path = newKeyFile();
    const before = contentsOf(join(path, '..'));
    expect(codeOf(change(path, from, to))).toBe(code);
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('a folder stands where the draft would', () => {
    const path = newKeyFile();
    mkdirSync(`${path}.part`);
    expect(codeOf(change(path, 'kuda', 'gajah'))).toBe('file-is-folder');
    expect(must(readKeyFile(path, ceremony, 'kuda'))).toEqual(keys);
  });

  test('the folder cannot be written to', () => {
    const path = newKeyFile();
    const before = contentsOf(join(path, '..'));
    expect(codeOf(withoutRights(join(path, '..'), () => change(path, 'kuda', 'gajah')))).toBe('file-read-only');
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('there is no key file', () => {
    const path = join(temporaryFolder(), 'tidak-ada.key');
    expect(codeOf(change(path, 'kuda', 'gajah'))).toBe('key-file-missing');
    expect(existsSync(path)).toBe(false);
  });
});

test('what an earlier power cut left behind does not stand in the way', () => {
  const path = newKeyFile();
  writeFileSync(`${path}.part`, 'setengah');
  must(change(path, 'kuda', 'gajah'));
  expect(must(readKeyFile(path, ceremony, 'gajah'))).toEqual(keys);
});

test('killed at any moment, the file opens with the one passphrase or the other', async () => {
  const path = newKeyFile();
  const program = join(import.meta.dirname, 'change-passphrase-forever.ts');
  for (const changes of [1, 2, 3, 5, 8, 13]) {
    const child = spawn(process.execPath, [program, path, ceremony], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = 0;
    // Somewhere in the change after the last one that was told.
    child.stdout.on('data', (dots: Buffer) => {
      told += dots.length;
      if (told >= changes) child.kill('SIGKILL');
    });
    // oxlint-disable-next-line no-await-in-loop -- one writer after the other
    await once(child, 'exit');
    expect(told).toBeGreaterThanOrEqual(changes);
    const opened = ['kuda', 'gajah'].map((passphrase) => readKeyFile(path, ceremony, passphrase)).filter(({ ok }) => ok);
    expect(opened).toEqual([{ ok: true, value: keys }]);
  }
});
