import { expect, test } from 'vitest';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { agrees, reconciliationOf } from '../../../core/merge/reconciliation.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

const tokenOf = ({ badges }: SmallCeremony, index: number) => badges[index]?.token ?? '';
const accountOf = ({ ceremony }: SmallCeremony, name: string) => {
  const found = reconciliationOf(ceremony.picture()).accounts.find((account) => account.name === name);
  if (found === undefined) throw new Error(`no account of ${name}`);
  return found;
};

test('what went out, what came home, and what the operator said at the end', async () => {
  const small = smallCeremony({ people: 4, seed: 'neraca' });
  const [one, other] = [handOut(small, 'Kios 10'), handOut(small, 'Kios 2')];
  handOut(small, 'Kios 3');
  expect(reconciliationOf(small.ceremony.picture())).toMatchObject({ expected: 3, returned: 0 });

  const kiosk = new Kiosk(one.path, small.clock);
  for (const index of [0, 1, 2]) {
    small.clock.forward(60);
    // People stand in a queue.
    // oxlint-disable-next-line no-await-in-loop
    await kiosk.sign(tokenOf(small, index));
  }
  must(kiosk.station.close(one.pin));
  kiosk.close();
  await dayAtKiosk(other.path, small.clock, [tokenOf(small, 0)]);
  must(await mergeFiles(small.ceremony, [one.path, other.path]));

  const { accounts, totals, ...files } = reconciliationOf(small.ceremony.picture());
  expect(files).toEqual({ expected: 3, returned: 2 });
  // Two before ten, as people count; the organiser's own laptop stands among them, its decisions do not.
  expect(accounts.map(({ state }) => state).toSorted()).toEqual(['here', 'returned', 'returned', 'waiting']);
  expect(accounts.filter(({ state }) => state !== 'here').map(({ name }) => name)).toEqual(['Kios 2', 'Kios 3', 'Kios 10']);
  expect(accountOf(small, 'Kios 10')).toMatchObject({
    openingCount: 0,
    closingCount: 3,
    signed: 3,
    counting: 3,
    openedAt: '2026-11-23T00:30:00.000Z',
    closedAt: '2026-11-23T00:33:00.000Z',
  });
  expect(accountOf(small, 'Kios 2')).toMatchObject({ closingCount: null, closedAt: null, signed: 1, counting: 0 });
  expect(totals).toMatchObject({ signed: 4, counting: 3, closingCount: 3, differing: 0, notClosed: 1, late: 0 });
  small.ceremony.close();
});

test('a signing that was taken out shows as a gap and as a count that does not agree', async () => {
  const small = smallCeremony({ people: 3, seed: 'selisih' });
  const { path, station, pin } = handOut(small, 'satu');
  const kiosk = new Kiosk(path, small.clock);
  await kiosk.sign(tokenOf(small, 0));
  await kiosk.sign(tokenOf(small, 1));
  must(kiosk.station.close(pin));
  kiosk.close();
  const file = new FalsifiedFile(path);
  file.sql('delete from entry where station = ? and seq = 2', station);
  file.close();
  must(await mergeFiles(small.ceremony, [path]));
  const account = accountOf(small, 'satu');
  expect(account).toMatchObject({ closingCount: 2, signed: 1, gaps: [{ from: 2, to: 2 }] });
  expect(agrees(account)).toBe(false);
  expect(reconciliationOf(small.ceremony.picture()).totals).toMatchObject({ differing: 1, gaps: 1 });
  small.ceremony.close();
});

test('signed after the day is late; with a cascade only what comes after its deadline is', async () => {
  const small = smallCeremony({ people: 2, seed: 'terlambat' });
  const { path } = handOut(small, 'satu');
  const kiosk = new Kiosk(path, small.clock);
  // 23.59 WIB of the ceremony's day is in time, two minutes later it is tomorrow.
  small.clock.forward((16 * 60 + 59) * 60 - 30 * 60);
  await kiosk.sign(tokenOf(small, 0));
  small.clock.forward(120);
  await kiosk.sign(tokenOf(small, 1));
  kiosk.close();
  must(await mergeFiles(small.ceremony, [path]));
  expect(accountOf(small, 'satu').late).toEqual([3]);

  const { definition } = small.ceremony.picture();
  const cascade = { ...definition, signers: 'cascade', deadline: '2026-11-24' } as const;
  must(small.ceremony.append(small.organiser.author, 'ceremony-arranged', cascade));
  expect(accountOf(small, 'satu').late).toEqual([]);
  small.ceremony.close();
});
