import { afterEach, beforeEach, expect, test } from 'vitest';
import { explainAbsence } from '../../../core/ceremony/explaining.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { absencesOf } from '../../../core/api/console/absences.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { callSynthetic, dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** Four were called, the first has signed. */
let small: SmallCeremony;
let ids: string[];

beforeEach(async () => {
  small = smallCeremony({ people: 4, seed: 'alasan' });
  ids = [...small.ceremony.picture().people.keys()];
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, [small.badges[0]?.token ?? '']);
  must(await mergeFiles(small.ceremony, [path]));
});
afterEach(() => small.ceremony.close());

const explain = (people: string[], reason: Parameters<typeof explainAbsence>[2]['reason'], note = '') =>
  explainAbsence(small.ceremony, small.organiser, { people, reason, note });
const absences = () => absencesOf(small.ceremony.picture());

test('a reason for several at once, another one later, and taken back: all are entries, the last word counts', () => {
  expect(absences()).toMatchObject({ unexplained: 3, counts: { leave: 0 } });
  expect(must(explain(ids.slice(1), 'leave', '  SK 12 ')).written).toBe(3);
  expect(must(explain(ids.slice(1, 2), 'sick')).written).toBe(1);
  expect(must(explain(ids.slice(3), null)).written).toBe(1);
  // Said already: nothing is written twice.
  expect(must(explain(ids.slice(2, 3), 'leave', 'SK 12')).written).toBe(0);
  const { people, unexplained, counts, units } = absences();
  expect(people.map(({ id, reason, note }) => [id, reason, note])).toEqual([
    [ids[1], 'sick', ''],
    [ids[2], 'leave', 'SK 12'],
    [ids[3], null, ''],
  ]);
  expect(unexplained).toBe(1);
  expect(counts).toMatchObject({ leave: 1, sick: 1 });
  expect(units.reduce((sum, { absent }) => sum + absent, 0)).toBe(3);
  expect(small.ceremony.rows.entriesOfKind('absence-explained')).toHaveLength(5);
  expect(verifyLedgerFile(small.ceremony.file.database).problems).toEqual([]);
});

test('whoever has signed was not absent: nothing is written of anybody then', () => {
  expect(codeOf(explain(ids, 'leave'))).toBe('absent-have-signed');
  expect(small.ceremony.picture().absences.size).toBe(0);
});

test('what was said of somebody who has left the roster since may still be taken back', () => {
  const gone = ids[3] ?? '';
  must(explain([gone], 'sick'));
  callSynthetic(small, 3);
  expect(small.ceremony.picture().people.has(gone as never)).toBe(false);
  expect(must(explain([gone], null))).toEqual({ written: 1 });
  expect(codeOf(explain([gone], null))).toBe('person-unknown');
});

test.each([
  ['nobody', [] as string[], 'leave', '', 'nobody-chosen'],
  ['somebody on no roster', ['ZZZZZZZZ'], 'leave', '', 'person-unknown'],
  ['another reason without saying which', null, 'other', '   ', 'reason-needs-note'],
  ['a note that hides text', null, 'other', 'cuti\u202Eitic', 'value-not-allowed'],
] as const)('refuses %s', (_, people, reason, note, code) => {
  expect(codeOf(explain([...(people ?? ids.slice(1))], reason, note))).toBe(code);
  expect(small.ceremony.picture().absences.size).toBe(0);
});
