import { mkdtempSync, openSync, closeSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problemCodes } from '../../../../core/ledger/verify/verification.ts';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import { HandBuiltLedger, honestCeremony, newKey, rowOf, schema } from './hand-built-ledger.ts';

/** The file comes from a stick. Whatever lies in it, the verifier answers, and names the row. */

describe('a body, signed with the right key', () => {
  test.each([
    ['a space', '{"signed": 2}'],
    ['names out of order', '{"b":1,"a":1}'],
    ['a name twice', '{"signed":2,"signed":2}'],
    ['a name twice, once escaped', String.raw`{"a":1,"\u0061":1}`],
    ['a lone surrogate', String.raw`{"a":"\ud800"}`],
    ['a lone surrogate in a name', String.raw`{"\udc00":1}`],
    ['an escape that is not needed', String.raw`{"a":"\/"}`],
    ['an escape in capitals', String.raw`{"a":"\u001F"}`],
    ['a number beyond double', '{"a":1e400}'],
    ['minus zero', '{"a":-0}'],
    ['a number with its zero', '{"a":1.0}'],
    ['too many digits', '{"a":12345678901234567890}'],
    ['brackets without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['an open bracket', '{"a":['],
    ['a mark at the beginning', '\ufeff{"a":1}'],
    ['a zero character', '{"a":1}\u0000'],
    ['no object', '[]'],
    ['a bare text', '"a"'],
    ['null', 'null'],
    ['nothing', ''],
  ])('with %s is not canonical', (_name, body) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', body);
    const { problems, entries } = verifyLedgerFile(database);
    expect(entries).toBe(16);
    expect(problems).toContainEqual({ code: 'body-not-canonical', station: 'K10SAA', seq: 5 });
    expect(new Set(problems.map(({ station, seq }) => `${station} ${seq}`))).toEqual(new Set(['K10SAA 5']));
  });

  test.each(['{"__proto__":{"person":"PERS0001"}}', '{"constructor":1,"toString":2}', '{"__proto__":null}'])(
    '%s is data like any other',
    (body) => {
      const { ledger, database, a } = honestCeremony();
      ledger.append(a, 'station-closed', body);
      expect(verifyLedgerFile(database).problems).toEqual([]);
    },
  );

  test('a name inherited from nowhere is no field', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'pact-signed', '{"__proto__":{"person":"PERS0001"}}');
    expect(verifyLedgerFile(database).problems).toEqual([
      { code: 'blob-missing', station: 'K10SAA', seq: 5 },
      { code: 'body-malformed', station: 'K10SAA', seq: 5 },
    ]);
  });

  test('bytes that are no UTF-8 do not pass for the replacement character', () => {
    const { ledger, database, a } = honestCeremony();
    const row = ledger.append(a, 'station-closed', '{"a":"\ufffd"}');
    expect(verifyLedgerFile(database).problems).toEqual([]);
    database
      .prepare('update entry set body = cast(? as text) where hash = ?')
      .run(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), row.hash);
    expect(verifyLedgerFile(database).problems).toEqual([{ code: 'body-not-canonical', station: 'K10SAA', seq: 5 }]);
  });
});

test.each([0n, -1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)])('seq %s is out of range', (seq) => {
  const { database, a } = honestCeremony();
  database.prepare('update entry set seq = ? where hash = ?').run(seq, rowOf(a, 4).hash);
  expect(verifyLedgerFile(database).problems).toEqual([{ code: 'seq-malformed', station: 'K10SAA', seq: Number(seq) }]);
});

test('the greatest seq is a gap like any other', () => {
  const { ledger, database, a } = honestCeremony();
  ledger.append(a, 'station-closed', { signed: 2 }, { seq: Number.MAX_SAFE_INTEGER, previous: 'a'.repeat(64) });
  expect(verifyLedgerFile(database)).toMatchObject({ problems: [], notes: [{ code: 'ledger-gap', station: 'K10SAA', seq: 5 }] });
});

test('a station called __proto__ is a stranger, not a hole in the counts', () => {
  const { ledger, database } = honestCeremony();
  ledger.sign(ledger.open('__proto__', newKey()), 'PERS0001');
  const { problems, signedByStation } = verifyLedgerFile(database);
  expect(problems).toEqual([{ code: 'station-not-enrolled', station: '__proto__', seq: 1 }]);
  expect(Object.entries(signedByStation)).toContainEqual(['__proto__', 1]);
});

/** The same tables without STRICT, keys and rules: what a stranger's program would make. */
function looseLedger(): HandBuiltLedger {
  const ledger = new HandBuiltLedger();
  const columns = 'station, seq, hash, previous, ceremony, clock, at, kind, body, signature';
  ledger.database.exec(
    `drop table entry; drop table blob; create table entry (${columns.replace('seq', 'seq integer')}); create table blob (hash, bytes);`,
  );
  return ledger;
}

test('columns of any type give problems and no throw', () => {
  const { database } = looseLedger();
  const anything = fc.oneof(
    fc.constant(null),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.constantFrom('K10SAA', 'RG0000', 'ceremony-founded', 'pact-signed', '{}', '{"organiserKey":"00"}', '0'.repeat(64)),
    fc.constantFrom(1n, 2n),
  );
  const insert = database.prepare(`insert into entry values (${Array(10).fill('?').join(',')})`);
  const insertBlob = database.prepare('insert into blob values (?, ?)');
  fc.assert(
    fc.property(
      fc.array(fc.array(anything, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(anything, anything), { maxLength: 3 }),
      (rows, blobs) => {
        database.exec('delete from entry; delete from blob');
        for (const row of rows) insert.run(...row);
        for (const blob of blobs) insertBlob.run(...blob);
        const { entries, problems, root } = verifyLedgerFile(database);
        expect(entries).toBe(rows.length);
        expect(root).toMatch(/^[0-9a-f]{64}$/);
        expect(problems.length).toBeGreaterThan(0);
        for (const { code } of problems) expect(problemCodes).toContain(code);
      },
    ),
    { numRuns: 300 },
  );
});

test('the same row twice breaks the primary key that the format promises', () => {
  const ledger = looseLedger();
  const organiser = ledger.found();
  ledger.insert(rowOf(organiser, 1));
  expect(verifyLedgerFile(ledger.database)).toMatchObject({
    entries: 2,
    problems: [{ code: 'file-damaged', station: 'RG0000', seq: 1 }],
  });
});

test('a body stored as bytes is not the text that the format promises', () => {
  const ledger = looseLedger();
  const organiser = ledger.found();
  ledger.database.exec('update entry set body = cast(body as blob)');
  expect(verifyLedgerFile(ledger.database).problems).toContainEqual({
    code: 'body-not-canonical',
    station: organiser.station,
    seq: 1,
  });
});

describe('a damaged file', () => {
  const nothingRead = { entries: 0, problems: [{ code: 'file-damaged' }] };

  test('without our tables', () => {
    expect(verifyLedgerFile(new Sqlite(':memory:'))).toMatchObject(nothingRead);
  });

  test('with other columns', () => {
    const database = new Sqlite(':memory:');
    database.exec('create table entry (station text); create table blob (hash text);');
    expect(verifyLedgerFile(database)).toMatchObject(nothingRead);
  });

  test('with a view that invents rows without end', () => {
    const database = new Sqlite(':memory:');
    database.exec(`${schema} drop table blob;
      create view blob as with recursive n(i) as (select 1 union all select i + 1 from n) select i as hash, i as bytes from n;`);
    expect(verifyLedgerFile(database)).toMatchObject(nothingRead);
  });

  test('with pages overwritten on the stick', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ikrar-verify-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const path = join(folder, 'ceremony.ikrar');
    const { ledger, a } = honestCeremony(new Sqlite(path));
    for (let more = 0; more < 100; more += 1) ledger.append(a, 'station-closed', { signed: 2 });
    ledger.database.close();
    // The first page holds the schema; everything behind it is noise.
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(statSync(path).size - 4096, 0xa5), 0, undefined, 4096);
    closeSync(file);
    const database = new Sqlite(path, { readonly: true });
    expect(verifyLedgerFile(database).problems).toContainEqual({ code: 'file-damaged' });
    database.close();
  });
});
