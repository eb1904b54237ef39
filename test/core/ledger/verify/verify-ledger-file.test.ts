import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import { HandBuiltLedger, honestCeremony, newKey, type Row } from './hand-built-ledger.ts';
import { naiveRoot } from './naive-merkle.ts';

test('an honest file has no problems, and its counts and root follow from the rows', () => {
  const { database } = honestCeremony();
  const rows = database.prepare<[], Row>('select * from entry').all();
  const ordered = rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  expect(verifyLedgerFile(database)).toEqual({
    entries: 15,
    stations: 3,
    root: naiveRoot(ordered.map((row) => Buffer.from(row.hash, 'hex'))).toString('hex'),
    problems: [],
    notes: [],
    signed: 3,
    signedByStation: { K10SAA: 2, K10SBB: 2 },
  });
});

function keyOf(row: Row): string {
  return [row.clock, row.station, String(row.seq).padStart(20, '0'), row.hash].join(' ');
}

test('a file on disk, opened for reading only, is verified and not touched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-verify-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'ceremony.ikrar');
  honestCeremony(new Sqlite(path)).database.close();
  const database = new Sqlite(path, { readonly: true });
  expect(verifyLedgerFile(database)).toMatchObject({ entries: 15, problems: [], notes: [] });
  database.close();
});

test('the root does not depend on the order in which rows lie in the file', () => {
  const { ledger, database } = honestCeremony();
  const before = verifyLedgerFile(database).root;
  const rows = database.prepare<[], Row>('select * from entry').all();
  database.exec('delete from entry');
  for (const row of rows.toReversed()) ledger.insert(row);
  expect(verifyLedgerFile(database)).toMatchObject({ root: before, problems: [] });
});

test('with equal clocks, entries stand by station, and seq counts as a number, not as text', () => {
  const ledger = new HandBuiltLedger();
  const clock = '2026-12-01T00:00:00.000Z-0000';
  const late = { station: 'ZZZZZZ', key: newKey(), rows: [] as Row[] };
  const early = { station: '000000', key: newKey(), rows: [] as Row[] };
  for (const chain of [late, early]) {
    for (let seq = 1; seq <= 11; seq += 1) ledger.append(chain, 'person-refused', { reason: 'badge-unreadable' }, { clock });
  }
  const leaves = [...early.rows, ...late.rows].map((row) => Buffer.from(row.hash, 'hex'));
  expect(verifyLedgerFile(ledger.database).root).toBe(naiveRoot(leaves).toString('hex'));
});

test('an empty file is not founded, and its root is the hash of nothing', () => {
  expect(verifyLedgerFile(new HandBuiltLedger().database)).toEqual({
    entries: 0,
    stations: 0,
    root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    problems: [{ code: 'not-founded' }],
    notes: [],
    signed: 0,
    signedByStation: {},
  });
});
