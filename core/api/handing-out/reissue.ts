import { nextBadge, revokeBadges } from '../../badge/revocation.ts';
import type { IssuedBadge } from '../../badge/issue.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { UtcMillis } from '../../clock.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Person } from '../../roster/person.ts';
import { badgeList, type BadgePlaces } from './badge-files.ts';
import { sheetOf, type ReissuedSheet } from './badge-sheets.ts';
import { whileOrganiserHere } from '../open-files.ts';
import { personWith } from '../person-by-number.ts';
import type { Preparing } from '../commands/preparing.ts';
import type { Refusal } from '../words.ts';
import { writeTogether } from '../write-together.ts';

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

/** The same on a file: the sheet, and the list for card printers where one is asked for, are written with the entry. */
export async function reissueToFiles(
  path: string,
  passphrase: string | null,
  { number, reason, ...places }: { number: string; reason: string } & BadgePlaces,
  world: Preparing,
): Promise<Result<{ badges: number; pages: number }, Refusal>> {
  return whileOrganiserHere<{ badges: number; pages: number }, Refusal>(
    path,
    passphrase,
    world.clock,
    async (ceremony, organiser) => {
      const person = personWith(ceremony.picture(), number);
      const at = { ceremony, organiser, now: world.clock.now() };
      const reissued = await reissueBadge(at, person, reason, (badge, { pdf }) =>
        writeTogether([{ path: places.out, bytes: pdf }, ...badgeList([badge], places)]),
      );
      return reissued.ok ? ok({ badges: 1, pages: reissued.value.sheet.pages }) : reissued;
    },
  );
}
