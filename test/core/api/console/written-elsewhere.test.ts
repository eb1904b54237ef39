import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../../../core/api/desk.ts';
import { openCeremony, type Ceremony } from '../../../../core/ceremony/ceremony.ts';
import { must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';
import { callsOf, deskOf } from '../../fixtures/small-desk.ts';

/** What another program on this laptop writes into the ceremony file while the console is open. */

const program = resolve(import.meta.dirname, '../../../../cli/ikrar.ts');

let small: SmallCeremony;
let desk: Desk;
/** The other program: the same file, opened a second time. */
let elsewhere: Ceremony;
let stop: AbortController;
beforeEach(() => {
  small = smallCeremony({ people: 3 });
  desk = deskOf(small);
  elsewhere = must(openCeremony(small.path));
  stop = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
  stop.abort();
  desk.close();
  elsewhere.close();
  small.ceremony.close();
});

const timersInHand = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
const feeds = () => callsOf(desk).console;

async function nextOf<Value>(stream: AsyncIterator<Value>): Promise<Value> {
  const next = await stream.next();
  if (next.done === true) throw new Error('the stream has ended');
  return next.value;
}

test('whoever watches the overview, the header or the live picture sees it after one look', async () => {
  timersInHand();
  const { signal } = stop;
  const overview = await feeds().overview(undefined, { signal });
  const header = await feeds().changes(undefined, { signal });
  const live = await feeds().live.watch(undefined, { signal });
  const before = await nextOf(overview);
  await nextOf(header);
  expect(await nextOf(live)).toMatchObject({ called: 3 });
  const after = [nextOf(overview), nextOf(header), nextOf(live)] as const;
  const { definition } = elsewhere.picture();
  const changed = { ...definition, title: 'Upacara yang diganti di terminal', eligible: ['Tidak Ada'] };
  must(elsewhere.append(small.organiser.author, 'ceremony-arranged', changed));
  vi.advanceTimersByTime(2000);
  expect((await after[0]).entries).toBe(before.entries + 1);
  expect((await after[1]).title).toBe('Upacara yang diganti di terminal');
  vi.advanceTimersByTime(1000);
  expect(await after[2]).toMatchObject({ called: 0 });
});

test('one look every two seconds, however many listen; none without a change is told, and the last to leave ends them', () => {
  timersInHand();
  const workplace = desk.workplace();
  const look = vi.spyOn(workplace.ceremony, 'picture');
  const heard = vi.fn<() => void>();
  const idle = vi.getTimerCount();
  const leave = [workplace.onHeaderChange(heard), workplace.onChange(heard), workplace.onChange(heard)];
  look.mockClear();
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(5);
  expect(heard).not.toHaveBeenCalled();
  for (const one of leave.slice(1)) one();
  expect(vi.getTimerCount()).toBe(idle + 1);
  leave[0]?.();
  expect(vi.getTimerCount()).toBe(idle);
  // Whoever comes later is served again.
  const again = workplace.onChange(heard);
  must(elsewhere.append(small.organiser.author, 'reading-began', { oath: elsewhere.picture().oath.hash }));
  vi.advanceTimersByTime(2000);
  expect(heard).toHaveBeenCalledTimes(1);
  again();
});

test('a disk that fails at one look is looked at again at the next one', () => {
  timersInHand();
  const workplace = desk.workplace();
  const heard = vi.fn<() => void>();
  const leave = workplace.onChange(heard);
  must(elsewhere.append(small.organiser.author, 'reading-began', { oath: elsewhere.picture().oath.hash }));
  vi.spyOn(workplace.ceremony.rows, 'lastRow').mockImplementationOnce(() => {
    throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_READ');
  });
  vi.advanceTimersByTime(2000);
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
});

test('a desk that is closed under open windows looks no more', () => {
  timersInHand();
  const idle = vi.getTimerCount();
  const leave = desk.onChange((workplace, woken) => workplace.onChange(woken), vi.fn());
  desk.close();
  expect(vi.getTimerCount()).toBe(idle);
  leave();
  desk = deskOf(small);
});

test('where the console takes up another ceremony, the first one is looked at no more', () => {
  timersInHand();
  const other = smallCeremony({ people: 1, seed: 'lain' });
  const leave = desk.onChange((workplace, woken) => workplace.onChange(woken), vi.fn());
  const listening = vi.getTimerCount();
  must(desk.change(other.path));
  expect(vi.getTimerCount()).toBe(listening);
  leave();
  other.ceremony.close();
});

test('a merge in a terminal beside the open console', async () => {
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, [small.badges[0]?.token ?? '']);
  desk.close();
  desk = deskOf(small, { look: 20 });
  const overview = await feeds().overview(undefined, { signal: stop.signal });
  expect(await nextOf(overview)).toMatchObject({ signed: 0 });
  const merge = spawn(process.execPath, [program, 'merge', small.path, path], { stdio: 'ignore' });
  const gone = once(merge, 'exit');
  expect(await nextOf(overview)).toMatchObject({ signed: 1 });
  expect(await gone).toEqual([0, null]);
});
