import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { Ceremony, openCeremony } from '../../../core/ceremony/ceremony.ts';
import { openLedgerFile } from '../../../core/ledger/file.ts';
import { migrations } from '../../../core/ledger/migrations/all.ts';
import { readForeignFile } from '../../../core/ledger/open-foreign.ts';
import { Schema, versionOf } from '../../../core/ledger/schema.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { ok } from '../../../core/result.ts';
import { codeOf, contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';
import { withoutRights } from '../fixtures/trouble.ts';
import { laterSteps } from './later-steps.ts';

/** A file of today in the hands of a program of tomorrow, and the other way around; real files on a real disk. */
const tomorrow = new Schema(laterSteps);
let kiosk: string;
let root: string;

beforeAll(async () => {
  const small = smallCeremony({ people: 3 });
  const { path } = handOut(small, 'kios');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  small.ceremony.close();
  kiosk = path;
  root = rootOf(path);
});

function rootOf(path: string): string {
  const ceremony = must(openCeremony(path));
  const found = ceremony.root();
  ceremony.close();
  return found;
}

/** Today's file, alone in a folder. */
function fileOfToday(): string {
  const path = join(temporaryFolder(), 'kios.ikrar');
  copyFileSync(kiosk, path);
  return path;
}

/** A file that a program of tomorrow worked on and closed. */
function fileOfTomorrow(): string {
  const path = fileOfToday();
  must(openLedgerFile(path, tomorrow)).database.close();
  return path;
}

function rowsOf(database: Database.Database): unknown[] {
  const columns = 'rowid, station, seq, hash, previous, ceremony, clock, at, kind, body, signature';
  const tables = [`select ${columns} from entry order by rowid`, 'select * from blob order by hash', 'select * from local'];
  return tables.map((table) => database.prepare(table).all());
}

test('an older file is taken up on opening: everything in it is what it was, and it still verifies', () => {
  const path = fileOfToday();
  const before = must(openLedgerFile(path));
  const rows = rowsOf(before.database);
  before.database.close();
  const file = must(openLedgerFile(path, tomorrow));
  expect(versionOf(file.database)).toBe(tomorrow.version);
  expect(rowsOf(file.database)).toEqual(rows);
  expect(file.database.prepare('select count(*) from seat').pluck().get()).toBe(2000);
  expect(verifyLedgerFile(file.database).problems).toEqual([]);
  const ceremony = new Ceremony(file);
  expect([ceremony.root(), ceremony.picture().signings.size]).toEqual([root, 3]);
  ceremony.close();
  // The header says it too, which every program reads first.
  expect(readFileSync(path).readUInt32BE(60)).toBe(tomorrow.version);
});

test('opened again there is nothing left to do', () => {
  const path = fileOfTomorrow();
  const file = must(openLedgerFile(path, tomorrow));
  expect(file.database.prepare('select count(*) from seat').pluck().get()).toBe(2000);
  file.database.close();
});

test('a step on the way and the last one alone lead to the same tables', () => {
  const path = fileOfToday();
  must(openLedgerFile(path, new Schema(laterSteps.slice(0, -1)))).database.close();
  const file = must(openLedgerFile(path, tomorrow));
  const tables = file.database.prepare('select sql from sqlite_schema order by name').all();
  file.database.close();
  const atOnce = must(openLedgerFile(fileOfToday(), tomorrow));
  expect(atOnce.database.prepare('select sql from sqlite_schema order by name').all()).toEqual(tables);
  atOnce.database.close();
});

test('a program that is killed in the middle leaves the older version, whole; the next start takes it up', () => {
  const path = fileOfToday();
  const script = join(import.meta.dirname, 'migration-in-parts.ts');
  const killed = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
  expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
  expect(existsSync(`${path}-wal`)).toBe(true);
  const file = must(openLedgerFile(path));
  expect(versionOf(file.database)).toBe(migrations.length);
  expect(file.database.prepare("select count(*) from sqlite_schema where name = 'seat'").pluck().get()).toBe(0);
  file.database.close();
  expect(rootOf(path)).toBe(root);
  must(openLedgerFile(path, tomorrow)).database.close();
  expect(readFileSync(path).readUInt32BE(60)).toBe(tomorrow.version);
});

test.each<[string, string]>([
  ['one that cannot be done', 'insert into nowhere values (1);'],
  ['one that breaks a rule of the file', "update entry set body = '{}';"],
])('a step fails, %s: nothing of the others stays', (_, sql) => {
  const path = fileOfToday();
  const failing = new Schema([...laterSteps, { version: laterSteps.length + 1, sql }]);
  let refused: string | null = null;
  try {
    refused = codeOf(openLedgerFile(path, failing));
  } catch {
    refused = 'thrown';
  }
  expect(refused).not.toBe(null);
  const file = must(openLedgerFile(path));
  expect(versionOf(file.database)).toBe(migrations.length);
  file.database.close();
  expect(rootOf(path)).toBe(root);
});

describe('a file that a newer program worked on', () => {
  test('is refused, and stays as it was to the byte', () => {
    const path = fileOfTomorrow();
    const before = contentsOf(join(path, '..'));
    expect(openLedgerFile(path)).toEqual({
      ok: false,
      error: { code: 'file-from-newer-version', file: 'kios.ikrar', version: tomorrow.version },
    });
    expect(codeOf(readForeignFile(path, () => ok(null)))).toBe('file-from-newer-version');
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('also where the power went before its version reached the header', () => {
    const path = fileOfToday();
    const file = must(openLedgerFile(path, tomorrow));
    const cut = join(temporaryFolder(), 'kios.ikrar');
    copyFileSync(path, cut);
    copyFileSync(`${path}-wal`, `${cut}-wal`);
    file.database.close();
    expect(readFileSync(cut).readUInt32BE(60)).toBe(migrations.length);
    const before = contentsOf(join(cut, '..'));
    expect(codeOf(openLedgerFile(cut))).toBe('file-from-newer-version');
    expect(codeOf(readForeignFile(cut, () => ok(null)))).toBe('file-from-newer-version');
    expect(contentsOf(join(cut, '..'))).toEqual(before);
    // Nothing is lost: the newer program goes on from there.
    const again = must(openLedgerFile(cut, tomorrow));
    expect(versionOf(again.database)).toBe(tomorrow.version);
    again.database.close();
  });
});

test('a table of somebody else where a new one belongs is damage, and the file stays at its version', () => {
  const path = fileOfToday();
  const database = new Database(path);
  database.exec('create table seat (x text) strict');
  database.close();
  expect(codeOf(openLedgerFile(path, tomorrow))).toBe('file-damaged');
  expect(readFileSync(path).readUInt32BE(60)).toBe(migrations.length);
  expect(rootOf(path)).toBe(root);
});

test('an older file on a stick that may only be read is not worked on', () => {
  const path = fileOfToday();
  const folder = join(path, '..');
  const before = contentsOf(folder);
  expect(withoutRights(folder, () => codeOf(openLedgerFile(path, tomorrow)))).toBe('file-read-only');
  expect(contentsOf(folder)).toEqual(before);
});

test('steps with a gap between them are a mistake of the program, seen at its start', () => {
  expect(() => new Schema(laterSteps.toSpliced(1, 1))).toThrow('migration 3 stands where 2 belongs');
});
