import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { UtcText } from '../../../core/clock.ts';
import type { BlobHash, PersonId } from '../../../core/ledger/ids.ts';
import { hallDelays, noDelays, stationFlow, type FlowEvent, type FlowParts, type Visitor } from '../../../core/station/flow.ts';
import { statusOf } from '../../../core/station/screen.ts';
import type { StationState } from '../../../core/station/status.ts';
import { HandClock } from '../fixtures/hand-held.ts';
import { pact, signature, startOfDay } from '../fixtures/small-ceremony.ts';

const visitor: Visitor = {
  person: 'PERS0NA1' as PersonId,
  onScreen: { name: 'Ani', unit: 'Dinas Contoh', position: '' },
  identified: 'badge',
  pact: { hash: 'a'.repeat(64) as BlobHash, text: pact },
};
const receipt = { code: 'ABCDEFGH', qr: 'X', at: startOfDay as UtcText };
const stored = { ok: true, acknowledged: { seq: 2, hash: 'f'.repeat(64), receipt } } as const;
const turning = { reason: 'badge-unreadable', person: null, earlier: null } as const;

const events: FlowEvent[] = [
  { type: 'identified', visitor },
  { type: 'turned-away', turning },
  { type: 'confirm' },
  { type: 'read' },
  { type: 'sign', strokes: signature },
  { type: 'too-small' },
  { type: 'cancel' },
  { type: 'touch' },
  { type: 'call-operator' },
  { type: 'wrong-pin' },
  { type: 'close' },
];

function flow(parts: Partial<FlowParts> = {}) {
  const store = () => Promise.resolve(stored);
  return stationFlow({ clock: new HandClock(startOfDay), delays: noDelays, closed: false, store, ...parts });
}

function started(parts: Partial<FlowParts> = {}) {
  const actor = createActor(flow(parts)).start();
  const status = () => statusOf(actor.getSnapshot().value, actor.getSnapshot().context, () => 0);
  return { actor, status, send: (...sent: FlowEvent[]) => sent.forEach((event) => actor.send(event)) };
}

const toThePad: FlowEvent[] = [{ type: 'identified', visitor }, { type: 'confirm' }, { type: 'read' }];

describe('every way through the flow', () => {
  const states = new Set<StationState>();
  const paths = getShortestPaths(flow(), {
    events,
    serializeState: ({ value, context }) => JSON.stringify([value, context.turning?.reason, context.visitor === null]),
  });

  test.each(paths.map((path) => [path.steps.map(({ event }) => event.type).join(' → '), path] as const))(
    '%s shows a screen, and a cancel or the next scan leads on',
    async (_, path) => {
      const { actor, send, status } = started();
      for (const { event } of path.steps) actor.send(event);
      await settled();
      states.add(status().state);
      const closed = status().state === 'closed';
      send({ type: 'cancel' });
      expect(status().state).toBe(closed ? 'closed' : 'scan-badge');
      // Whoever was here is forgotten before anybody else looks.
      expect(JSON.stringify(actor.getSnapshot().context)).not.toContain('Ani');
      send({ type: 'identified', visitor });
      expect(status().state).toBe(closed ? 'closed' : 'confirm-identity');
      actor.stop();
    },
  );

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
    expect([...states].toSorted()).toEqual(Object.keys(all).toSorted());
  });
});

test('a store that falls over calls the operator and frees the kiosk', async () => {
  const { actor, send, status } = started({ store: () => Promise.reject(new Error('a fault of ours')) });
  send(...toThePad, { type: 'sign', strokes: signature });
  await settled();
  expect(status()).toEqual({ state: 'call-the-operator', why: 'not-saved', message: null });
  send({ type: 'identified', visitor });
  expect(status().state).toBe('confirm-identity');
  actor.stop();
});

describe('a kiosk in the hall goes back to the start by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const cases: [StationState, keyof typeof hallDelays, FlowEvent[]][] = [
    ['confirm-identity', 'confirmIdle', toThePad.slice(0, 1)],
    ['read-pact', 'readIdle', toThePad.slice(0, 2)],
    ['sign-pact', 'signIdle', toThePad],
    ['thanks', 'thanks', [...toThePad, { type: 'sign', strokes: signature }]],
    ['refused', 'refused', [{ type: 'turned-away', turning }]],
    ['call-the-operator', 'operatorIdle', [{ type: 'call-operator' }]],
  ];

  test.each(cases)('from %s after %s, and not a moment before', async (state, delay, way) => {
    const { actor, send, status } = started({ delays: hallDelays });
    send(...way);
    await vi.advanceTimersByTimeAsync(0);
    expect(status().state).toBe(state);
    await vi.advanceTimersByTimeAsync((hallDelays[delay] ?? 0) - 1);
    expect(status().state).toBe(state);
    await vi.advanceTimersByTimeAsync(1);
    expect(status()).toEqual({ state: 'scan-badge' });
    actor.stop();
  });

  test.each(cases.filter(([state]) => state !== 'thanks' && state !== 'refused'))(
    'from %s not while somebody touches the screen',
    async (state, delay, way) => {
      const { actor, send, status } = started({ delays: hallDelays });
      send(...way);
      const almost = (hallDelays[delay] ?? 0) - 1;
      for (let times = 0; times < 3; times++) {
        await vi.advanceTimersByTimeAsync(almost);
        send({ type: 'touch' });
      }
      expect(status().state).toBe(state);
      await vi.advanceTimersByTimeAsync(almost + 1);
      expect(status().state).toBe('scan-badge');
      actor.stop();
    },
  );

  test('a touch while reading does not move the moment at which the notice was shown', async () => {
    const clock = new HandClock(startOfDay);
    const { actor, send } = started({ delays: hallDelays, clock });
    send(...toThePad.slice(0, 2));
    clock.forward(100);
    send({ type: 'touch' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(actor.getSnapshot().context).toMatchObject({ noticeShownAt: startOfDay, pactShownAt: startOfDay });
    actor.stop();
  });

  test('but a station without a screen waits for its script as long as it takes', async () => {
    const { actor, send, status } = started({ delays: noDelays });
    send(...toThePad);
    await vi.advanceTimersByTimeAsync(24 * 3600 * 1000);
    expect(status().state).toBe('sign-pact');
    actor.stop();
  });
});

/** Lets a store that is ready be heard. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
