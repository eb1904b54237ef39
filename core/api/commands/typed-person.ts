import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { personByNumber } from '../../roster/by-number.ts';
import { normaliseNumber } from '../../roster/employee-number.ts';

/**
 * Whom somebody means: the number of the roster in any spelling, or the letters of the record, by which whoever has no number goes
 * and whoever has left the roster. Letters may be nobody's; each call refuses that by itself, and without repeating them, since
 * messages are logged.
 */
export function typedPerson({ people }: Pick<CeremonyPicture, 'people'>, typed: string): PersonId {
  const number = normaliseNumber(typed);
  const numbered = number.ok ? personByNumber(people, number.value) : undefined;
  return numbered?.id ?? (typed.trim().toUpperCase() as PersonId);
}
