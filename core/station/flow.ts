import type { PactText } from '../ceremony/texts.ts';
import type { UtcText } from '../clock.ts';
import { assertNever } from '../result.ts';
import type { BlobHash, PersonId } from '../ledger/ids.ts';
import type { BodyOf, RefusalReason } from '../ledger/kinds.ts';
import type { ClockNotice, EarlierSigning, PersonOnScreen, ReceiptOnScreen, Words } from './status.ts';

/**
 * The signing flow as a state machine: scan, confirm, read, sign, thanks, and back to the start by itself. It knows
 * nothing of files, screens or clocks; who the person is, and whether a signing is stored, comes from outside as an event.
 */
export type FlowState =
  /** `clock` for a moment after somebody held a time code before the kiosk. */
  | { name: 'scan-badge'; clock: ClockNotice | null }
  | { name: 'confirm-identity'; visitor: Visitor }
  | ({ name: 'read-pact' } & Reader)
  | ({ name: 'sign-pact' } & Reader)
  | ({ name: 'saving' } & Reader)
  | { name: 'thanks'; visitor: Visitor; acknowledged: Acknowledgement }
  /** `again` where there was too little ink: that is no reason to send anybody away, they draw again. */
  | { name: 'refused'; turning: Turning; again: Reader | null }
  | { name: 'call-the-operator'; call: { why: 'asked' | 'wrong-pin' | 'not-saved'; message: Words | null } }
  | { name: 'closed' };

export type Visitor = {
  person: PersonId;
  onScreen: PersonOnScreen;
  identified: BodyOf<'pact-signed'>['identified'];
  /** Which issue of the badge was scanned, where one was. */
  badge?: number;
  /** The roster on which the person was found. */
  roster: BlobHash;
  pact: { hash: BlobHash; text: PactText };
};

/** A visitor before whom the pact stood, with the notice on personal data (UU 27/2022) above it, since `shownAt`. */
export type Reader = { visitor: Visitor; shownAt: UtcText };
export type Acknowledgement = { seq: number; hash: string; receipt: ReceiptOnScreen };
export type Turning = { reason: RefusalReason; person: PersonOnScreen | null; earlier: EarlierSigning | null };

export type FlowEvent =
  | { type: 'identified'; visitor: Visitor }
  | { type: 'turned-away'; turning: Turning }
  | { type: 'clocks-compared'; clock: ClockNotice }
  | { type: 'confirm'; at: UtcText }
  | { type: 'read' }
  | { type: 'sign' }
  | { type: 'too-small' }
  | { type: 'stored'; acknowledged: Acknowledgement }
  /** Null where the fault is ours and there are no words for it. */
  | { type: 'not-saved'; message: Words | null }
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

export const atTheStart: FlowState = { name: 'scan-badge', clock: null };

/** The state after an event; null where the event means nothing here. Whoever was here is forgotten with their state. */
export function next(state: FlowState, event: FlowEvent): FlowState | null {
  // Nothing interrupts a commit: neither a scan, nor an operator, nor a clock.
  if (state.name === 'saving') return afterCommit(state, event);
  if (state.name === 'closed') return null;
  switch (event.type) {
    case 'identified':
      return takesNextPerson(state) ? { name: 'confirm-identity', visitor: event.visitor } : null;
    case 'turned-away':
      return takesNextPerson(state) ? { name: 'refused', turning: event.turning, again: null } : null;
    case 'clocks-compared':
      return takesTimeCode(state) ? { name: 'scan-badge', clock: event.clock } : null;
    case 'confirm':
      return state.name === 'confirm-identity' ? { name: 'read-pact', visitor: state.visitor, shownAt: event.at } : null;
    case 'read':
      return state.name === 'read-pact' ? { ...state, name: 'sign-pact' } : drawnBy(state, 'sign-pact');
    case 'sign':
      return drawnBy(state, 'saving');
    case 'too-small':
      return tooSmall(state);
    case 'stored':
    case 'not-saved':
      return null;
    case 'cancel':
      return atTheStart;
    case 'touch':
      return waitsForTouch(state) ? state : null;
    case 'call-operator':
      return { name: 'call-the-operator', call: { why: 'asked', message: null } };
    case 'wrong-pin':
      return state.name === 'call-the-operator' ? { name: state.name, call: { why: 'wrong-pin', message: null } } : null;
    case 'close':
      return { name: 'closed' };
    default:
      return assertNever(event);
  }
}

/** Where a scan begins with the next person; elsewhere somebody stands who is not disturbed by the queue. */
export function takesNextPerson({ name }: FlowState): boolean {
  return name === 'scan-badge' || name === 'thanks' || name === 'refused' || name === 'call-the-operator';
}

/** Where a time code may be held before the kiosk; whoever has just signed reads the receipt first. */
export function takesTimeCode(state: FlowState): boolean {
  return takesNextPerson(state) && state.name !== 'thanks';
}

/** Who has the pad before them; null where nobody may sign. */
export function atThePad(state: FlowState): Reader | null {
  if (state.name === 'sign-pact') return { visitor: state.visitor, shownAt: state.shownAt };
  return state.name === 'refused' ? state.again : null;
}

/** How long the state lasts while nothing happens, in milliseconds; null for as long as it takes. */
export function idleDelay(state: FlowState, delays: FlowDelays): number | null {
  switch (state.name) {
    case 'scan-badge':
      return state.clock === null ? null : delays.clockNotice;
    case 'confirm-identity':
      return delays.confirmIdle;
    case 'read-pact':
      return delays.readIdle;
    case 'sign-pact':
      return delays.signIdle;
    case 'thanks':
      return delays.thanks;
    case 'refused':
      return delays.refused;
    case 'call-the-operator':
      return delays.operatorIdle;
    case 'saving':
    case 'closed':
      return null;
    default:
      return assertNever(state);
  }
}

function afterCommit({ visitor }: Reader, event: FlowEvent): FlowState | null {
  if (event.type === 'stored') return { name: 'thanks', visitor, acknowledged: event.acknowledged };
  if (event.type !== 'not-saved') return null;
  return { name: 'call-the-operator', call: { why: 'not-saved', message: event.message } };
}

function drawnBy(state: FlowState, name: 'sign-pact' | 'saving'): FlowState | null {
  const reader = atThePad(state);
  return reader === null ? null : { name, ...reader };
}

function tooSmall(state: FlowState): FlowState | null {
  const again = atThePad(state);
  if (again === null) return null;
  return { name: 'refused', turning: { reason: 'signature-too-small', person: again.visitor.onScreen, earlier: null }, again };
}

/** Where somebody takes their time, and shows by a touch that they are still there. */
function waitsForTouch({ name }: FlowState): boolean {
  return name === 'confirm-identity' || name === 'read-pact' || name === 'sign-pact' || name === 'call-the-operator';
}
