import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Anomaly } from '../merge/anomaly.ts';
import type { ReadingStatus, ReadingStep } from '../oath/status.ts';
import type { StationStatus, Words } from '../station/status.ts';
import { call, pin, scanInput, strokesInput } from './call.ts';
import { consoleContract } from './console/contract.ts';
import type { CeremonyHeader } from './header.ts';

/**
 * The one contract between the core and any screen. Every carrier (Electron's message port, the browser host's
 * WebSocket, a direct call in a test) serves exactly this. Input is checked here; results are our own and only typed.
 */

/** The quiet line at the foot of the kiosk. */
export type StationHealth = {
  signed: number;
  /** `two-places`: every acknowledged entry has reached the disk of the second place too. */
  saved: 'one-place' | 'two-places';
  clock: 'not-compared' | 'fits' | 'off';
  /** Where a second place is wanted and `saved` says one: why. */
  mirror?: 'catching-up' | 'missing' | 'full' | 'read-only' | 'not-ours' | 'ahead' | 'failing';
};

export const contract = {
  /** What every window may know. */
  header: call.output(z.custom<CeremonyHeader>()),
  kiosk: {
    watch: call.output(eventIterator(z.custom<StationStatus>())),
    health: call.output(eventIterator(z.custom<StationHealth>())),
    /** A code from the camera or from a scanner that types. */
    scan: call.input(z.object({ text: scanInput })).output(z.custom<StationStatus>()),
    /** An operator types the number of somebody without a badge. */
    type: call.input(z.object({ number: z.string().max(64), operator: pin })).output(z.custom<StationStatus>()),
    confirm: call.output(z.custom<StationStatus>()),
    read: call.output(z.custom<StationStatus>()),
    sign: call.input(z.object({ strokes: strokesInput })).output(z.custom<StationStatus>()),
    cancel: call.output(z.custom<StationStatus>()),
    /** "Panggil petugas": shows the operator's screen. */
    callOperator: call.output(z.custom<StationStatus>()),
    /** The operator closes the station for good. */
    close: call.input(z.object({ operator: pin })).output(z.custom<StationStatus>()),
    /** A sign of life while somebody reads or draws, so that idling does not send them away. */
    touch: call.output(z.custom<StationStatus>()),
  },
  projector: {
    watch: call.output(eventIterator(z.custom<ReadingStatus>())),
  },
  /** A presenter's clicker. The projector's own window never gets this from the desktop shell. */
  clicker: {
    step: call
      .input(z.object({ step: z.custom<ReadingStep>((step) => step === 'next' || step === 'back') }))
      .output(z.custom<ReadingStatus>()),
  },
  console: consoleContract,
} as const;

/** Windows by trust, and what each may call. `projector` can only receive. */
export const grants = {
  kiosk: ['header', 'kiosk'],
  projector: ['header', 'projector'],
  /** The browser host has no main process that hears the clicker, so its projector page sends the keys itself. */
  'projector-with-clicker': ['header', 'projector', 'clicker'],
  console: ['header', 'projector', 'clicker', 'console'],
} as const satisfies Record<string, readonly (keyof typeof contract)[]>;
export type WindowKind = keyof typeof grants;
export type Contract = typeof contract;
export type * from './console/contract.ts';
export type { CeremonyHeader } from './header.ts';
export type { WorkUnderWay } from './long-work/under-way.ts';
export type { Anomaly, ReadingStatus, ReadingStep, StationStatus, Words };
