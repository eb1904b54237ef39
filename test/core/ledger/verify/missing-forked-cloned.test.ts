import { expect, test } from 'vitest';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import { honestCeremony, newKey, rowOf, sha256 } from './hand-built-ledger.ts';

/** What humans must look at, but what falsifies nothing. */

test('a removed entry is a gap, named by the first seq that is missing', () => {
  const { ledger, database, a } = honestCeremony();
  for (let more = 0; more < 3; more += 1) ledger.append(a, 'station-closed', { signed: 2 });
  database.exec(`delete from entry where station = 'K10SAA' and (seq in (2, 3) or seq = 6)`);
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [],
    notes: [
      { code: 'ledger-gap', station: 'K10SAA', seq: 2 },
      { code: 'ledger-gap', station: 'K10SAA', seq: 6 },
    ],
  });
});

test('the end of a ledger may come later: nothing to note', () => {
  const { database } = honestCeremony();
  database.exec(`delete from entry where station = 'K10SAA' and seq > 2`);
  expect(verifyLedgerFile(database)).toMatchObject({ problems: [], notes: [] });
});

test('without its first entry, no key vouches for a station', () => {
  const { database } = honestCeremony();
  database.exec(`delete from entry where station = 'K10SAA' and seq = 1`);
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [{ code: 'station-not-enrolled', station: 'K10SAA', seq: 2 }],
    notes: [{ code: 'ledger-gap', station: 'K10SAA', seq: 1 }],
  });
});

test('beyond a gap, a signature must still be by a key of the station', () => {
  const { ledger, database, a } = honestCeremony();
  database.exec(`delete from entry where station = 'K10SAA' and seq = 4`);
  ledger.insert(ledger.next({ ...a, key: newKey() }, 'station-closed', { signed: 2 }));
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [{ code: 'signature-wrong', station: 'K10SAA', seq: 5 }],
    notes: [{ code: 'ledger-gap', station: 'K10SAA', seq: 4 }],
  });
});

test.each(['0'.repeat(64), 'x'])('beyond a gap, an entry cannot follow %j', (previous) => {
  const { ledger, database, a } = honestCeremony();
  ledger.append(a, 'station-closed', { signed: 2 }, { seq: 9, previous });
  expect(verifyLedgerFile(database).problems).toEqual([{ code: 'previous-wrong', station: 'K10SAA', seq: 9 }]);
});

test('a fork is noted once, where the ways part, and both branches are checked to their ends', () => {
  const { ledger, database, a } = honestCeremony();
  const branch = { ...a, rows: a.rows.slice(0, 2) };
  ledger.sign(branch, 'PERS0002');
  ledger.append(branch, 'station-closed', { signed: 2 });
  expect(verifyLedgerFile(database)).toMatchObject({
    entries: 17,
    problems: [],
    notes: [{ code: 'ledger-forked', station: 'K10SAA', seq: 3 }],
    signedByStation: { K10SAA: 3, K10SBB: 2 },
  });
});

test('three branches that part at one place are one fork', () => {
  const { ledger, database, a } = honestCeremony();
  for (const signed of [1, 3]) ledger.append({ ...a, rows: a.rows.slice(0, 3) }, 'station-closed', { signed });
  expect(verifyLedgerFile(database).notes).toEqual([{ code: 'ledger-forked', station: 'K10SAA', seq: 4 }]);
});

test('a fork that parts inside a gap is noted behind it', () => {
  const { ledger, database, a } = honestCeremony();
  for (const what of ['one', 'other']) {
    ledger.insert(ledger.next(a, 'station-closed', { signed: 2 }, { seq: 7, previous: sha256(what) }));
  }
  expect(verifyLedgerFile(database).notes).toEqual([
    { code: 'ledger-gap', station: 'K10SAA', seq: 5 },
    { code: 'ledger-forked', station: 'K10SAA', seq: 7 },
  ]);
});

test('the organiser’s own ledger may fork, and stations added on either branch are enrolled', () => {
  const { ledger, database, organiser } = honestCeremony();
  const branch = { ...organiser, rows: organiser.rows.slice(0, 6) };
  ledger.sign(ledger.open('K10SCC', ledger.add(branch, 'K10SCC')), 'PERS0001');
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [],
    notes: [{ code: 'ledger-forked', station: 'RG0000', seq: 7 }],
  });
});

test('two laptops that opened one station file are a clone; each chain is checked with its own key', () => {
  const { ledger, database, enrolments } = honestCeremony();
  const clone = ledger.open('K10SAA', enrolments.a);
  ledger.sign(clone, 'PERS0002');
  expect(verifyLedgerFile(database)).toMatchObject({
    stations: 3,
    problems: [],
    notes: [
      { code: 'ledger-forked', station: 'K10SAA', seq: 1 },
      { code: 'station-cloned', station: 'K10SAA', seq: 1 },
    ],
  });
});

test('a clone cannot write on the chain of the other laptop', () => {
  const { ledger, database, a, enrolments } = honestCeremony();
  const clone = ledger.open('K10SAA', enrolments.a);
  ledger.insert(ledger.next({ ...a, key: clone.key }, 'station-closed', { signed: 2 }));
  expect(verifyLedgerFile(database).problems).toEqual([{ code: 'signature-wrong', station: 'K10SAA', seq: 5 }]);
});

test('beyond a gap, either laptop of a clone may go on, and stays the one that it is', () => {
  const { ledger, database, a, enrolments } = honestCeremony();
  const clone = ledger.open('K10SAA', enrolments.a);
  const beyond = ledger.append(clone, 'station-closed', { signed: 0 }, { seq: 7, previous: sha256('lost') });
  ledger.insert(ledger.next({ ...a, rows: [beyond] }, 'station-closed', { signed: 0 }));
  expect(verifyLedgerFile(database).problems).toEqual([{ code: 'signature-wrong', station: 'K10SAA', seq: 8 }]);
});

test('one laptop that opened its file twice with one key is a fork, not a clone', () => {
  const { ledger, database, a } = honestCeremony();
  ledger.append({ ...a, rows: [] }, 'station-opened', JSON.parse(rowOf(a, 1).body) as Record<string, unknown>);
  expect(verifyLedgerFile(database)).toMatchObject({
    problems: [],
    notes: [{ code: 'ledger-forked', station: 'K10SAA', seq: 1 }],
  });
});
