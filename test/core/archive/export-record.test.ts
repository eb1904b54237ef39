import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import canonicalize from 'canonicalize';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportRecord } from '../../../core/archive/export-record.ts';
import { linesFromSqlite } from '../../../core/archive/check-commands.ts';
import { openLedgerFile } from '../../../core/ledger/file.ts';
import { ourSchema } from '../../../core/ledger/schema.ts';
import { checkLedger, nothingBeside } from '../../../resources/verify/check-ledger.ts';
import { codeOf, contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { newerFile, type NewerFile } from './newer-file.ts';

/** A file of tomorrow in the hands of a program of today: nothing of it is opened for work, and nothing of it is held back. */
let newer: NewerFile;
let out: string;
let before: Record<string, string>;
beforeAll(async () => {
  newer = await newerFile();
  before = contentsOf(dirname(newer.path));
  out = join(temporaryFolder(), 'catatan');
  must(await exportRecord(newer.path, out));
});

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const linesIn = (folder: string) => readFileSync(join(folder, 'catatan.jsonl'), 'utf8').trimEnd().split('\n');

/** The newer file once more, after somebody worked on it with other tools. */
function changed(statements: string): string {
  const path = join(temporaryFolder(), 'upacara.ikrar');
  copyFileSync(newer.path, path);
  const database = new Database(path);
  // What only that program can compute.
  database.function('seat_of', { deterministic: true }, (text: unknown) => text);
  database.exec(statements);
  database.close();
  return path;
}

describe('of a file that a newer program worked on', () => {
  test('holds every entry in the one order, byte for byte, and each line leads back to its hash', () => {
    const lines = linesIn(out);
    expect(lines).toHaveLength(newer.entries.length);
    for (const [index, line] of lines.entries()) {
      const fields = JSON.parse(line) as Record<string, unknown>;
      expect(canonicalize(fields)).toBe(line);
      expect({ ...fields, body: canonicalize(fields['body']) }).toEqual(newer.entries[index]);
      const { hash, signature: _, ...hashed } = fields;
      expect(sha256(canonicalize(hashed) ?? '')).toBe(hash);
    }
    expect(lines.at(-1)).toContain('"kind":"seat-given"');
  });

  test('holds every blob under its hash', () => {
    const there = new Map(
      readdirSync(join(out, 'lampiran')).map((name) => [name, readFileSync(join(out, 'lampiran', name)).toString('hex')]),
    );
    expect(there).toEqual(new Map([...newer.blobs].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('hex')])));
    expect(there.size).toBeGreaterThan(5);
  });

  test('says which files there are, how large, of which version and how many entries', async () => {
    const folder = join(temporaryFolder(), 'lagi');
    const { files, ...rest } = must(await exportRecord(newer.path, folder));
    expect(rest).toEqual({ version: newer.version, entries: newer.entries.length, unproven: 0 });
    const real = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path).length }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(files.toSorted(byName)).toEqual(real.toSorted(byName));
    expect(readdirSync(folder).toSorted()).toEqual(
      ['BACA-SAYA.txt', 'SHA256SUMS', 'catatan.jsonl', 'lampiran', 'sidik.txt', 'verify.html'].toSorted(),
    );
  });

  test('leaves the file and its folder as they were', () => {
    expect(contentsOf(dirname(newer.path))).toEqual(before);
    expect(codeOf(openLedgerFile(newer.path))).toBe('file-from-newer-version');
  });

  test('holds no key of the laptop that the file lay on', () => {
    const everything = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      .join('\n');
    expect(newer.secrets.length).toBeGreaterThan(1);
    for (const secret of newer.secrets) expect(everything).not.toContain(secret);
  });

  test('has a note that names both versions, what was left out, and no person', () => {
    const note = readFileSync(join(out, 'BACA-SAYA.txt'), 'utf8');
    expect(note).toContain(
      `berformat ${newer.version}; program yang mengeluarkannya mengenal format sampai ${ourSchema.version}`,
    );
    expect(note).toContain(
      `has format ${newer.version}; the program that handed them out knows formats up to ${ourSchema.version}`,
    );
    expect(note.match(/^ {2}entry\.arrived\n {2}seat$/gm)).toHaveLength(2);
    expect(note).not.toContain('PERHATIAN');
    for (const line of note.split('PERINTAH / COMMANDS')[0]?.split('\n') ?? []) expect(line.length).toBeLessThan(88);
  });

  test('is checked by the commands in its note, with nothing but a shell', async () => {
    const commands = readFileSync(join(out, 'BACA-SAYA.txt'), 'utf8')
      .split('PERINTAH / COMMANDS')
      .at(-1)
      ?.split('\n')
      .filter((line) => line.startsWith('    ') && !line.trimStart().startsWith('sqlite3'));
    const script = `command -v openssl > /dev/null || openssl() { :; }\n${commands?.join('\n')}\ntrue`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script], {
      cwd: out,
      env: { ...process.env, TMPDIR: temporaryFolder() },
    });
    expect(stderr).toBe('');
    const good = ['berkas', 'sidik catatan', 'rantai', 'urutan', 'sidik arsip', 'lampiran'].map((what) => `${what}: COCOK`);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(good));
    // A program that may only read leaves its index beside a file.
    const database = new Database(changed(''), { readonly: true });
    expect(database.prepare<[], string>(linesFromSqlite).pluck().all()).toEqual(linesIn(out));
    database.close();
  });

  test('is whole to the page that checks offline', async () => {
    const text = readFileSync(join(out, 'catatan.jsonl'), 'utf8');
    const checked = await checkLedger(text, nothingBeside, () => Promise.resolve());
    expect(checked).toMatchObject({ problems: [], count: newer.entries.length, signed: 3 });
    expect(`${checked.root}\n`).toBe(readFileSync(join(out, 'sidik.txt'), 'utf8'));
  });
});

test('what the power left in the `-wal` counts, the version too', async () => {
  const cut = await newerFile({ closed: false });
  const lying = contentsOf(dirname(cut.path));
  expect(Object.keys(lying)).toEqual(['upacara.ikrar', 'upacara.ikrar-wal']);
  const folder = join(temporaryFolder(), 'catatan');
  expect(must(await exportRecord(cut.path, folder))).toMatchObject({ version: cut.version, entries: cut.entries.length });
  expect(linesIn(folder).at(-1)).toContain('"kind":"seat-given"');
  expect(contentsOf(dirname(cut.path))).toEqual(lying);
});

test('of a file of our own version it is the same, and nothing is left out', async () => {
  const path = changed(`pragma user_version = ${ourSchema.version}; drop table seat`);
  const folder = join(temporaryFolder(), 'catatan');
  expect(must(await exportRecord(path, folder)).version).toBe(ourSchema.version);
  expect(linesIn(folder)).toEqual(linesIn(out));
});

test('an entry or a blob that does not match its hash is handed out as it stands, and said', async () => {
  const path = changed(`
    drop trigger entry_is_never_changed; drop trigger blob_is_never_changed;
    update entry set at = '1999' || substr(at, 5) where kind = 'seat-given';
    update blob set bytes = x'00' where hash = (select min(hash) from blob)`);
  const folder = join(temporaryFolder(), 'catatan');
  expect(must(await exportRecord(path, folder)).unproven).toBe(2);
  expect(linesIn(folder).at(-1)).toContain('"at":"1999');
  const note = readFileSync(join(folder, 'BACA-SAYA.txt'), 'utf8');
  expect(note).toContain('PERHATIAN: 2 catatan atau lampiran tidak cocok');
  expect(note).toContain('ATTENTION: 2 entries or attachments do not match');
});

/** Lays `entry` anew, as somebody would who wants to be read as something else. */
const laidAnew = (columns: string) => `
  alter table entry rename to kept;
  create table entry (${columns})`;

const rewritten = (change: string) => `
  drop trigger entry_is_never_changed;
  update entry set ${change} where kind = 'seat-given'`;

test.each<[string, string]>([
  ['has no entries at all', 'drop table entry'],
  ['has no blobs', 'drop table blob'],
  ['cannot be checked without its own program', 'create index entry_seat on entry (seat_of(kind))'],
  ['lacks a column of ours', laidAnew('ceremony, station, seq, previous, clock, at, kind, body, hash')],
  ['computes a column', laidAnew("ceremony, station, seq, previous, clock, at, kind, body, hash, signature as ('a')")],
  ['shows entries through a view', 'alter table entry rename to kept; create view entry as select * from kept'],
  ['names a blob outside of the folder', "insert into blob values ('../' || substr(hex(zeroblob(32)), 4), x'00')"],
  ['holds a body that is no canonical JSON', rewritten(`body = '{ "x": 1 }'`)],
  ['holds a number that no reader takes as it is', rewritten('seq = 9007199254740993')],
  ['holds a station that is no name of one', rewritten("station = 'kios 1'")],
  ['holds a signature that is none', rewritten("signature = 'g' || substr(signature, 2)")],
  [
    'holds a number where a text belongs',
    `${laidAnew('ceremony, station, seq, previous, clock, at, kind, body, hash, signature')};
     insert into entry select ceremony, station, seq, previous, 7, at, kind, body, hash, signature from kept`,
  ],
])('a file that %s is refused, and no folder is left', async (_, statements) => {
  const path = changed(statements);
  const lying = contentsOf(dirname(path));
  const folder = temporaryFolder();
  expect(codeOf(await exportRecord(path, join(folder, 'catatan')))).toBe('file-damaged');
  expect(readdirSync(folder)).toEqual([]);
  expect(contentsOf(dirname(path))).toEqual(lying);
});

test('a file of another program, one that is cut short, and none at all are refused', async () => {
  const folder = temporaryFolder();
  const [shop, cut] = [join(folder, 'toko.db'), join(folder, 'terpotong.ikrar')];
  const database = new Database(shop);
  database.exec('create table entry (x); create table blob (x)');
  database.close();
  const whole = readFileSync(newer.path);
  writeFileSync(cut, whole.subarray(0, whole.length - 4096));
  const codes = [shop, cut, join(folder, 'tidak-ada.ikrar')].map(async (path) =>
    codeOf(await exportRecord(path, join(folder, 'catatan'))),
  );
  expect(await Promise.all(codes)).toEqual(['not-a-ceremony-file', 'file-damaged', 'file-not-found']);
  expect(readdirSync(folder)).toEqual(['terpotong.ikrar', 'toko.db']);
});

test('a folder that holds anything is left alone', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'foto.jpg'), 'foto');
  expect(codeOf(await exportRecord(newer.path, folder))).toBe('folder-not-empty');
  expect(readdirSync(folder)).toEqual(['foto.jpg']);
});

test.each(['lampiran', 'verify.html', 'SHA256SUMS', '.part'])(
  'killed at %s there is no half folder under its name, no copy of the file, and the next run goes through',
  async (last) => {
    const folder = temporaryFolder();
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const name = last === 'lampiran' ? ([...newer.blobs.keys()].toSorted().at(-1) ?? '') : last;
    const target = join(folder, 'catatan');
    const killed = spawnSync(process.execPath, [join(import.meta.dirname, 'export-cut-off.ts'), newer.path, target, name], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: temporary },
    });
    expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.part`)).toBe(true);
    expect(contentsOf(dirname(newer.path))).toEqual(before);
    must(await exportRecord(newer.path, target));
    expect(readdirSync(folder)).toEqual([basename(target), 'tmp']);
    expect(linesIn(target)).toEqual(linesIn(out));
  },
);
