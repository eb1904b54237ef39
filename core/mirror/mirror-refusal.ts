import type { FileRefusal } from '../ledger/file-refusal.ts';

/** Why the second copy cannot be kept now; every one of them may pass when the stick is changed or comes back. */
export type MirrorRefusal =
  | FileRefusal
  /** What lies on the stick belongs to others and stays as it is. */
  | { code: 'mirror-of-other-ceremony'; file: string }
  | { code: 'mirror-of-other-station'; file: string }
  /** The stick holds entries of this station that this laptop has not: the laptop was set back, or two work as one. */
  | { code: 'mirror-ahead'; file: string }
  /** The second place is the first one. */
  | { code: 'mirror-beside-file'; file: string };

/** What the keeper finds out itself: nothing heard from the copying process, or it died. */
export type MirrorTrouble = MirrorRefusal['code'] | 'mirror-stalled' | 'mirror-stopped';
