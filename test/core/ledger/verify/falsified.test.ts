import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { organisersKinds } from '../../../../core/ledger/verify/raw-entry.ts';
import { verifyLedgerFile } from '../../../../core/ledger/verify/verify-ledger-file.ts';
import {
  edit,
  honestCeremony,
  newKey,
  openingBody,
  rowOf,
  seal,
  sha256,
  type Body,
  type HandBuiltLedger,
} from './hand-built-ledger.ts';

const problemsOf = (database: Database) => verifyLedgerFile(database).problems;

describe('somebody without a key', () => {
  test('edits a body: the hash no longer fits, and the root is another', () => {
    const { database, a } = honestCeremony();
    const { root } = verifyLedgerFile(database);
    const row = rowOf(a, 2);
    edit(database, row, { body: row.body.replace('PERS0001', 'PERS0009') });
    expect(problemsOf(database)).toEqual([{ code: 'hash-wrong', station: 'K10SAA', seq: 2 }]);
    expect(verifyLedgerFile(database).root).not.toBe(root);
  });

  test.each([
    ['at', '2026-11-30T02:00:00.000Z'],
    ['kind', 'station-closed'],
  ] as const)('edits %s: the hash no longer fits', (column, value) => {
    const { database, a } = honestCeremony();
    edit(database, rowOf(a, 2), { [column]: value });
    expect(problemsOf(database)).toContainEqual({ code: 'hash-wrong', station: 'K10SAA', seq: 2 });
  });

  test('edits the last body and its hash: the signature no longer fits', () => {
    const { database, a } = honestCeremony();
    const row = rowOf(a, 4);
    const forged = seal({ ...row, body: '{"signed":1}' }, newKey());
    edit(database, row, { body: forged.body, hash: forged.hash });
    expect(problemsOf(database)).toEqual([{ code: 'signature-wrong', station: 'K10SAA', seq: 4 }]);
  });

  test('edits a body and its hash in the middle: the next entry tells as well', () => {
    const { database, a } = honestCeremony();
    const row = rowOf(a, 2);
    const forged = seal({ ...row, body: row.body.replace('PERS0001', 'PERS0009') }, newKey());
    edit(database, row, { body: forged.body, hash: forged.hash });
    expect(verifyLedgerFile(database)).toMatchObject({
      problems: [{ code: 'signature-wrong', station: 'K10SAA', seq: 2 }],
      notes: [{ code: 'ledger-forked', station: 'K10SAA', seq: 2 }],
    });
  });

  test('puts one digit of a signature otherwise', () => {
    const { database, b } = honestCeremony();
    const { signature } = rowOf(b, 3);
    edit(database, rowOf(b, 3), { signature: `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}` });
    expect(problemsOf(database)).toEqual([{ code: 'signature-wrong', station: 'K10SBB', seq: 3 }]);
  });

  test('writes a signature in capitals, which is a second spelling of the same', () => {
    const { database, b } = honestCeremony();
    edit(database, rowOf(b, 3), { signature: rowOf(b, 3).signature.toUpperCase() });
    expect(problemsOf(database)).toEqual([{ code: 'signature-wrong', station: 'K10SBB', seq: 3 }]);
  });

  test('lets two entries change places', () => {
    const { database, a } = honestCeremony();
    edit(database, rowOf(a, 2), { seq: 99 });
    edit(database, rowOf(a, 3), { seq: 2 });
    edit(database, { ...rowOf(a, 2), seq: 99 }, { seq: 3 });
    const problems = problemsOf(database);
    for (const seq of [2, 3]) expect(problems).toContainEqual({ code: 'hash-wrong', station: 'K10SAA', seq });
    for (const seq of [2, 3, 4]) expect(problems).toContainEqual({ code: 'previous-wrong', station: 'K10SAA', seq });
  });

  test('duplicates an entry at the end of its chain', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.insert({ ...rowOf(a, 2), seq: 5 });
    expect(problemsOf(database)).toContainEqual({ code: 'hash-wrong', station: 'K10SAA', seq: 5 });
  });

  test('transplants an entry to another station', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.insert({ ...rowOf(a, 3), station: 'K10SBB', seq: 4 });
    const problems = problemsOf(database);
    for (const code of ['hash-wrong', 'signature-wrong', 'previous-wrong'] as const) {
      expect(problems).toContainEqual({ code, station: 'K10SBB', seq: 4 });
    }
  });
});

describe('somebody with the key of one station', () => {
  test('writes in the name of another station', () => {
    const { ledger, database, a, b } = honestCeremony();
    ledger.insert(ledger.next({ ...b, key: a.key }, 'station-closed', { signed: 0 }));
    expect(problemsOf(database)).toEqual([{ code: 'signature-wrong', station: 'K10SBB', seq: 4 }]);
  });

  test('names a wrong entry as the one before', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'station-closed', { signed: 2 }, { previous: rowOf(a, 2).hash });
    expect(problemsOf(database)).toEqual([{ code: 'previous-wrong', station: 'K10SAA', seq: 5 }]);
  });

  test('lets the first entry follow another', () => {
    const { ledger, database, enrolments, organiser } = honestCeremony();
    const enrolment = ledger.add(organiser, 'K10SCC');
    const key = newKey();
    const chain = { station: 'K10SCC', key, rows: [] };
    const previous = sha256('nothing');
    ledger.append(chain, 'station-opened', openingBody('K10SCC', key, enrolment), { previous });
    expect(problemsOf(database)).toEqual([{ code: 'previous-wrong', station: 'K10SCC', seq: 1 }]);
    expect(enrolments).not.toHaveProperty('c');
  });

  test('adds a station, which only the organiser may', () => {
    const { ledger, database, a } = honestCeremony();
    ledger.open('K10SCC', ledger.add(a, 'K10SCC'));
    expect(problemsOf(database)).toEqual([
      { code: 'entry-not-the-organisers', station: 'K10SAA', seq: 5 },
      { code: 'station-not-enrolled', station: 'K10SCC', seq: 1 },
    ]);
  });

  test.each(Array.from(organisersKinds))('says %s in the place of the organiser', (kind) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, kind, {});
    expect(problemsOf(database)).toContainEqual({ code: 'entry-not-the-organisers', station: 'K10SAA', seq: 5 });
  });

  test.each([
    ['roster', 'a roster of its own', 'roster-unknown'],
    ['roster', 'oath', 'roster-unknown'],
    ['pact', 'a text of its own', 'text-unknown'],
    ['pact', 'oath', 'text-unknown'],
  ] as const)('lets somebody sign with the %s "%s", which the organiser never adopted', (field, text, code) => {
    const { ledger, database, a } = honestCeremony();
    ledger.append(a, 'pact-signed', { ...signingOf(ledger), [field]: ledger.blob(text) });
    expect(problemsOf(database)).toEqual([{ code, station: 'K10SAA', seq: 5 }]);
  });

  test('adopts a text in its own ledger and lets somebody sign it', () => {
    const { ledger, database, a } = honestCeremony();
    const pact = ledger.blob('a text of its own');
    ledger.append(a, 'text-adopted', { text: 'pact', blob: pact });
    ledger.append(a, 'pact-signed', { ...signingOf(ledger), pact });
    expect(problemsOf(database)).toEqual([
      { code: 'entry-not-the-organisers', station: 'K10SAA', seq: 5 },
      { code: 'text-unknown', station: 'K10SAA', seq: 6 },
    ]);
  });

  test("adopts a roster in the organiser's ledger, where the signature is not the organiser's", () => {
    const { ledger, database, organiser, a } = honestCeremony();
    const roster = ledger.blob('a roster of its own');
    const adoption = { blob: roster, people: 1, units: 1, source: sha256('csv') };
    const forged = ledger.append({ ...organiser, key: a.key }, 'roster-imported', adoption);
    ledger.append(a, 'pact-signed', { ...signingOf(ledger), roster });
    expect(problemsOf(database)).toEqual([
      { code: 'signature-wrong', station: 'RG0000', seq: forged.seq },
      { code: 'roster-unknown', station: 'K10SAA', seq: 5 },
    ]);
  });

  test('founds the ceremony once more', () => {
    const { ledger, database } = honestCeremony();
    const key = newKey();
    const usurper = { station: 'ZZZZZZ', key, rows: [] };
    ledger.append(usurper, 'ceremony-founded', { title: 'Lain', organiserKey: key.open });
    expect(problemsOf(database)).toEqual([
      { code: 'founded-twice', station: 'ZZZZZZ', seq: 1 },
      { code: 'station-not-enrolled', station: 'ZZZZZZ', seq: 1 },
    ]);
  });
});

/** Everything that a signing names, as the organiser adopted it. */
function signingOf(ledger: HandBuiltLedger): Body {
  return { person: 'PERS0009', roster: ledger.blob('roster'), pact: ledger.blob('pact'), strokes: ledger.blob('strokes') };
}

test('whatever the organiser adopted may be signed with, the older as well as the newer', () => {
  const { ledger, database, organiser, a } = honestCeremony();
  const [roster, pact] = [ledger.blob('a longer roster'), ledger.blob('a better text')];
  ledger.append(organiser, 'roster-imported', { blob: roster, people: 4, units: 1, source: sha256('csv') });
  ledger.append(organiser, 'text-adopted', { text: 'pact', blob: pact });
  ledger.append(a, 'pact-signed', { ...signingOf(ledger), roster });
  ledger.append(a, 'pact-signed', { ...signingOf(ledger), person: 'PERS0008', pact });
  expect(problemsOf(database)).toEqual([]);
});
