import type { AbsenceReason } from '../../../core/api/contract.ts';

/** In the order in which offices list them; the letter is the first one of the Indonesian word. */
export const reasonKeys = {
  leave: 'C',
  'duty-travel': 'D',
  sick: 'S',
  study: 'T',
  other: 'L',
} as const satisfies Record<AbsenceReason, string>;

export const reasons = Object.keys(reasonKeys) as AbsenceReason[];

/** What a key means for the chosen people: a reason, or null to take back what was said; undefined where it means nothing. */
export function reasonOfKey(key: string): AbsenceReason | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  return reasons.find((reason) => reasonKeys[reason] === key.toUpperCase());
}
