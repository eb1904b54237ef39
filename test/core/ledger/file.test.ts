import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import type { FileRefusal } from '../../../core/ledger/file-refusal.ts';
import { migrations } from '../../../core/ledger/migrations/all.ts';
import { createLedgerFile, openLedgerFile } from '../../../core/ledger/file.ts';
import { readForeignFile } from '../../../core/ledger/open-foreign.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { applicationId } from '../../../core/ledger/schema.ts';
import { err, ok } from '../../../core/result.ts';
import { heldByAnotherProgram, withoutRights } from '../fixtures/trouble.ts';
import { codeOf, contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';

let whole: Buffer;
beforeAll(() => {
  const { ceremony, path } = smallCeremony();
  ceremony.close();
  whole = readFileSync(path);
});

/** A folder with one file of these bytes. */
function fileWith(bytes: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'berkas.ikrar');
  writeFileSync(path, bytes);
  return path;
}

/** The ceremony with other bytes at one place. */
function changedAt(offset: number, bytes: Uint8Array): Buffer {
  const changed = Buffer.from(whole);
  changed.set(bytes, offset);
  return changed;
}

/** A database of ours whose tables somebody else laid. */
function fileWithTables(sql: string): string {
  const path = join(temporaryFolder(), 'berkas.ikrar');
  const database = new Database(path);
  database.exec(`pragma application_id = ${applicationId}; pragma user_version = 1; ${sql}`);
  database.close();
  return path;
}

/** What opening for work and reading as somebody else's both answer, after which everything lies there as before. */
function refusalsOf(path: string): [string | null, string | null] {
  const folder = join(path, '..');
  const before = contentsOf(folder);
  const opened = openCeremony(path);
  if (opened.ok) opened.value.close();
  const read = readForeignFile<number, FileRefusal>(path, (file) => ok(rowsOf(file.database).count()));
  expect(contentsOf(folder)).toEqual(before);
  return [codeOf(opened), codeOf(read)];
}

const never = () => {
  throw new Error('must not be called');
};

test('a whole file opens for work and for reading', () => {
  expect(refusalsOf(fileWith(whole))).toEqual([null, null]);
});

describe('a file that cannot be used says why, and stays as it was to the byte', () => {
  test.each<[string, string, () => string]>([
    ['that is not there', 'file-not-found', () => join(temporaryFolder(), 'tidak-ada.ikrar')],
    ['of zero bytes', 'not-a-ceremony-file', () => fileWith('')],
    ['of one byte', 'not-a-ceremony-file', () => fileWith('S')],
    ['that is a document', 'not-a-ceremony-file', () => fileWith(`%PDF-1.7\n${'x'.repeat(5000)}`)],
    ['that is nothing but the name of SQLite', 'not-a-ceremony-file', () => fileWith('SQLite format 3\0')],
    ['of another program', 'not-a-ceremony-file', () => fileWith(changedAt(68, Buffer.from('GPKG')))],
    [
      'from a newer version',
      'file-from-newer-version',
      () => fileWith(changedAt(60, Uint8Array.of(0, 0, 0, migrations.length + 1))),
    ],
    ['from a version that never was', 'file-damaged', () => fileWith(changedAt(60, Uint8Array.of(0, 0, 0, 0)))],
    ['cut short by a page', 'file-damaged', () => fileWith(whole.subarray(0, -4096))],
    ['cut short by a byte', 'file-damaged', () => fileWith(whole.subarray(0, -1))],
    ['of nothing but a header', 'file-damaged', () => fileWith(whole.subarray(0, 100))],
    ['whose pages were overwritten', 'file-damaged', () => fileWith(changedAt(4096, Buffer.alloc(whole.length - 4096, 0xff)))],
    ['whose tables were overwritten', 'file-damaged', () => fileWith(changedAt(100, Buffer.alloc(3996, 0xff)))],
    ['without any tables', 'file-damaged', () => fileWithTables('create table other (x text) strict')],
    [
      'with a view in the place of a table',
      'file-damaged',
      () =>
        fileWithTables(
          'create view entry as select 1; create table blob (hash text, bytes blob) strict; create table local (name text, value text) strict',
        ),
    ],
    [
      'with tables of other columns',
      'file-damaged',
      () =>
        fileWithTables(
          'create table entry (x text) strict; create table blob (x text) strict; create table local (x text) strict',
        ),
    ],
  ])('one %s: %s', (_, code, make) => {
    expect(refusalsOf(make())).toEqual([code, code]);
  });

  test('a folder', () => {
    const path = join(temporaryFolder(), 'folder.ikrar');
    mkdirSync(path);
    expect(refusalsOf(path)).toEqual(['not-a-ceremony-file', 'not-a-ceremony-file']);
  });

  test('one in a folder that is a file', () => {
    expect(codeOf(openCeremony(join(fileWith('x'), 'berkas.ikrar')))).toBe('file-not-found');
  });

  test('a device that never ends', () => {
    expect(codeOf(openLedgerFile('/dev/zero'))).toBe(existsSync('/dev/zero') ? 'not-a-ceremony-file' : 'file-not-found');
  });

  test('a link that leads to itself, and a name longer than any', () => {
    const folder = temporaryFolder();
    symlinkSync('putar.ikrar', join(folder, 'putar.ikrar'));
    for (const name of ['putar.ikrar', `${'x'.repeat(300)}.ikrar`]) {
      expect(codeOf(openCeremony(join(folder, name)))).toBe('file-not-found');
      expect(codeOf(readForeignFile(join(folder, name), never))).toBe('file-not-found');
    }
  });

  test('one with our tables and nothing in them is no ceremony', () => {
    const path = join(temporaryFolder(), 'kosong.ikrar');
    must(createLedgerFile<null, FileRefusal>(path, () => ok(null)));
    expect(refusalsOf(path)).toEqual(['ceremony-incomplete', null]);
  });
});

test('a file on a stick that may only be read says so, and nothing new lies beside it', () => {
  const path = fileWith(whole);
  expect(withoutRights(join(path, '..'), () => refusalsOf(path))).toEqual(['file-read-only', null]);
});

test('a pipe or a folder beside a file is none of its own, and nobody waits for it', () => {
  for (const suffix of ['-wal', '-journal']) {
    for (const make of [(path: string) => mkdirSync(path), (path: string) => execFileSync('mkfifo', [path])]) {
      const path = fileWith(whole);
      make(path + suffix);
      expect(codeOf(readForeignFile(path, () => ok(null)))).toBe(null);
    }
  }
});

test('a file that another program holds is in use, and is left alone', async () => {
  const path = fileWith(whole);
  const release = await heldByAnotherProgram(path);
  const before = readFileSync(path);
  expect(codeOf(openLedgerFile(path))).toBe('file-in-use');
  expect(readFileSync(path)).toEqual(before);
  await release();
  expect(codeOf(openCeremony(path))).toBe(null);
});

describe('a -wal beside the file', () => {
  /** A kiosk that lost its power after three entries: they stand in the -wal alone. */
  async function afterPowerCut(): Promise<string> {
    const small = smallCeremony({ people: 2 });
    const { path } = handOut(small, 'kios');
    const kiosk = new Kiosk(path, small.clock);
    for (const { token } of small.badges) await kiosk.sign(token);
    const cut = fileWith(readFileSync(path));
    copyFileSync(`${path}-wal`, `${cut}-wal`);
    kiosk.close();
    small.ceremony.close();
    return cut;
  }
  const signings = "select count(*) from entry where kind = 'pact-signed'";

  test('holds the last entries of a laptop that lost its power: they are read, and the stick stays as it was', async () => {
    const path = await afterPowerCut();
    const before = contentsOf(join(path, '..'));
    const counted = readForeignFile<number | undefined, FileRefusal>(path, (file) =>
      ok(file.database.prepare<[], number>(signings).pluck().get()),
    );
    expect(must(counted)).toBe(2);
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('is taken up when the laptop starts again', async () => {
    const path = await afterPowerCut();
    const again = must(openCeremony(path));
    expect(again.picture().signings.size).toBe(2);
    again.close();
    expect(Object.keys(contentsOf(join(path, '..')))).toEqual(['berkas.ikrar']);
  });

  test('that is gone costs only what stood in it', async () => {
    const path = await afterPowerCut();
    const alone = fileWith(readFileSync(path));
    const opened = must(openCeremony(alone));
    expect(opened.picture().signings.size).toBe(0);
    opened.close();
  });

  test('cut short in the middle gives back everything before the cut', async () => {
    const path = await afterPowerCut();
    truncateSync(`${path}-wal`, readFileSync(`${path}-wal`).length - 2000);
    const opened = must(openCeremony(path));
    expect(opened.picture().signings.size).toBe(1);
    opened.close();
  });

  test('of empty or foreign bytes is no harm', () => {
    for (const bytes of ['', 'catatan belanja '.repeat(500)]) {
      const path = fileWith(whole);
      writeFileSync(`${path}-wal`, bytes);
      const opened = must(openCeremony(path));
      expect(opened.picture().people.size).toBe(6);
      opened.close();
    }
  });

  test('left over from another ceremony destroys neither', async () => {
    const other = await afterPowerCut();
    const small = smallCeremony({ people: 400, seed: 'besar' });
    small.ceremony.close();
    const path = fileWith(readFileSync(small.path));
    copyFileSync(`${other}-wal`, `${path}-wal`);
    expect(refusalsOf(path)).toEqual(['file-damaged', 'file-damaged']);
  });

  test('left over from another station of the same ceremony does not put that one in the place of this', async () => {
    const small = smallCeremony({ people: 4 });
    const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
    await dayAtKiosk(
      one.path,
      small.clock,
      small.badges.slice(0, 2).map(({ token }) => token),
    );
    const kiosk = new Kiosk(other.path, small.clock);
    for (const { token } of small.badges.slice(2)) await kiosk.sign(token);
    const path = fileWith(readFileSync(one.path));
    copyFileSync(`${other.path}-wal`, `${path}-wal`);
    expect(refusalsOf(path)).toEqual(['file-damaged', 'file-damaged']);
    kiosk.close();
    small.ceremony.close();
  });
});

describe('a new file', () => {
  const fill = (file: { database: Database.Database }) => {
    rowsOf(file.database).setLocal('station', 'K10SA1');
    return ok('dibuat');
  };

  test('is whole when it is there', () => {
    const path = join(temporaryFolder(), 'baru.ikrar');
    expect(createLedgerFile(path, fill)).toEqual(ok('dibuat'));
    expect(Object.keys(contentsOf(join(path, '..')))).toEqual(['baru.ikrar']);
    const opened = must(openLedgerFile(path));
    expect(rowsOf(opened.database).local('station')).toBe('K10SA1');
    expect(opened.database.pragma('synchronous', { simple: true })).toBe(2);
    expect(opened.database.pragma('journal_mode', { simple: true })).toBe('wal');
    opened.database.close();
  });

  test('is never put over another one', () => {
    const path = fileWith('surat penting');
    expect(codeOf(createLedgerFile<null, FileRefusal>(path, never))).toBe('file-exists');
    expect(readFileSync(path, 'utf8')).toBe('surat penting');
  });

  test('is not there at all when its filling is refused, throws, or finds no room', () => {
    const path = join(temporaryFolder(), 'baru.ikrar');
    expect(createLedgerFile(path, () => err({ code: 'tidak-jadi' }))).toEqual(err({ code: 'tidak-jadi' }));
    expect(() => createLedgerFile(path, never)).toThrow('must not be called');
    const full = createLedgerFile<null, FileRefusal>(path, (file) => {
      file.database.pragma('max_page_count = 20');
      rowsOf(file.database).insertBlob('f'.repeat(64) as never, Buffer.alloc(200_000, 7));
      return ok(null);
    });
    expect(codeOf(full)).toBe('disk-full');
    expect(contentsOf(join(path, '..'))).toEqual({});
  });

  test('needs a folder, and one that may be written to', () => {
    const folder = temporaryFolder();
    expect(codeOf(createLedgerFile<null, FileRefusal>(join(folder, 'tidak', 'ada.ikrar'), never))).toBe('folder-not-found');
    expect(withoutRights(folder, () => codeOf(createLedgerFile<null, FileRefusal>(join(folder, 'baru.ikrar'), never)))).toBe(
      'file-read-only',
    );
    expect(contentsOf(folder)).toEqual({});
  });
});
