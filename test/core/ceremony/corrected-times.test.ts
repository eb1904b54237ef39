import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { CeremonyFold } from '../../../core/ceremony/fold.ts';
import { merkleRoot } from '../../../core/ledger/merkle.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { writeTimeCode } from '../../../core/station/time-code.ts';
import { HandClock, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, startOfDay, type SmallCeremony } from '../fixtures/small-ceremony.ts';
import { anyEntries, blobOf } from './any-entries.ts';

/** The organiser's clock is `small.clock`; each kiosk has a clock of its own. */
function compare(small: SmallCeremony, path: string, clock: HandClock): void {
  const kiosk = new Kiosk(path, clock);
  const code = writeTimeCode(small.founded.ceremony, small.clock.now(), small.organiser.author.key);
  expect(kiosk.station.scan(code)).toMatchObject({ state: 'scan-badge' });
  kiosk.close();
}

/** One person signs first at a kiosk that is 14 minutes ahead, and a minute later at one whose clock is right. */
async function twoKiosks({ compareFirst, compareSecond }: { compareFirst: boolean; compareSecond: boolean }) {
  const small = smallCeremony({ people: 2 });
  const [first, second] = [handOut(small, 'cepat'), handOut(small, 'tepat')];
  const token = small.badges[0]?.token ?? '';
  small.clock.forward(60);
  const [ahead, right] = [new HandClock(startOfDay), new HandClock(startOfDay)];
  ahead.forward(60 + 14 * 60);
  right.forward(60);
  if (compareFirst) compare(small, first.path, ahead);
  if (compareSecond) compare(small, second.path, right);
  await dayAtKiosk(first.path, ahead, [token]);
  right.forward(60);
  await dayAtKiosk(second.path, right, [token]);
  small.clock.forward(3600);
  must(await mergeFiles(small.ceremony, [first.path, second.path]));
  const signings = Array.from(small.ceremony.picture().signings.values())[0] ?? [];
  return { small, first, second, signings };
}

test('of two signatures the one that was made earlier counts, whatever the kiosks’ clocks said', async () => {
  const { small, first, second, signings } = await twoKiosks({ compareFirst: true, compareSecond: true });
  expect(signings.map(({ station }) => station)).toEqual([first.station, second.station]);
  expect(signings.map(({ at, correctedAt }) => [at.slice(11, 19), correctedAt?.slice(11, 19)])).toEqual([
    ['00:45:01', '00:31:01'],
    ['00:32:01', '00:32:01'],
  ]);
  const twice = anomaliesOf(small.ceremony.picture()).filter(({ code }) => code === 'signed-twice');
  expect(twice).toMatchObject([{ station: second.station }]);
  small.ceremony.close();
});

test.each([
  { compareFirst: true, compareSecond: false },
  { compareFirst: false, compareSecond: true },
  { compareFirst: false, compareSecond: false },
])('half a correction favours nobody: the one order counts (%o)', async (compared) => {
  const { small, first, second, signings } = await twoKiosks(compared);
  expect(signings.map(({ station }) => station)).toEqual([second.station, first.station]);
  small.ceremony.close();
});

test('correction changes neither the entries nor the root', async () => {
  const { small, first } = await twoKiosks({ compareFirst: true, compareSecond: true });
  const hashes = Array.from(small.ceremony.rows.entries(), ({ hash }) => hash);
  expect(small.ceremony.root()).toBe(merkleRoot(hashes));
  const clocks = Array.from(small.ceremony.rows.entries(), ({ clock }) => clock);
  expect(clocks).toEqual(clocks.toSorted());
  const merged = must(await mergeFiles(small.ceremony, [first.path]));
  expect(merged).toMatchObject({ added: 0, root: merkleRoot(hashes) });
  small.ceremony.close();
});

test('a clock that was set right between two people corrects each by its own comparison', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'satu');
  const [one = '', other = ''] = small.badges.map(({ token }) => token);
  small.clock.forward(60);
  const clock = new HandClock(startOfDay);
  clock.forward(60 + 14 * 60);
  compare(small, path, clock);
  await dayAtKiosk(path, clock, [one]);
  small.clock.forward(10);
  clock.forward(9 - 14 * 60);
  compare(small, path, clock);
  await dayAtKiosk(path, clock, [other]);
  must(await mergeFiles(small.ceremony, [path]));
  const times = Array.from(small.ceremony.picture().signings.values(), ([signing]) => signing?.correctedAt?.slice(11, 19));
  expect(times).toEqual(['00:31:01', '00:31:11']);
  small.ceremony.close();
});

test('two laptops under one name: nobody knows whose clock was compared, so nothing is corrected', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'satu');
  const copy = join(small.folder, 'salinan.ikrar');
  copyFileSync(path, copy);
  const [one = '', other = ''] = small.badges.map(({ token }) => token);
  small.clock.forward(60);
  const clock = new HandClock(startOfDay);
  clock.forward(60 + 14 * 60);
  const kiosk = new Kiosk(path, clock);
  kiosk.close();
  await dayAtKiosk(copy, small.clock, [other]);
  compare(small, path, clock);
  await dayAtKiosk(path, clock, [one]);
  must(await mergeFiles(small.ceremony, [path, copy]));
  const picture = small.ceremony.picture();
  expect(Array.from(picture.signings.values(), ([signing]) => signing?.correctedAt)).toEqual([null, null]);
  small.ceremony.close();
});

test('what was corrected step by step is what a rebuild gives', async () => {
  const { small } = await twoKiosks({ compareFirst: true, compareSecond: true });
  const again = must(openCeremony(small.path));
  expect(again.picture()).toEqual(small.ceremony.picture());
  again.close();
  small.ceremony.close();
});

test('any comparisons at all leave every signing and the number of entries where they were', () => {
  fc.assert(
    fc.property(anyEntries(), (entries) => {
      const pictureOf = (some: typeof entries) => {
        const fold = new CeremonyFold(blobOf);
        for (const entry of some) fold.add(entry);
        return fold.picture();
      };
      const without = pictureOf(entries.filter(({ kind }) => kind !== 'clock-compared'));
      const all = pictureOf(entries);
      const signed = (picture: typeof all) =>
        Array.from(picture?.signings ?? [], ([person, signings]) => [person, signings.map(({ hash }) => hash).toSorted()]);
      expect(signed(all)).toEqual(signed(without));
      // Two foundings may leave no ceremony at all: then neither is one.
      expect(all?.entries ?? null).toBe(without === null ? null : entries.length);
    }),
  );
});
