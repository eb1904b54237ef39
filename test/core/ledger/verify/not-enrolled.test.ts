import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import { edit, HandBuiltLedger, honestCeremony, newKey, openingBody, rowOf, seal, signText } from './hand-built-ledger.ts';

const problemsOf = (database: Database) => verifyLedgerFile(database).problems;

describe('the ceremony', () => {
  test('a forged founding with an earlier clock does not take the place of the true one', () => {
    const { ledger, database, organiser } = honestCeremony();
    const founding = rowOf(organiser, 1);
    const forged = { ...founding, station: '000000', clock: '2020-01-01T00:00:00.000Z-0000' };
    ledger.insert(seal(forged, newKey()));
    expect(problemsOf(database)).toEqual([
      { code: 'founded-twice', station: '000000', seq: 1 },
      { code: 'station-not-enrolled', station: '000000', seq: 1 },
    ]);
  });

  test('a copy of the founding at another station is no founding, though its signature fits its hash', () => {
    const { ledger, database, organiser } = honestCeremony();
    ledger.insert({ ...rowOf(organiser, 1), station: '000000', clock: '2020-01-01T00:00:00.000Z-0000' });
    expect(problemsOf(database)).toEqual([
      { code: 'founded-twice', station: '000000', seq: 1 },
      { code: 'hash-wrong', station: '000000', seq: 1 },
      { code: 'station-not-enrolled', station: '000000', seq: 1 },
    ]);
  });

  test('a copy of the founding further down is one too many', () => {
    const { ledger, database, organiser } = honestCeremony();
    ledger.insert({ ...rowOf(organiser, 1), seq: 9 });
    expect(problemsOf(database)).toContainEqual({ code: 'founded-twice', station: 'RG0000', seq: 9 });
  });

  test('a station whose name is no station id cannot found it', () => {
    const ledger = new HandBuiltLedger();
    const key = newKey();
    ledger.append({ station: 'RG:000', key, rows: [] }, 'ceremony-founded', { organiserKey: key.open });
    expect(problemsOf(ledger.database)).toEqual([
      { code: 'not-founded' },
      { code: 'station-not-enrolled', station: 'RG:000', seq: 1 },
    ]);
  });

  test('a second founding further down is one too many', () => {
    const { ledger, database, organiser } = honestCeremony();
    const { seq } = ledger.append(organiser, 'ceremony-founded', { organiserKey: organiser.key.open });
    expect(problemsOf(database)).toEqual([{ code: 'founded-twice', station: 'RG0000', seq }]);
  });

  test('without its founding, nothing vouches for anybody', () => {
    const { database, organiser } = honestCeremony();
    database.prepare('delete from entry where hash = ?').run(rowOf(organiser, 1).hash);
    expect(problemsOf(database)).toEqual([
      { code: 'not-founded' },
      { code: 'station-not-enrolled', station: 'K10SAA', seq: 1 },
      { code: 'station-not-enrolled', station: 'K10SBB', seq: 1 },
      { code: 'station-not-enrolled', station: 'RG0000', seq: 2 },
    ]);
  });

  test('a founding that is not the first entry founds nothing', () => {
    const ledger = new HandBuiltLedger();
    const key = newKey();
    ledger.append({ station: 'RG0000', key, rows: [] }, 'ceremony-founded', { organiserKey: key.open }, { seq: 2 });
    expect(problemsOf(ledger.database)).toContainEqual({ code: 'not-founded' });
  });

  test('a founding with another key than the one that signed it', () => {
    const ledger = new HandBuiltLedger();
    const chain = { station: 'RG0000', key: newKey(), rows: [] };
    ledger.append(chain, 'ceremony-founded', { organiserKey: newKey().open });
    expect(problemsOf(ledger.database)).toEqual([{ code: 'signature-wrong', station: 'RG0000', seq: 1 }]);
  });

  test.each([
    ['short', 'ab'],
    ['capitals', 'AB'.repeat(32)],
    ['a number', 7],
    ['nothing', undefined],
  ])('a founding whose key is %s vouches for nothing', (_name, organiserKey) => {
    const ledger = new HandBuiltLedger();
    const chain = { station: 'RG0000', key: newKey(), rows: [] };
    ledger.append(chain, 'ceremony-founded', organiserKey === undefined ? {} : { organiserKey });
    expect(problemsOf(ledger.database)).toEqual([{ code: 'station-not-enrolled', station: 'RG0000', seq: 1 }]);
  });

  test('an entry of another ceremony', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { ceremony: 'CEREM0NY00000002' });
    expect(problemsOf(database)).toEqual([{ code: 'ceremony-differs', station: 'K10SAA', seq: 5 }]);
  });
});

describe('enrolment', () => {
  test('a station that nobody added is named once, at its first entry', () => {
    const { ledger, database } = honestCeremony();
    ledger.sign(ledger.open('K10SCC', newKey()), 'PERS0004');
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('the enrolment key of another station proves nothing', () => {
    const { ledger, database, organiser, enrolments } = honestCeremony();
    ledger.add(organiser, 'K10SCC');
    ledger.open('K10SCC', enrolments.a);
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('a proof made for another key does not serve', () => {
    const { ledger, database, organiser } = honestCeremony();
    const enrolment = ledger.add(organiser, 'K10SCC');
    const key = newKey();
    const body = { ...openingBody('K10SCC', newKey(), enrolment), stationKey: key.open };
    ledger.append({ station: 'K10SCC', key, rows: [] }, 'station-opened', body);
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('a proof of another ceremony does not serve', () => {
    const { ledger, database, organiser } = honestCeremony();
    const enrolment = ledger.add(organiser, 'K10SCC');
    const key = newKey();
    const proof = signText(enrolment, `ikrar-enrolment-1:CEREM0NY00000002:K10SCC:${key.open}`);
    ledger.append({ station: 'K10SCC', key, rows: [] }, 'station-opened', { stationKey: key.open, proof });
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('a station of another ceremony stays a stranger, whatever its entry says', () => {
    const { ledger, database, organiser } = honestCeremony();
    const enrolment = ledger.add(organiser, 'K10SCC');
    const key = newKey();
    const other = 'CEREM0NY00000002';
    const body = { stationKey: key.open, proof: signText(enrolment, `ikrar-enrolment-1:${other}:K10SCC:${key.open}`) };
    ledger.append({ station: 'K10SCC', key, rows: [] }, 'station-opened', body, { ceremony: other });
    expect(problemsOf(database)).toEqual([
      { code: 'ceremony-differs', station: 'K10SCC', seq: 1 },
      { code: 'station-not-enrolled', station: 'K10SCC', seq: 1 },
    ]);
  });

  test('a ledger that begins with anything but its opening is not enrolled', () => {
    const { ledger, database, organiser } = honestCeremony();
    const key = newKey();
    const body = openingBody('K10SCC', key, ledger.add(organiser, 'K10SCC'));
    ledger.append({ station: 'K10SCC', key, rows: [] }, 'station-closed', body);
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('only `station-added` enrols, no other entry of the organiser', () => {
    const { ledger, database, organiser } = honestCeremony();
    const enrolment = newKey();
    ledger.append(organiser, 'reading-began', { station: 'K10SCC', enrolmentKey: enrolment.open });
    ledger.open('K10SCC', enrolment);
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'K10SCC', seq: 1 }]);
  });

  test('a name that is no station id cannot be enrolled', () => {
    const { ledger, database, organiser } = honestCeremony();
    ledger.open('kios 1', ledger.add(organiser, 'kios 1'));
    expect(problemsOf(database)).toEqual([{ code: 'station-not-enrolled', station: 'kios 1', seq: 1 }]);
  });

  test('a station whose file was made twice may open either', () => {
    const { ledger, database, organiser } = honestCeremony();
    const first = ledger.add(organiser, 'K10SCC');
    ledger.add(organiser, 'K10SCC');
    ledger.open('K10SCC', first);
    expect(problemsOf(database)).toEqual([]);
  });

  test('an enrolment key that was slipped into the organiser’s entry does not serve', () => {
    const { ledger, database, organiser } = honestCeremony();
    const enrolment = newKey();
    const row = rowOf(organiser, 6);
    edit(database, row, { body: row.body.replace(/"enrolmentKey":"\w+"/, `"enrolmentKey":"${enrolment.open}"`) });
    ledger.open('K10SBB', enrolment);
    const problems = problemsOf(database);
    expect(problems).toContainEqual({ code: 'hash-wrong', station: 'RG0000', seq: 6 });
    expect(problems.filter((problem) => problem.code === 'station-not-enrolled')).toHaveLength(2);
  });
});
