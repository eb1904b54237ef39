import type { Reached } from './mirror-copy.ts';
import type { MirrorRefusal } from './mirror-refusal.ts';

/** What is said between the kiosk and the process that copies: one answer for each order. */
export type MirrorOrder = 'catch-up' | 'finish';
export type MirrorAnswer = { reached: Reached } | { refused: MirrorRefusal };

/** The copying process, as its keeper sees it. */
export type MirrorProcess = {
  order(order: MirrorOrder): void;
  /** At once, whatever it does; `ended` follows when the system has taken it away. */
  kill(): void;
};
export type MirrorListener = { answered(answer: MirrorAnswer): void; ended(): void };
export type StartMirrorProcess = (listener: MirrorListener) => MirrorProcess;
