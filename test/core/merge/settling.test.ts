import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { settleAnomaly, type ToSettle } from '../../../core/merge/settling.ts';
import { minutesFacts } from '../../../core/report/minutes-facts.ts';
import { codeOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import {
  callSynthetic,
  dayAtKiosk,
  handOut,
  Kiosk,
  smallCeremony,
  type HandedOut,
  type SmallCeremony,
} from '../fixtures/small-ceremony.ts';

/** One person signed at two kiosks, a third kiosk never came home. */
let small: SmallCeremony;
let one: HandedOut;
let other: HandedOut;
let missing: HandedOut;
let person: string;

beforeEach(async () => {
  small = smallCeremony({ people: 2 });
  [one, other, missing] = [handOut(small, 'satu'), handOut(small, 'dua'), handOut(small, 'tiga')];
  const tokens = small.badges.map(({ token }) => token);
  person = [...small.ceremony.picture().people.keys()][0] ?? '';
  await dayAtKiosk(one.path, small.clock, tokens);
  await dayAtKiosk(other.path, small.clock, tokens.slice(0, 1));
  must(await mergeFiles(small.ceremony, [one.path, other.path]));
});
afterEach(() => small.ceremony.close());

const settle = (toSettle: ToSettle) => settleAnomaly(small.ceremony, small.organiser, toSettle);
const anomalies = () => anomaliesOf(small.ceremony.picture());
const twice = () => ({ code: 'signed-twice', station: other.station, seq: 2, person });
const counted = () => {
  const [first] = small.ceremony.picture().signings.get(person as never) ?? [];
  return first && { station: first.station, seq: first.seq };
};

test('a settled anomaly stays where it was, with the reason and the time; the others stay as they were', () => {
  const before = anomalies();
  small.clock.forward(60);
  must(settle({ code: 'station-missing', reason: '  Laptopnya terbakar.  ' }));
  const at = new Date(small.clock.now()).toISOString();
  expect(before).toEqual([twice(), { code: 'station-missing', station: missing.station }]);
  expect(anomalies()).toEqual([
    twice(),
    { code: 'station-missing', station: missing.station, settled: { reason: 'Laptopnya terbakar.', at } },
  ]);
  expect(verifyLedgerFile(small.ceremony.file.database).problems).toEqual([]);
});

test('whoever thinks again settles it again: the last word counts, and both are in the ledger', () => {
  const first = must(settle({ code: 'station-missing', reason: 'Belum diketahui.' })).settled;
  const second = must(settle({ code: 'station-missing', reason: 'Laptopnya terbakar.' })).settled;
  expect(second).toBe(first + 1);
  expect(anomalies()[1]?.settled?.reason).toBe('Laptopnya terbakar.');
  expect(small.ceremony.rows.entriesOfKind('anomaly-settled')).toHaveLength(2);
});

describe('which of two signings counts', () => {
  test('is the earlier one, until the organiser chooses the other; a later word without a choice goes back', () => {
    const [earlier, later] = [
      { station: one.station, seq: 2 },
      { station: other.station, seq: 2 },
    ];
    expect(counted()).toEqual(earlier);
    must(settle({ ...twice(), reason: 'Yang pertama ditandatangani rekannya.', counts: later }));
    expect(counted()).toEqual(later);
    // The anomaly is still the one that was settled.
    expect(anomalies()[0]).toMatchObject({ ...twice(), settled: { counts: later } });
    const signers = minutesFacts(small.ceremony.picture()).signers.flatMap(({ people }) => people);
    expect(signers.find(({ signing }) => signing.person === person)?.signing.station).toBe(other.station);
    expect(signers).toHaveLength(2);
    must(settle({ ...twice(), reason: 'Keliru: keduanya miliknya.' }));
    expect(counted()).toEqual(earlier);
    expect(small.ceremony.picture().signings.get(person as never)).toHaveLength(2);
  });

  test('must be one of that person’s', () => {
    for (const counts of [
      { station: one.station, seq: 3 },
      { station: 'ZZZZZZ', seq: 2 },
    ]) {
      expect(codeOf(settle({ ...twice(), reason: 'x', counts }))).toBe('signing-not-theirs');
    }
    const counts = { station: one.station, seq: 2 };
    expect(codeOf(settle({ code: 'station-missing', reason: 'x', counts }))).toBe('signing-not-theirs');
  });

  test('is asked only where somebody signed twice', async () => {
    const day = smallCeremony({ people: 1, seed: 'daftar berganti' });
    const { path, station } = handOut(day, 'satu');
    await dayAtKiosk(path, day.clock, [day.badges[0]?.token ?? '']);
    callSynthetic(day, 2, 'daftar baru');
    must(await mergeFiles(day.ceremony, [path]));
    const unknown = { code: 'person-unknown', reason: 'Pindah tugas.' };
    const counts = { station, seq: 2 };
    expect(codeOf(settleAnomaly(day.ceremony, day.organiser, { ...unknown, counts }))).toBe('signing-not-theirs');
    expect(codeOf(settleAnomaly(day.ceremony, day.organiser, unknown))).toBe(null);
    day.ceremony.close();
  });
});

test.each<[string, string, () => ToSettle]>([
  ['an anomaly that is not there', 'anomaly-unknown', () => ({ code: 'ledger-forked', reason: 'x' })],
  ['a code that nobody knows', 'anomaly-unknown', () => ({ code: '__proto__', reason: 'x' })],
  ['the anomaly of another station', 'anomaly-unknown', () => ({ code: 'station-missing', station: one.station, reason: 'x' })],
  ['another entry', 'anomaly-unknown', () => ({ ...twice(), seq: 3, reason: 'x' })],
  ['no reason', 'value-not-allowed', () => ({ ...twice(), reason: '   ' })],
  ['a reason without end', 'value-not-allowed', () => ({ ...twice(), reason: 'x'.repeat(501) })],
  ['a reason that turns its letters around', 'value-not-allowed', () => ({ ...twice(), reason: 'a\u202eb' })],
  ['a reason with a line of its own', 'value-not-allowed', () => ({ ...twice(), reason: 'a\nb' })],
])('%s is refused as %s, and nothing is written', (_, code, toSettle) => {
  const root = small.ceremony.root();
  expect(codeOf(settle(toSettle()))).toBe(code);
  expect(small.ceremony.root()).toBe(root);
});

test('where several anomalies fit, none is settled until it is said which', async () => {
  const [fourth, fifth] = [handOut(small, 'empat'), handOut(small, 'lima')];
  expect(settle({ code: 'station-missing', reason: 'x' })).toMatchObject({ error: { code: 'anomaly-ambiguous', matches: 3 } });
  must(settle({ code: 'station-missing', station: fifth.station, reason: 'x' }));
  const settled = anomalies().filter(({ settled: done }) => done !== undefined);
  expect(settled.map(({ station }) => station)).toEqual([fifth.station]);
  expect(fourth.station).not.toBe(fifth.station);
});

test('a station that comes home after all takes its anomaly with it; another one that stays out is not settled by that', async () => {
  must(settle({ code: 'station-missing', station: missing.station, reason: 'Belum dijemput.' }));
  const fourth = handOut(small, 'empat');
  await dayAtKiosk(missing.path, small.clock, []);
  must(await mergeFiles(small.ceremony, [missing.path]));
  expect(anomalies()).toEqual([twice(), { code: 'station-missing', station: fourth.station }]);
});

test('merged into another copy of the ceremony the settlement is there, once, in whichever order and however often', async () => {
  const before = join(temporaryFolder(), 'salinan.ikrar');
  small.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  copyFileSync(small.path, before);
  must(settle({ ...twice(), reason: 'Ditanyakan kepada pegawainya.', counts: { station: other.station, seq: 2 } }));
  must(settle({ code: 'station-missing', reason: 'Laptopnya terbakar.' }));
  small.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  const copy = must(openCeremony(before));
  for (const files of [[other.path, small.path], [small.path, one.path], [small.path]]) {
    // oxlint-disable-next-line no-await-in-loop
    const merged = must(await mergeFiles(copy, files));
    expect(merged.anomalies).toEqual(anomalies());
    expect(merged.root).toBe(small.ceremony.root());
    expect(copy.picture()).toEqual(small.ceremony.picture());
  }
  copy.close();
});

test('a station that settles an anomaly is refused by the merge, and changes nothing in its own file', async () => {
  const kiosk = new Kiosk(missing.path, small.clock);
  must(kiosk.ceremony.append(kiosk.author, 'anomaly-settled', { ...twice(), reason: 'Tidak apa-apa.' } as never));
  expect(kiosk.ceremony.picture().settlements.size).toBe(0);
  kiosk.close();
  const before = small.ceremony.root();
  expect(codeOf(await mergeFiles(small.ceremony, [missing.path]))).toBe('entry-not-the-organisers');
  expect(small.ceremony.root()).toBe(before);
});
