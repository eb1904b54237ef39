import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { longestBody } from '../../../../core/ledger/verify/raw-entry.ts';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import { honestCeremony, rowOf, sha256 } from './hand-built-ledger.ts';

const problemsOf = (database: Database) => verifyLedgerFile(database).problems;

describe('times', () => {
  test.each(['2026-11-30T01:59:00Z', '2026-02-30T01:59:00.000Z', '2026-11-30T24:00:00.000Z', '', 'kemarin'])('at is %j', (at) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { at });
    expect(problemsOf(database)).toEqual([{ code: 'at-malformed', station: 'K10SAA', seq: 5 }]);
  });

  test.each([
    '2026-11-30T01:59:00.000Z',
    '2026-11-30T01:59:00.000Z-00F3',
    '2026-11-31T01:59:00.000Z-00f3',
    '2026-11-30T01:59:00.000Z-00f3\n',
    '',
  ])('clock is %j', (clock) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { clock });
    expect(problemsOf(database)).toEqual([{ code: 'clock-malformed', station: 'K10SAA', seq: 5 }]);
  });

  test.each([
    ['equal to', (clock: string) => clock],
    ['before', () => '2026-11-29T00:00:00.000Z-ffff'],
  ])('a clock %s the one of the entry before', (_name, from) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { clock: from(rowOf(a, 4).clock) });
    expect(problemsOf(database)).toEqual([{ code: 'clock-backwards', station: 'K10SAA', seq: 5 }]);
  });

  test('the counter alone may go forward', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { clock: rowOf(a, 4).clock.replace('-0000', '-0001') });
    expect(problemsOf(database)).toEqual([]);
  });
});

test.each([
  ['as long as a body may be', longestBody, []],
  ['longer by one byte', longestBody + 1, [{ code: 'body-malformed', station: 'K10SAA', seq: 5 }]],
])('a body that is %s', (_name, bytes, problems) => {
  const { ledger, database, a } = honestCeremony();
  const empty = '{"signed":2,"why":"é"}';
  ledger.append(a, 'station-closed', empty.replace('é', `é${'x'.repeat(bytes - Buffer.byteLength(empty))}`));
  expect(problemsOf(database)).toEqual(problems);
});

test('a kind that nobody has registered', () => {
  const { ledger, database, a } = honestCeremony();
  ledger.append(a, 'toString', {});
  expect(problemsOf(database)).toEqual([{ code: 'kind-unknown', station: 'K10SAA', seq: 5 }]);
});

describe('blobs', () => {
  test('strokes that are gone are missed by the signing that names them', () => {
    const { database } = honestCeremony();
    database.prepare('delete from blob where hash = ?').run(sha256('strokes of PERS0002 at K10SBB'));
    expect(problemsOf(database)).toEqual([{ code: 'blob-missing', station: 'K10SBB', seq: 2 }]);
  });

  test('a roster that is gone is missed by its import and by every signing', () => {
    const { database } = honestCeremony();
    database.prepare('delete from blob where hash = ?').run(sha256('roster'));
    expect(problemsOf(database)).toEqual([
      { code: 'blob-missing', station: 'RG0000', seq: 4 },
      { code: 'blob-missing', station: 'K10SAA', seq: 2 },
      { code: 'blob-missing', station: 'K10SAA', seq: 3 },
      { code: 'blob-missing', station: 'K10SBB', seq: 2 },
      { code: 'blob-missing', station: 'K10SBB', seq: 3 },
    ]);
  });

  test('a text that is gone is missed by its adoption', () => {
    const { database } = honestCeremony();
    database.prepare('delete from blob where hash = ?').run(sha256('oath'));
    expect(problemsOf(database)).toEqual([{ code: 'blob-missing', station: 'RG0000', seq: 2 }]);
  });

  test('an emblem that is gone is missed by the arrangement that puts it above the papers', () => {
    const { ledger, database, organiser } = honestCeremony();
    const letterhead = { lines: ['PEMERINTAH CONTOH'], image: ledger.blob('lambang') };
    const { seq } = ledger.append(organiser, 'ceremony-arranged', { title: 'Ikrar', letterhead });
    ledger.append(organiser, 'ceremony-arranged', { title: 'Ikrar', letterhead: { ...letterhead, image: null } });
    expect(problemsOf(database)).toEqual([]);
    database.prepare('delete from blob where hash = ?').run(letterhead.image);
    expect(problemsOf(database)).toEqual([{ code: 'blob-missing', station: 'RG0000', seq }]);
  });

  test('strokes that were exchanged', () => {
    const { database } = honestCeremony();
    database
      .prepare('update blob set bytes = ? where hash = ?')
      .run(Buffer.from('strokes of PERS0001 at K10SAA'), sha256('strokes of PERS0003 at K10SAA'));
    expect(problemsOf(database)).toEqual([{ code: 'blob-hash-wrong', station: 'K10SAA', seq: 3 }]);
  });

  test('a damaged blob that no entry names is found too', () => {
    const { database } = honestCeremony();
    database.prepare('insert into blob values (?, ?)').run('f'.repeat(64), Buffer.from('?'));
    expect(problemsOf(database)).toEqual([{ code: 'blob-hash-wrong' }]);
  });

  test.each([7, null, { hash: 'x' }, 'toString', ''])('strokes named %j are missing', (strokes) => {
    const { ledger, database, a } = honestCeremony();
    const refs = { roster: sha256('roster'), pact: sha256('pact') };
    ledger.append(a, 'pact-signed', { person: 'PERS0001', ...refs, strokes });
    expect(problemsOf(database)).toEqual([{ code: 'blob-missing', station: 'K10SAA', seq: 5 }]);
  });
});

test.each([7, null, '', 'PERS000', 'ILOU0000', '__proto__'])('a signing by person %j counts for nobody', (person) => {
  const { ledger, database, a } = honestCeremony();
  const refs = { roster: sha256('roster'), pact: sha256('pact'), strokes: sha256('strokes of PERS0001 at K10SAA') };
  ledger.append(a, 'pact-signed', { person, ...refs });
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [{ code: 'body-malformed', station: 'K10SAA', seq: 5 }],
    signed: 3,
  });
});

test('a signing that cannot be read is one problem, not three', () => {
  const { ledger, database, a } = honestCeremony();
  ledger.append(a, 'pact-signed', '{');
  expect(problemsOf(database)).toEqual([{ code: 'body-not-canonical', station: 'K10SAA', seq: 5 }]);
});
