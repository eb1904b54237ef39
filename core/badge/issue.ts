import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { EmployeeId, Person } from '../roster/person.ts';
import { writeBadgeToken } from './token.ts';

export type IssuedBadge = { number: EmployeeId; name: string; unit: string; token: string };

/** Badges for everybody on the roster, or for one unit, in the roster's order. */
export function issueBadges(picture: CeremonyPicture, organiser: Organiser, unit?: string): IssuedBadge[] {
  return Array.from(picture.people.values())
    .filter((person) => unit === undefined || person.unit === unit)
    .map((person) => issueBadge(picture, organiser, person));
}

/** The first badge of a person; the same token each time, so a sheet that is printed again stays valid. */
export function issueBadge(picture: CeremonyPicture, organiser: Organiser, { id, number, name, unit }: Person): IssuedBadge {
  return { number, name, unit, token: writeBadgeToken(picture.id, { person: id, issue: 1 }, organiser.author.key) };
}
