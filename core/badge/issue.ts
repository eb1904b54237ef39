import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { EmployeeId, Person } from '../roster/person.ts';
import { writeBadgeToken } from './token.ts';

export type IssuedBadge = { number: EmployeeId; name: string; unit: string; token: string };

/** Badges for everybody on the roster, or for one unit, in the roster's order. */
export function issueBadges(picture: CeremonyPicture, organiser: Organiser, unit?: string): IssuedBadge[] {
  return Array.from(picture.people.values())
    .filter((person) => unit === undefined || person.unit === unit)
    .map((person) => issueBadge(picture, organiser, person));
}

/** The badge of a person that is valid now; the same token each time, so a sheet that is printed again stays valid. */
export function issueBadge(picture: CeremonyPicture, organiser: Organiser, { id, number, name, unit }: Person): IssuedBadge {
  return { number, name, unit, token: tokenOf(picture, organiser, id, issueOf(picture, id)) };
}

/** Which issue of a person's badge is valid now: 1 for the first, one more after each that was declared void. */
export function issueOf(picture: CeremonyPicture, person: PersonId): number {
  return (picture.revokedBadges.get(person) ?? 0) + 1;
}

export function tokenOf(picture: CeremonyPicture, organiser: Organiser, person: PersonId, issue: number): string {
  return writeBadgeToken(picture.id, { person, issue }, organiser.author.key);
}
