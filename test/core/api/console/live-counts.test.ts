import { expect, test, vi } from 'vitest';
import { LiveCounts } from '../../../../core/api/console/live-counts.ts';
import { openCeremony } from '../../../../core/ceremony/ceremony.ts';
import { readEntry } from '../../../../core/ledger/read-entry.ts';
import { settleAnomaly } from '../../../../core/merge/settling.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

const tokens = ({ badges }: SmallCeremony) => badges.map(({ token }) => token);

test('entry by entry the picture is what counting anew gives', async () => {
  const small = smallCeremony({ people: 5, seed: 'langsung' });
  const { ceremony, organiser, clock } = small;
  const live = new LiveCounts(ceremony);
  const same = () => expect(live.now()).toEqual(new LiveCounts(ceremony).now());
  expect(live.now()).toMatchObject({ called: 5, signed: 0, steps: [], last: null });
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];

  await dayAtKiosk(one.path, clock, tokens(small).slice(0, 2));
  must(await mergeFiles(ceremony, [one.path]));
  same();
  clock.forward(600);
  await dayAtKiosk(other.path, clock, tokens(small).slice(1, 4));
  must(await mergeFiles(ceremony, [other.path]));
  same();
  expect(live.now()).toMatchObject({
    signed: 4,
    step: 'minutes',
    stepMillis: 60_000,
    elsewhere: 0,
    // 07.30 WIB and ten minutes later, each at the end of its minute; the second signing of one person counts nowhere.
    steps: [
      { at: '2026-11-23T00:31:00.000Z', signed: 2 },
      { at: '2026-11-23T00:41:00.000Z', signed: 4 },
    ],
  });
  expect(live.now().stations.map(({ name, signed }) => [name, signed])).toContainEqual(['dua', 2]);

  // The kiosk goes on: nothing but signings comes, one of them by somebody who has signed elsewhere.
  await dayAtKiosk(other.path, clock, [tokens(small)[4] ?? '', tokens(small)[0] ?? '']);
  must(await mergeFiles(ceremony, [other.path]));
  expect(live.now()).toMatchObject({ signed: 5 });
  same();
  expect(live.now().units.reduce((sum, { signed }) => sum + signed, 0)).toBe(5);

  // The organiser lets the other signing count: it moves from one kiosk to the other.
  const person = ceremony.picture().signings.keys().toArray()[1] ?? '';
  must(
    settleAnomaly(ceremony, organiser, {
      code: 'signed-twice',
      person,
      reason: 'Yang pertama bukan miliknya.',
      counts: { station: other.station, seq: 2 },
    }),
  );
  same();
  expect(live.now().stations.map(({ name, signed }) => [name, signed])).toContainEqual(['dua', 4]);

  // What touches nobody, and what touches everybody.
  must(ceremony.append(organiser.author, 'reading-began', { oath: ceremony.picture().oath.hash }));
  same();
  must(ceremony.append(organiser.author, 'ceremony-arranged', { ...ceremony.picture().definition, eligible: ['Tidak Ada'] }));
  same();
  expect(live.now()).toMatchObject({ called: 0, signed: 0, outside: 5 });
  ceremony.close();
});

test('a signing that turns out to be the second one moves to the kiosk of the first, and the last time of its own goes back', async () => {
  const small = smallCeremony({ people: 3, seed: 'lebih dulu' });
  const { ceremony, clock } = small;
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
  const [first = '', second = '', third = ''] = tokens(small);
  await dayAtKiosk(one.path, clock, [first]);
  await dayAtKiosk(other.path, clock, [second]);
  must(await mergeFiles(ceremony, [one.path, other.path]));
  const live = new LiveCounts(ceremony);
  const before = live.now();
  clock.forward(60);
  await dayAtKiosk(one.path, clock, [third]);
  clock.forward(60);
  await dayAtKiosk(other.path, clock, [third]);
  must(await mergeFiles(ceremony, [other.path]));
  expect(live.now()).toMatchObject({ signed: 3 });
  must(await mergeFiles(ceremony, [one.path]));
  expect(live.now()).toEqual(new LiveCounts(ceremony).now());
  const at = ({ stations }: typeof before) => stations.find(({ name }) => name === 'dua');
  expect(at(live.now())).toEqual(at(before));
  ceremony.close();
});

test('what another program writes between two looks is counted at the next one', async () => {
  const small = smallCeremony({ people: 2, seed: 'di antara' });
  const { ceremony, organiser } = small;
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, tokens(small).slice(0, 1));
  must(await mergeFiles(ceremony, [path]));
  const live = new LiveCounts(ceremony);
  expect(live.now()).toMatchObject({ signed: 1 });
  const [stored] = ceremony.rows.entriesOfKind('pact-signed');
  const entry = stored === undefined ? null : readEntry(stored);
  if (entry?.kind !== 'pact-signed') throw new Error('nobody signed');
  const person = ceremony.picture().people.keys().toArray()[1] ?? entry.body.person;
  const elsewhere = must(openCeremony(small.path));
  const picture = ceremony.picture.bind(ceremony);
  vi.spyOn(ceremony, 'picture').mockImplementationOnce(() => {
    const known = picture();
    must(elsewhere.append(organiser.author, 'pact-signed', { ...entry.body, person }));
    return known;
  });
  expect(live.now()).toMatchObject({ signed: 1 });
  expect(live.now()).toMatchObject({ signed: 2 });
  elsewhere.close();
  ceremony.close();
});

test('where most signed on other days than the ceremony’s, the steps are days', async () => {
  const small = smallCeremony({ people: 2, seed: 'menyusul' });
  const { path } = handOut(small, 'satu');
  small.clock.forward(2 * 86_400);
  await dayAtKiosk(path, small.clock, tokens(small));
  must(await mergeFiles(small.ceremony, [path]));
  expect(new LiveCounts(small.ceremony).now()).toMatchObject({
    step: 'day',
    steps: [{ at: '2026-11-25T00:00:00.000Z', signed: 2 }],
    elsewhere: 0,
  });
  small.ceremony.close();
});
