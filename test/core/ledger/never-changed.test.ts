import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallCeremony } from '../fixtures/small-ceremony.ts';

/** Anybody with a copy of SQLite and no knowledge of us: a connection with SQLite's own defaults. */
let database: Database.Database;
beforeAll(() => {
  const small = smallCeremony({ people: 1 });
  small.ceremony.close();
  database = new Database(small.path);
});
afterAll(() => void database.close());

const columns = 'station, seq, hash, previous, ceremony, clock, at, kind, body, signature';

function everyRow(): unknown[] {
  return [
    ...database.prepare(`select rowid, ${columns} from entry order by rowid`).all(),
    ...database.prepare('select * from blob order by hash').all(),
  ];
}

describe('the file itself refuses', () => {
  test.each([
    ['an edited entry', "update entry set body = '{}' where seq = 2", 'entries are never changed'],
    ['an entry under another number', 'update entry set seq = 99 where seq = 2', 'entries are never changed'],
    ['a removed entry', 'delete from entry where seq = 2', 'entries are never removed'],
    ['an empty ledger', 'delete from entry', 'entries are never removed'],
    [
      'a replaced entry',
      `insert or replace into entry (${columns}) select ${columns} from entry where seq = 2`,
      'entries are never replaced',
    ],
    [
      'the same entry again',
      `insert into entry (${columns}) select ${columns} from entry where seq = 2`,
      'entries are never replaced',
    ],
    [
      'an entry put over another',
      `insert into entry (${columns}) select ${columns} from entry where seq = 2 on conflict do update set body = '{}'`,
      'entries are never',
    ],
    ['an edited blob', "update blob set bytes = x'00'", 'blobs are never changed'],
    ['a removed blob', 'delete from blob', 'blobs are never removed'],
    ['a replaced blob', "insert or replace into blob (hash, bytes) select hash, x'00' from blob", 'blobs are never replaced'],
    [
      'a blob replaced by its number',
      `replace into blob (rowid, hash, bytes) select rowid, '${'a'.repeat(64)}', x'00' from blob`,
      'blobs are never replaced',
    ],
    [
      'a replaced row by its number',
      `replace into entry (rowid, ${columns}) select rowid, ${columns} from entry where seq = 2`,
      'entries are never replaced',
    ],
  ])('%s', (_, sql, message) => {
    const before = everyRow();
    expect(() => database.exec(sql)).toThrow(message);
    expect(everyRow()).toEqual(before);
  });

  test.each([
    ['a number in the place of a text', `insert into entry select rowid + 900, station, seq, hash from entry`],
    [
      'a seq of zero',
      `insert into entry (${columns}) select station, 0, hash, previous, ceremony, clock, at, kind, body, signature from entry where seq = 2`,
    ],
    [
      'a body that is no JSON',
      `insert into entry (${columns}) select station, 77, hash, previous, ceremony, clock, at, kind, 'x', signature from entry where seq = 2`,
    ],
    [
      'a short hash',
      `insert into entry (${columns}) select station, 77, 'ab', previous, ceremony, clock, at, kind, body, signature from entry where seq = 2`,
    ],
    [
      'a text in the place of a number',
      `insert into entry (${columns}) select station, 'x', hash, previous, ceremony, clock, at, kind, body, signature from entry where seq = 2`,
    ],
    ['a blob under a short name', "insert into blob (hash, bytes) values ('ab', x'00')"],
    ['a blob that is a text', `insert into blob (hash, bytes) values ('${'a'.repeat(64)}', 'text')`],
  ])('%s', (_, sql) => {
    const before = everyRow();
    expect(() => database.exec(sql)).toThrow(Database.SqliteError);
    expect(everyRow()).toEqual(before);
  });
});

test('a new row cannot push an old one away under its row number', () => {
  const before = everyRow();
  const other = 'select rowid, station, 77, hash, previous, ceremony, clock, at, kind, body, signature from entry where seq = 2';
  expect(() => database.exec(`insert or replace into entry (rowid, ${columns}) ${other}`)).toThrow('entries are never replaced');
  expect(everyRow()).toEqual(before);
});
