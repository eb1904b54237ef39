import { calledPeople } from '../ceremony/called.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { EmployeeId, Person } from '../roster/person.ts';
import { writeBadgeToken } from './token.ts';

export type IssuedBadge = { id: PersonId; number: EmployeeId; name: string; unit: string; position: string; token: string };

/**
 * Badges of everybody who is called to sign, in the roster's order.
 * @param chosen whose badges are wanted; everybody's where nothing is said
 */
export function issueBadges(
  picture: CeremonyPicture,
  organiser: Organiser,
  chosen: (person: Person) => boolean = () => true,
): IssuedBadge[] {
  return Array.from(calledPeople(picture).values())
    .filter(chosen)
    .map((person) => issueBadge(picture, organiser, person));
}

/** The badge of a person that is valid now; the same token each time, so a sheet that is printed again stays valid. */
export function issueBadge(picture: CeremonyPicture, organiser: Organiser, person: Person): IssuedBadge {
  return badgeOf(person, tokenOf(picture, organiser, person.id, issueOf(picture, person.id)));
}

/** What is printed of a person, beside the token. */
export function badgeOf({ id, number, name, unit, position }: Person, token: string): IssuedBadge {
  return { id, number, name, unit, position, token };
}

/** Which issue of a person's badge is valid now: 1 for the first, one more after each that was declared void. */
export function issueOf(picture: CeremonyPicture, person: PersonId): number {
  return (picture.revokedBadges.get(person) ?? 0) + 1;
}

export function tokenOf(picture: CeremonyPicture, organiser: Organiser, person: PersonId, issue: number): string {
  return writeBadgeToken(picture.id, { person, issue }, organiser.author.key);
}
