import { assign, fromPromise, setup } from 'xstate';
import type { PactText } from '../ceremony/texts.ts';
import { utcText, type Clock, type UtcText } from '../clock.ts';
import type { BlobHash, PersonId } from '../ledger/ids.ts';
import type { BodyOf, RefusalReason } from '../ledger/kinds.ts';
import type { ClockNotice, EarlierSigning, PersonOnScreen, ReceiptOnScreen, Strokes, Words } from './status.ts';

/**
 * The signing flow as a state machine: scan, confirm, read, sign, thanks, and back to the start by itself. It knows
 * nothing of files or screens; who the person is and how a signing is stored comes from outside.
 */
export type Visitor = {
  person: PersonId;
  onScreen: PersonOnScreen;
  identified: BodyOf<'pact-signed'>['identified'];
  /** Which issue of the badge was scanned, where one was. */
  badge?: number;
  pact: { hash: BlobHash; text: PactText };
};

/** One signing, ready to be stored. */
export type SigningToStore = { visitor: Visitor; strokes: Strokes; noticeShownAt: UtcText | null; pactShownAt: UtcText };
export type Acknowledgement = { seq: number; hash: string; receipt: ReceiptOnScreen };
export type Turning = { reason: RefusalReason; person: PersonOnScreen | null; earlier: EarlierSigning | null };

export type FlowEvent =
  | { type: 'identified'; visitor: Visitor }
  | { type: 'turned-away'; turning: Turning }
  | { type: 'clocks-compared'; clock: ClockNotice }
  | { type: 'confirm' }
  | { type: 'read' }
  | { type: 'sign'; strokes: Strokes }
  | { type: 'too-small' }
  | { type: 'cancel' }
  | { type: 'touch' }
  | { type: 'call-operator' }
  | { type: 'wrong-pin' }
  | { type: 'close' };

/** How long a screen waits before it goes back to the start, in milliseconds; null for never. */
export type FlowDelays = {
  clockNotice: number | null;
  confirmIdle: number | null;
  readIdle: number | null;
  signIdle: number | null;
  thanks: number | null;
  refused: number | null;
  operatorIdle: number | null;
};

/** For a kiosk in the hall: people read at their own pace, and nobody sees the person before them. */
export const hallDelays: FlowDelays = {
  clockNotice: 6_000,
  confirmIdle: 45_000,
  readIdle: 180_000,
  signIdle: 180_000,
  thanks: 7_000,
  refused: 12_000,
  operatorIdle: 60_000,
};
/** For a script: nothing happens by itself. */
export const noDelays: FlowDelays = {
  clockNotice: null,
  confirmIdle: null,
  readIdle: null,
  signIdle: null,
  thanks: null,
  refused: null,
  operatorIdle: null,
};

export type StoreOutcome = { ok: true; acknowledged: Acknowledgement } | { ok: false; words: Words };

type Context = {
  clock: ClockNotice | null;
  visitor: Visitor | null;
  noticeShownAt: UtcText | null;
  pactShownAt: UtcText | null;
  strokes: Strokes;
  acknowledged: Acknowledgement | null;
  turning: Turning | null;
  call: { why: 'asked' | 'wrong-pin' | 'not-saved'; message: Words | null };
};

const nobody: Context = {
  clock: null,
  visitor: null,
  noticeShownAt: null,
  pactShownAt: null,
  strokes: [],
  acknowledged: null,
  turning: null,
  call: { why: 'asked', message: null },
};

export type FlowParts = {
  clock: Clock;
  delays: FlowDelays;
  closed: boolean;
  store: (signing: SigningToStore) => Promise<StoreOutcome>;
};

/** Setting a delay this long is "never": timers count in 31 bits. */
const never = 2 ** 31 - 1;

function wait(delay: number | null): number {
  return delay ?? never;
}

/** A time code before the kiosk: only where nobody is in the middle of something, and no receipt is being read. */
const clocks = { 'clocks-compared': { target: 'clockCompared', actions: 'noteClock', reenter: true } } as const;

/** Where a scan begins with the next person. */
const nextPerson = {
  identified: { target: 'confirmIdentity', actions: 'welcome' },
  'turned-away': { target: 'refused', actions: 'turnAway' },
} as const;

export function stationFlow({ clock, delays, closed, store }: FlowParts) {
  return setup({
    types: { context: {} as Context, events: {} as FlowEvent },
    actors: { store: fromPromise<StoreOutcome, SigningToStore>(({ input }) => store(input)) },
    actions: {
      forget: assign(() => nobody),
      welcome: assign(({ event }) => (event.type === 'identified' ? { ...nobody, visitor: event.visitor } : nobody)),
      noteClock: assign(({ event }) => (event.type === 'clocks-compared' ? { ...nobody, clock: event.clock } : nobody)),
      turnAway: assign(({ event }) => (event.type === 'turned-away' ? { ...nobody, turning: event.turning } : nobody)),
    },
    delays: {
      clockNotice: wait(delays.clockNotice),
      confirmIdle: wait(delays.confirmIdle),
      readIdle: wait(delays.readIdle),
      signIdle: wait(delays.signIdle),
      thanks: wait(delays.thanks),
      refused: wait(delays.refused),
      operatorIdle: wait(delays.operatorIdle),
    },
  }).createMachine({
    context: nobody,
    initial: closed ? 'closed' : 'scanBadge',
    on: {
      'call-operator': { target: '.callTheOperator', actions: 'forget' },
      close: '.closed',
      cancel: '.scanBadge',
    },
    states: {
      scanBadge: { id: 'scan', entry: 'forget', on: { ...nextPerson, ...clocks } },
      clockCompared: { on: { ...nextPerson, ...clocks }, after: { clockNotice: 'scanBadge' } },
      confirmIdentity: {
        on: { confirm: 'readPact', touch: { target: 'confirmIdentity', reenter: true } },
        after: { confirmIdle: 'scanBadge' },
      },
      readPact: {
        // The notice on personal data (UU 27/2022) stands on this screen, above the pact.
        entry: assign(() => ({ noticeShownAt: utcText(clock.now()), pactShownAt: utcText(clock.now()) })),
        initial: 'waiting',
        states: { waiting: { on: { touch: { target: 'waiting', reenter: true } }, after: { readIdle: '#scan' } } },
        on: { read: 'signPact' },
      },
      signPact: {
        on: {
          sign: { target: 'saving', actions: assign(({ event }) => ({ strokes: event.strokes })) },
          'too-small': { target: 'refused', actions: assign(({ context }) => ({ turning: tooSmall(context) })) },
          touch: { target: 'signPact', reenter: true },
        },
        after: { signIdle: 'scanBadge' },
      },
      saving: {
        // Nothing interrupts a commit: neither a scan, nor an operator, nor a clock.
        on: { cancel: {}, 'call-operator': {}, close: {} },
        invoke: {
          src: 'store',
          input: ({ context }) => signingOf(context),
          // A fault of ours must not leave a person before a screen that waits for ever.
          onError: {
            target: 'callTheOperator',
            actions: assign(() => ({ ...nobody, call: { why: 'not-saved' as const, message: null } })),
          },
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'thanks',
              actions: assign(({ event }) => ({ acknowledged: event.output.ok ? event.output.acknowledged : null, strokes: [] })),
            },
            {
              target: 'callTheOperator',
              actions: assign(({ event }) => ({
                ...nobody,
                call: { why: 'not-saved', message: event.output.ok ? null : event.output.words },
              })),
            },
          ],
        },
      },
      thanks: { on: nextPerson, after: { thanks: 'scanBadge' } },
      refused: {
        on: {
          ...nextPerson,
          ...clocks,
          // Too little ink is no reason to send anybody away: they draw again.
          sign: {
            guard: ({ context }) => context.turning?.reason === 'signature-too-small',
            target: 'saving',
            actions: assign(({ event }) => ({ strokes: event.strokes, turning: null })),
          },
          'too-small': { guard: ({ context }) => context.turning?.reason === 'signature-too-small', target: 'refused' },
          read: { guard: ({ context }) => context.turning?.reason === 'signature-too-small', target: 'signPact' },
        },
        after: { refused: 'scanBadge' },
      },
      callTheOperator: {
        on: {
          ...nextPerson,
          ...clocks,
          'wrong-pin': {
            target: 'callTheOperator',
            reenter: true,
            actions: assign(() => ({ call: { why: 'wrong-pin' as const, message: null } })),
          },
          touch: { target: 'callTheOperator', reenter: true },
        },
        after: { operatorIdle: 'scanBadge' },
      },
      closed: { entry: 'forget', on: { cancel: {}, 'call-operator': {}, close: {} } },
    },
  });
}

function tooSmall(context: Context): Turning {
  return { reason: 'signature-too-small', person: context.visitor?.onScreen ?? null, earlier: null };
}

function signingOf({ visitor, strokes, noticeShownAt, pactShownAt }: Context): SigningToStore {
  if (visitor === null || pactShownAt === null) throw new Error('nobody stands at the kiosk');
  return { visitor, strokes, noticeShownAt, pactShownAt };
}
