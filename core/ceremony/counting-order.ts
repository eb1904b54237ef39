import { compareOrder } from './order.ts';
import type { Signing } from './picture.ts';

/**
 * Which of a person's signings counts: the earlier one. By the organiser's clock where all of them can be corrected to it;
 * by the one order of entries where one cannot, since half a correction would favour whoever was compared. Either way it
 * is one order, the same in whichever way entries arrive.
 */
export function inCountingOrder(signings: readonly Signing[]): Signing[] {
  const areCorrected = signings.every(({ correctedAt }) => correctedAt !== null);
  return signings.toSorted((a, b) => (areCorrected ? compareTexts(a.correctedAt, b.correctedAt) : 0) || compareOrder(a, b));
}

function compareTexts(a: string | null, b: string | null): number {
  return a === b || a === null || b === null ? 0 : a < b ? -1 : 1;
}
