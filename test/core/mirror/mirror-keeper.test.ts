import { expect, test } from 'vitest';
import type { MirrorListener, MirrorOrder } from '../../../core/mirror/mirror-messages.ts';
import { MirrorKeeper, type Alarm, type MirrorEvent } from '../../../core/mirror/mirror-keeper.ts';

const delays = { look: 5000, retry: 1000, longestRetry: 8000, stalled: 10_000, farewell: 3000 };

/** A copying process and a clock that the test holds in its hand. */
function atHand() {
  const alarms: { at: number; ring: () => void }[] = [];
  let now = 0;
  const alarm: Alarm = (millis, ring) => {
    const set = { at: now + millis, ring };
    alarms.push(set);
    return () => void (alarms.includes(set) && alarms.splice(alarms.indexOf(set), 1));
  };
  const state = { row: 0, starts: 0, kills: 0, orders: [] as MirrorOrder[], events: [] as MirrorEvent[] };
  let listener: MirrorListener | null = null;
  const keeper = new MirrorKeeper({
    path: '/kios/kios-1.ikrar',
    start(given) {
      state.starts += 1;
      listener = given;
      return { order: (order) => void state.orders.push(order), kill: () => void (state.kills += 1) };
    },
    lastRow: () => state.row,
    delays,
    alarm,
    report: (event) => void state.events.push(event),
  });
  return {
    keeper,
    state,
    stored: () => {
      state.row += 1;
      keeper.wake();
    },
    reached: (row: number) => listener?.answered({ reached: { row, added: 1, setAside: null } }),
    refused: (code: 'disk-full' | 'folder-not-found') => listener?.answered({ refused: { code, file: 'kios-1.salinan.ikrar' } }),
    died: () => listener?.ended(),
    /** Lets time pass; alarms ring in their order. */
    pass: (millis: number) => {
      const until = now + millis;
      for (;;) {
        const next = alarms.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        now = next.at;
        alarms.splice(alarms.indexOf(next), 1);
        next.ring();
      }
      now = until;
    },
  };
}

test('says two places only when the last acknowledged entry has reached the second one', () => {
  const { keeper, stored, reached } = atHand();
  stored();
  expect(keeper.isComplete()).toBe(false);
  reached(1);
  expect(keeper.isComplete()).toBe(true);
  stored();
  expect(keeper.isComplete()).toBe(false);
});

test('a slow stick is asked once, and again for what came meanwhile', () => {
  const { keeper, state, stored, reached } = atHand();
  for (let count = 0; count < 5; count += 1) stored();
  expect(state.orders).toEqual(['catch-up']);
  reached(1);
  expect(state.orders).toHaveLength(2);
  reached(5);
  expect(state.orders).toHaveLength(2);
  expect(keeper.isComplete()).toBe(true);
});

test('a full stick is shown and tried again after 1, 2, 4 and then every 8 seconds, whatever is signed meanwhile', () => {
  const { keeper, state, stored, refused, reached, pass } = atHand();
  stored();
  refused('disk-full');
  expect(keeper.whyNot()).toBe('disk-full');
  const tries: number[] = [];
  for (let second = 1; second <= 25; second += 1) {
    const before = state.orders.length;
    stored();
    pass(1000);
    if (state.orders.length > before) {
      tries.push(second);
      refused('disk-full');
    }
  }
  expect(tries).toEqual([1, 3, 7, 15, 23]);
  pass(8000);
  reached(state.row);
  expect([keeper.whyNot(), keeper.isComplete()]).toEqual([null, true]);
  expect(state.events).toEqual([
    { what: 'mirror-trouble', code: 'disk-full', file: 'kios-1.salinan.ikrar' },
    { what: 'mirror-reached', added: 1 },
  ]);
});

test('with nobody signing, a stick that was pulled is noticed at the next look', () => {
  const { keeper, stored, reached, refused, pass } = atHand();
  let shown = 0;
  stored();
  reached(1);
  keeper.onChange(() => (shown += 1));
  pass(delays.look);
  refused('folder-not-found');
  expect([keeper.isComplete(), keeper.whyNot(), shown]).toEqual([false, 'folder-not-found', 1]);
});

test('a stick that hangs is shown, its process is struck down, and no second one is started before it is gone', () => {
  const { keeper, state, stored, died, pass, reached } = atHand();
  stored();
  pass(delays.stalled);
  expect([keeper.whyNot(), state.kills]).toEqual(['mirror-stalled', 1]);
  pass(60_000);
  expect(state.starts).toBe(1);
  died();
  pass(1000);
  expect(state.starts).toBe(2);
  reached(1);
  expect(keeper.isComplete()).toBe(true);
});

test('a copying process that dies is started again', () => {
  const { keeper, state, stored, died, pass, reached } = atHand();
  stored();
  died();
  expect(keeper.whyNot()).toBe('mirror-stopped');
  pass(1000);
  reached(1);
  expect([state.starts, keeper.isComplete()]).toEqual([2, true]);
});

test('at the end the last entries are still copied, and a stick that hangs is left behind', () => {
  const { keeper, state, stored, pass } = atHand();
  stored();
  keeper.stop();
  expect(state.orders).toEqual(['catch-up', 'finish']);
  pass(delays.farewell);
  expect(state.kills).toBe(1);
});
