import { ok, type Result } from '../result.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import type { Person } from '../roster/person.ts';
import { issueOf, tokenOf, type IssuedBadge } from './issue.ts';

/** A badge was lost: the next one is issued, and every earlier one is void. */
export type Reissue = { badge: IssuedBadge; revocation: BodyOf<'badge-revoked'> };

/**
 * The next badge of a person, and what the organiser says to make the earlier ones void; nothing is written yet.
 * Refused where the reason is no plain text, or this would be the 256th badge.
 */
export function nextBadge(
  picture: CeremonyPicture,
  organiser: Organiser,
  person: Person,
  reason: string,
): Result<Reissue, ValueRefusal> {
  const lost = issueOf(picture, person.id);
  const revocation = checkBody('badge-revoked', { person: person.id, issue: lost, reason });
  if (!revocation.ok) return revocation;
  const { number, name, unit } = person;
  const token = tokenOf(picture, organiser, person.id, lost + 1);
  return ok({ badge: { number, name, unit, token }, revocation: revocation.value });
}

/** Says so in the ledger; from then on `badges` prints the next one. */
export function revokeBadges(ceremony: Ceremony, organiser: Organiser, { revocation }: Reissue): Result<PersonId, FileRefusal> {
  const revoked = ceremony.append(organiser.author, 'badge-revoked', revocation);
  return revoked.ok ? ok(revocation.person) : revoked;
}
