import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import Sqlite, { type Database } from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fileRefusalOf } from '../../../core/ledger/file-refusal.ts';
import { openForeignFile } from '../../../core/ledger/open-foreign.ts';
import { privateFolder } from '../../../core/ledger/private-folder.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { salvageFile } from '../../../core/mirror/salvage/salvage-file.ts';
import { codeOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';

/** Somebody else's file is read from a copy; what is left of that copy, and where, while it is open and afterwards. */
let closed: string;
/** A file that was not closed: its last entries stand in the `-wal` beside it. */
let cut: string;
let copies: string;
const { TMPDIR } = process.env;

beforeAll(async () => {
  const small = smallCeremony({ people: 2 });
  closed = handOut(small, 'tutup').path;
  const { path } = handOut(small, 'jalan');
  const kiosk = new Kiosk(path, small.clock);
  await kiosk.sign(small.badges[0]?.token ?? '');
  cut = join(temporaryFolder(), 'putus.ikrar');
  for (const suffix of ['', '-wal']) copyFileSync(path + suffix, cut + suffix);
  kiosk.close();
  small.ceremony.close();
});
beforeEach(() => {
  asBefore();
  copies = temporaryFolder();
  process.env['TMPDIR'] = copies;
});
afterAll(asBefore);

function asBefore(): void {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
}

/** What stands in the temporary folder; the folders of this test lie there too. */
const left = () => readdirSync(copies).filter((name) => !name.startsWith('ikrar-test-'));

test.each<[string, () => string]>([
  ['a closed one', () => closed],
  ['one with its -wal', () => cut],
])('%s has no name while it is open, so that a process that is killed leaves nothing of it', (_, path) => {
  const file = must(openForeignFile(path()));
  // Windows alone keeps the name of a file that is open, until it is closed.
  expect(left()).toHaveLength(process.platform === 'win32' ? 1 : 0);
  expect(rowsOf(file.database).count()).toBeGreaterThan(5);
  file.close();
  expect(left()).toEqual([]);
});

test('of one that is refused nothing is left either', () => {
  const broken = join(temporaryFolder(), 'rusak.ikrar');
  copyFileSync(closed, broken);
  writeFileSync(`${broken}-wal`, Buffer.alloc(9000, 7));
  expect(codeOf(openForeignFile(broken))).toBe('file-damaged');
  expect(left()).toEqual([]);
});

test.each<[string, () => void]>([
  ['is missing', () => void (process.env['TMPDIR'] = join(copies, 'tidak', 'ada'))],
  ['is a file', () => void (process.env['TMPDIR'] = closed)],
])('where the temporary folder %s, that is what is told, and not that the file is missing', (_, spoil) => {
  spoil();
  expect(openForeignFile(closed)).toEqual({ ok: false, error: { code: 'temporary-folder-unusable', file: 'tutup.ikrar' } });
  expect(salvageFile(closed)).toEqual({ ok: false, error: { code: 'temporary-folder-unusable', file: 'tutup.ikrar' } });
  // A file that is missing is still told as that.
  expect(codeOf(openForeignFile(join(copies, 'hilang.ikrar')))).toBe('file-not-found');
});

test('what a killed program left is taken away, and nothing of anybody who still works or of anybody else', () => {
  const module = pathToFileURL(resolve('core/ledger/private-folder.ts')).href;
  const program = `
    const { privateFolder } = await import('${module}');
    (await import('node:fs')).writeFileSync(privateFolder() + '/kios.ikrar', 'nama');
    process.kill(process.pid, 'SIGKILL');`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(killed.signal, killed.stderr).toBe('SIGKILL');
  const [folder = ''] = left();
  expect(readdirSync(join(copies, folder))).toEqual(['kios.ikrar']);

  const [alive, other, link] = [`ikrar-${process.ppid}-abcdef`, 'ikrar-laporan', 'ikrar-2147483646-abcdef'];
  mkdirSync(join(copies, alive));
  mkdirSync(join(copies, other));
  const elsewhere = temporaryFolder();
  symlinkSync(elsewhere, join(copies, link), 'junction');
  const own = basename(privateFolder());
  expect(left().toSorted()).toEqual([alive, other, link, own].toSorted());
});

test('too many open files are told as that, and not as a fault of the program', () => {
  for (const code of ['EMFILE', 'ENFILE']) {
    const tooMany = Object.assign(new Error('too many open files'), { code });
    expect(fileRefusalOf(tooMany, 'tutup.ikrar')).toEqual({ code: 'too-many-files-open', file: 'tutup.ikrar' });
  }
});

test('one that may only be read can be read', () => {
  const stick = join(temporaryFolder(), 'stik.ikrar');
  copyFileSync(closed, stick);
  chmodSync(stick, 0o444);
  const file = must(openForeignFile(stick));
  expect(rowsOf(file.database).count()).toBeGreaterThan(5);
  file.close();
});

test.each<[string, () => string]>([
  ['a closed one', () => closed],
  ['one with its -wal', () => cut],
])('what is recovered from %s has no name either while SQLite settles it', (_, path) => {
  const names: string[][] = [];
  const pragma: (this: Database, ...given: Parameters<Database['pragma']>) => unknown = Reflect.get(Sqlite.prototype, 'pragma');
  vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function (this: Database, ...given) {
    if (given[0].startsWith('wal_checkpoint')) names.push(left());
    return pragma.apply(this, given);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { committed } = must(salvageFile(path()));
  expect(names.map(({ length }) => length)).toEqual([process.platform === 'win32' ? 1 : 0]);
  expect(left()).toEqual([]);
  const file = must(openForeignFile(path()));
  expect(committed.entries.size).toBe(rowsOf(file.database).count());
  file.close();
});
