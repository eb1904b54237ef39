import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UtcText } from '../../../core/clock.ts';
import type { BlobHash, PersonId } from '../../../core/ledger/ids.ts';
import {
  atTheStart,
  hallDelays,
  next,
  noDelays,
  type FlowDelays,
  type FlowEvent,
  type FlowState,
  type Visitor,
} from '../../../core/station/flow.ts';
import { RunningFlow } from '../../../core/station/running-flow.ts';
import { statusOf } from '../../../core/station/screen.ts';
import type { StationState } from '../../../core/station/status.ts';
import { pact, startOfDay } from '../fixtures/small-ceremony.ts';

const visitor: Visitor = {
  person: 'PERS0NA1' as PersonId,
  onScreen: { name: 'Ani', unit: 'Dinas Contoh', position: '' },
  identified: 'badge',
  roster: 'b'.repeat(64) as BlobHash,
  pact: { hash: 'a'.repeat(64) as BlobHash, text: pact },
};
const receipt = { code: 'ABCDEFGH', qr: 'X', at: startOfDay as UtcText };
const turning = { reason: 'badge-unreadable', person: null, earlier: null } as const;
const toThePad: FlowEvent[] = [{ type: 'identified', visitor }, { type: 'confirm', at: startOfDay as UtcText }, { type: 'read' }];
const stored: FlowEvent = { type: 'stored', acknowledged: { seq: 2, hash: 'f'.repeat(64), receipt } };

const events: FlowEvent[] = [
  ...toThePad,
  { type: 'turned-away', turning },
  { type: 'clocks-compared', clock: { fit: 'old-code' } },
  { type: 'sign' },
  { type: 'too-small' },
  stored,
  { type: 'not-saved', message: { id: 'Penuh', en: 'Full' } },
  { type: 'cancel' },
  { type: 'touch' },
  { type: 'call-operator' },
  { type: 'wrong-pin' },
  { type: 'close' },
];

function screenOf(state: FlowState) {
  return statusOf(state, () => 0);
}

/** The shortest way to every state that the flow can reach, from the start. */
function everyWay(): { way: FlowEvent[]; state: FlowState }[] {
  const found = new Map([[JSON.stringify(atTheStart), { way: [] as FlowEvent[], state: atTheStart }]]);
  // A map hands out what is added while it is walked through.
  for (const { way, state } of found.values()) {
    for (const event of events) {
      const after = next(state, event);
      if (after === null || found.has(JSON.stringify(after))) continue;
      found.set(JSON.stringify(after), { way: [...way, event], state: after });
    }
  }
  return [...found.values()];
}

describe('every way through the flow', () => {
  const ways = everyWay();

  const named = ways.map(({ way, state }) => [way.map(({ type }) => type).join(' → ') || 'nothing at all', state] as const);
  const held = ({ name }: FlowState) => name === 'saving' || name === 'closed';

  test.each(named.filter(([, state]) => !held(state)))(
    '%s: a cancel leads to the start, and nobody is known there',
    (_, state) => {
      expect(screenOf(state).state).toBe(state.name);
      expect(next(state, { type: 'cancel' })).toEqual({ name: 'scan-badge', clock: null });
      expect(next(atTheStart, { type: 'identified', visitor })?.name).toBe('confirm-identity');
    },
  );

  test.each(named.filter(([, state]) => held(state)))('%s: a cancel changes nothing', (_, state) => {
    expect(['sign-pact', 'closed']).toContain(screenOf(state).state);
    expect(next(state, { type: 'cancel' })).toBeNull();
  });

  test('together they show every screen', () => {
    const all: Record<StationState, true> = {
      'scan-badge': true,
      'confirm-identity': true,
      'read-pact': true,
      'sign-pact': true,
      thanks: true,
      refused: true,
      'call-the-operator': true,
      closed: true,
    };
    expect([...new Set(ways.map(({ state }) => screenOf(state).state))].toSorted()).toEqual(Object.keys(all).toSorted());
  });

  test('a commit is interrupted by nothing: only its own outcome is heard', () => {
    const saving = ways.find(({ state }) => state.name === 'saving')?.state ?? atTheStart;
    const heard = events.filter((event) => next(saving, event) !== null);
    expect(heard.map(({ type }) => type)).toEqual(['stored', 'not-saved']);
  });

  test('a time code is taken where nobody is in the middle of something, and no receipt is being read', () => {
    const taking = ways.filter(({ state }) => next(state, { type: 'clocks-compared', clock: { fit: 'old-code' } }) !== null);
    expect([...new Set(taking.map(({ state }) => state.name))].toSorted()).toEqual([
      'call-the-operator',
      'refused',
      'scan-badge',
    ]);
  });

  test.each(['sign', 'stored'] as const)('nobody comes to the thanks by %s alone', (type) => {
    const sent = events.filter((event) => event.type === type);
    const reached = ways.flatMap(({ state }) => sent.map((event) => [state.name, next(state, event)?.name] as const));
    const from = type === 'sign' ? ['refused', 'sign-pact'] : ['saving'];
    expect([...new Set(reached.filter(([, to]) => to !== undefined).map(([name]) => name))].toSorted()).toEqual(from);
  });
});

function started(delays: FlowDelays) {
  const flow = new RunningFlow(atTheStart, delays);
  const status = () => screenOf(flow.state());
  return { flow, status, send: (...sent: FlowEvent[]) => sent.forEach((event) => flow.send(event)) };
}

describe('a kiosk in the hall goes back to the start by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const cases: [StationState, keyof typeof hallDelays, FlowEvent[]][] = [
    ['confirm-identity', 'confirmIdle', toThePad.slice(0, 1)],
    ['read-pact', 'readIdle', toThePad.slice(0, 2)],
    ['sign-pact', 'signIdle', toThePad],
    ['thanks', 'thanks', [...toThePad, { type: 'sign' }, stored]],
    ['scan-badge', 'clockNotice', [{ type: 'clocks-compared', clock: { fit: 'old-code' } }]],
    ['refused', 'refused', [{ type: 'turned-away', turning }]],
    ['call-the-operator', 'operatorIdle', [{ type: 'call-operator' }]],
  ];

  test.each(cases)('from %s after %s, and not a moment before', async (state, delay, way) => {
    const { flow, send, status } = started(hallDelays);
    send(...way);
    await vi.advanceTimersByTimeAsync(0);
    expect(status().state).toBe(state);
    await vi.advanceTimersByTimeAsync((hallDelays[delay] ?? 0) - 1);
    expect(status().state).toBe(state);
    await vi.advanceTimersByTimeAsync(1);
    expect(status()).toEqual({ state: 'scan-badge' });
    flow.stop();
  });

  test.each(cases.filter(([state]) => state !== 'thanks' && state !== 'refused'))(
    'from %s not while somebody touches the screen',
    async (state, delay, way) => {
      const { flow, send, status } = started(hallDelays);
      send(...way);
      const almost = (hallDelays[delay] ?? 0) - 1;
      for (let times = 0; times < 3; times++) {
        await vi.advanceTimersByTimeAsync(almost);
        send({ type: 'touch' });
      }
      expect(status().state).toBe(state);
      await vi.advanceTimersByTimeAsync(almost + 1);
      expect(status().state).toBe('scan-badge');
      flow.stop();
    },
  );

  test('a touch while reading does not move the moment at which the notice was shown', () => {
    const { flow, send } = started(hallDelays);
    send(...toThePad.slice(0, 2), { type: 'touch' });
    expect(flow.state()).toEqual({ name: 'read-pact', visitor, shownAt: startOfDay });
    flow.stop();
  });

  test('but a station without a screen waits for its script as long as it takes', async () => {
    const { flow, send, status } = started(noDelays);
    send(...toThePad);
    await vi.advanceTimersByTimeAsync(24 * 3600 * 1000);
    expect(status().state).toBe('sign-pact');
    flow.stop();
  });
});
