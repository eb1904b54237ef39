import { expect, test } from 'vitest';
import { LiveCounts } from '../../../../core/api/console/live-counts.ts';
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
