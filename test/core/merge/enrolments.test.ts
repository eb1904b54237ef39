import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { enrolmentText } from '../../../core/ceremony/enrolment-proof.ts';
import { signEntry } from '../../../core/ledger/chain.ts';
import { privateKey, publicHalf, signText, type PrivateKey } from '../../../core/ledger/keys.ts';
import type { BodyOf, EntryKind } from '../../../core/ledger/kinds.ts';
import { Enrolments } from '../../../core/merge/enrolments.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type HandedOut, type SmallCeremony } from '../fixtures/small-ceremony.ts';
import { readAll } from '../mirror/mirrored-kiosk.ts';

let small: SmallCeremony;
let kiosk: HandedOut;
let entries: StoredEntry[];

beforeAll(async () => {
  small = smallCeremony({ people: 2 });
  kiosk = handOut(small, 'kios');
  await dayAtKiosk(kiosk.path, small.clock, [small.badges[0]?.token ?? '']);
  ({ entries } = readAll(kiosk.path));
});
afterAll(() => small.ceremony.close());

const heardIn = (parts: readonly (readonly StoredEntry[])[]) => {
  const { id, founded } = small.ceremony.picture();
  const enrolments = new Enrolments(id, founded.organiserKey);
  for (const part of parts) enrolments.hear(part);
  return enrolments;
};

describe('who may sign', () => {
  test('is the same in whichever order it is heard, and whatever is heard twice', () => {
    const shuffled = fc.shuffledSubarray([...entries, ...entries], { minLength: 2 * entries.length });
    fc.assert(
      fc.property(shuffled, fc.nat(entries.length), (order, cut) => {
        const enrolments = heardIn([order.slice(0, cut), order.slice(cut)]);
        expect(enrolments.keysOf(kiosk.station)).toHaveLength(1);
        expect(enrolments.maySay(small.organiser.author.station, 'roster-imported')).toBe(true);
        expect(enrolments.maySay(kiosk.station, 'roster-imported')).toBe(false);
      }),
    );
  });

  test('is said by a whole entry, also where one with another signature was heard before', () => {
    const forged = entries.map((entry) => ({ ...entry, signature: 'a'.repeat(128) }));
    expect(heardIn([forged]).keysOf(small.organiser.author.station)).toEqual([]);
    expect(heardIn([forged, entries]).keysOf(kiosk.station)).toHaveLength(1);
    expect(heardIn([[...forged, ...entries]]).keysOf(kiosk.station)).toHaveLength(1);
  });

  test('is nobody whom the organiser has not added', () => {
    const without = entries.filter(({ kind }) => kind !== 'station-added');
    expect(heardIn([without]).keysOf(kiosk.station)).toEqual([]);
  });

  const oneTime = '7a'.repeat(32);
  const ofKind = (kind: EntryKind) => entries.findLast((entry) => entry.kind === kind) as StoredEntry;
  const written = (entry: StoredEntry, changes: object, key: PrivateKey, fields: Partial<StoredEntry> = {}) =>
    signEntry(
      {
        ...entry,
        ...fields,
        kind: entry.kind as 'station-opened',
        body: { ...(JSON.parse(entry.body) as BodyOf<'station-opened'>), ...changes },
      },
      key,
    );
  const addedAnew = (fields: Partial<StoredEntry> = {}) =>
    written(ofKind('station-added'), { enrolmentKey: publicHalf(oneTime) }, small.organiser.author.key, fields);
  const openedAnew = (fields: Partial<StoredEntry> = {}) => {
    const stationKey = publicHalf('7b'.repeat(32));
    const proof = signText(enrolmentText(small.ceremony.picture().id, kiosk.station, stationKey), privateKey(oneTime));
    return written(ofKind('station-opened'), { stationKey, proof }, privateKey('7b'.repeat(32)), fields);
  };
  const founding = () => ofKind('ceremony-founded');

  test.each<[string, () => StoredEntry[], number]>([
    ['as it should be', () => [founding(), addedAnew(), openedAnew()], 1],
    [
      'in a word of the organiser with another text under its hash',
      () => [founding(), { ...ofKind('station-added'), body: addedAnew().body }, openedAnew()],
      0,
    ],
    ['in the ledger of a station', () => [founding(), addedAnew({ station: kiosk.station }), openedAnew()], 0],
    ['by an opening further down a ledger', () => [founding(), addedAnew(), openedAnew({ seq: 2 })], 0],
  ])('another one-time key, %s', (_, heard, keys) => {
    expect(heardIn([heard()]).keysOf(kiosk.station)).toHaveLength(keys);
  });
});

test('a station whose file was made twice, on either side of a restored copy, may open either', async () => {
  const { added } = small.ceremony.picture().stations.get(kiosk.station) ?? { added: null };
  if (added === null) throw new Error('nobody added the kiosk');
  const again = { ...added, enrolmentKey: publicHalf('7a'.repeat(32)) };
  must(small.ceremony.append(small.organiser.author, 'station-added', again));
  expect(codeOf(await mergeFiles(small.ceremony, [kiosk.path]))).toBe(null);
  expect(small.ceremony.picture().signings.size).toBe(1);
});
