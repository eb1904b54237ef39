import { nextBadge, revokeBadges } from '../../badge/revocation.ts';
import type { IssuedBadge } from '../../badge/issue.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { UtcMillis } from '../../clock.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Person } from '../../roster/person.ts';
import { sheetOf, type ReissuedSheet } from './badge-sheets.ts';
import type { Refusal } from '../words.ts';

/** A lost badge: the next one is printed, and every earlier one of this person is void; both or neither. */
export async function reissueBadge(
  { ceremony, organiser, now }: { ceremony: Ceremony; organiser: Organiser; now: UtcMillis },
  person: Person | undefined,
  reason: string,
  deliver: (badge: IssuedBadge, sheet: ReissuedSheet) => Result<null, Refusal> = () => ok(null),
): Promise<Result<{ badge: IssuedBadge; sheet: ReissuedSheet }, Refusal>> {
  if (person === undefined) return err({ code: 'person-unknown' });
  const picture = ceremony.picture();
  const reissue = nextBadge(picture, organiser, person, reason);
  if (!reissue.ok) return reissue;
  const { badge } = reissue.value;
  const sheet = await sheetOf(picture, badge, now);
  const revoked = revokeBadges<null, Refusal>(ceremony, organiser, reissue.value, () => deliver(badge, sheet));
  return revoked.ok ? ok({ badge, sheet }) : revoked;
}
