import { expect, test } from 'vitest';
import { driftCapMillis } from '../../../core/ledger/hybrid-clock.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { HandClock, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, startOfDay } from '../fixtures/small-ceremony.ts';

/** One laptop believes that it is next week. The hall goes on as if nothing were. */
test('a ledger from the far future is kept whole, and moves no clock but its own', async () => {
  const small = smallCeremony({ people: 2 });
  const { path, station } = handOut(small, 'lusa');
  const future = new HandClock(startOfDay);
  future.forward(5 * 86_400);
  await dayAtKiosk(path, future, [small.badges[0]?.token ?? '']);
  const merged = must(await mergeFiles(small.ceremony, [path]));
  expect(merged.added).toBe(2);
  expect(small.ceremony.picture().stations.get(station)?.entries).toBe(2);

  small.clock.forward(60);
  const body = { person: [...small.ceremony.picture().people.keys()][0] as never, issue: 1, reason: 'hilang' };
  const next = must(small.ceremony.append(small.organiser.author, 'badge-revoked', body));
  expect(Date.parse(next.clock.slice(0, 24)) - small.clock.now()).toBe(0);
  small.ceremony.close();
});

test('a ledger within the cap does move it: what comes later also sorts later', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'cepat');
  const ahead = new HandClock(startOfDay);
  ahead.forward(driftCapMillis / 1000 - 60);
  await dayAtKiosk(path, ahead, [small.badges[0]?.token ?? '']);
  must(await mergeFiles(small.ceremony, [path]));
  const latest = [...small.ceremony.rows.entries()].at(-1)?.clock ?? '';
  const next = must(
    small.ceremony.append(small.organiser.author, 'text-adopted', { text: 'oath', blob: small.ceremony.picture().oath.hash }),
  );
  expect(next.clock > latest).toBe(true);
  expect(next.at).toBe(new Date(small.clock.now()).toISOString());
  small.ceremony.close();
});

test('a merge that is refused moves no clock either', async () => {
  const small = smallCeremony({ people: 1 });
  const other = smallCeremony({ people: 1, seed: 'lain' });
  const { path } = handOut(other, 'asing');
  const ahead = new HandClock(startOfDay);
  ahead.forward(300);
  await dayAtKiosk(path, ahead, []);
  expect((await mergeFiles(small.ceremony, [path])).ok).toBe(false);
  const next = must(
    small.ceremony.append(small.organiser.author, 'text-adopted', { text: 'oath', blob: small.ceremony.picture().oath.hash }),
  );
  expect(Date.parse(next.clock.slice(0, 24)) - small.clock.now()).toBe(0);
  small.ceremony.close();
  other.ceremony.close();
});
