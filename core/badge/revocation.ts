import { ok, type Result } from '../result.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { appendWithin, inTransaction } from '../ledger/append.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import type { Person } from '../roster/person.ts';
import { badgeOf, issueOf, tokenOf, type IssuedBadge } from './issue.ts';

/** A badge was lost: the next one, and what the organiser says to make every earlier one void. */
export type Reissue = { badge: IssuedBadge; revocation: BodyOf<'badge-revoked'> };

/** Makes the next badge of a person; nothing is written yet. Refused where the reason is no plain text, or badge 256 is due. */
export function nextBadge(
  picture: CeremonyPicture,
  organiser: Organiser,
  person: Person,
  reason: string,
): Result<Reissue, ValueRefusal> {
  const lost = issueOf(picture, person.id);
  const revocation = checkBody('badge-revoked', { person: person.id, issue: lost, reason });
  if (!revocation.ok) return revocation;
  const badge = badgeOf(person, tokenOf(picture, organiser, person.id, lost + 1));
  return ok({ badge, revocation: revocation.value });
}

/**
 * Makes the earlier badges void. Stations whose files were made before cannot know of it: they take the lost badge as well
 * as the new one, and the signing says which of the two it was.
 * @param deliver hands over the new badge in the same step: where it is refused, the earlier badges stay valid
 */
export function revokeBadges<Value, Refusal>(
  ceremony: Ceremony,
  organiser: Organiser,
  { revocation }: Reissue,
  deliver: () => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  const revoked = inTransaction<Value, Refusal>(ceremony.file, () => {
    appendWithin(ceremony.file, organiser.author, 'badge-revoked', revocation);
    return deliver();
  });
  if (revoked.ok) ceremony.refresh();
  return revoked;
}
