import { compareOrder } from './order.ts';
import type { CeremonyPicture, Signing } from './picture.ts';

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

/** The one that counts of each person who signed and stands on no roster, in the order in which they signed. */
export function countedOfStrangers({ signings, people }: Pick<CeremonyPicture, 'signings' | 'people'>): Signing[] {
  const counted = Array.from(signings).flatMap(([person, own]) => (people.has(person) ? [] : own.slice(0, 1)));
  // People stand in the picture as their files came home; what is printed of a record must not depend on that.
  return inCountingOrder(counted);
}
