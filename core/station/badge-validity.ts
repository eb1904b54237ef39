import type { CeremonyPicture } from '../ceremony/picture.ts';
import { lastOffset } from '../ceremony/clock-offset.ts';
import { utcMillis, type UtcMillis } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import { usualBadgeDays, type Timezone } from '../ledger/kinds.ts';
import type { Badge } from '../badge/token.ts';

const dayMillis = 24 * 60 * 60 * 1000;
/** Hours ahead of UTC; Indonesia has no daylight saving. */
const hoursAhead = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const satisfies Record<Timezone, number>;

/**
 * Why a badge that the organiser signed is not taken any more; null where it is. A badge is void once the organiser has
 * printed the next one. It expires with the ceremony: `badgeDays` after its day, or as many days after the organiser made
 * this station's file, whichever is later, so that a file handed out for latecomers takes their badges. A badge that has
 * expired is one of another ceremony than today's, and is refused as such.
 * @param now the station's clock; it is corrected where it was compared, so that a wrong clock does not turn a hall away
 */
export function whyVoid(
  badge: Badge,
  picture: CeremonyPicture,
  here: StationId,
  now: UtcMillis,
): 'badge-revoked' | 'badge-other-ceremony' | null {
  if (badge.issue <= (picture.revokedBadges.get(badge.person) ?? 0)) return 'badge-revoked';
  const clock = picture.stations.get(here)?.clock ?? null;
  const corrected = now - (clock === null ? 0 : (lastOffset(clock) ?? 0));
  const { date, timezone, badgeDays = usualBadgeDays } = picture.definition;
  const endOfDay = Date.parse(`${date}T00:00:00Z`) + dayMillis - hoursAhead[timezone] * 60 * 60 * 1000;
  const madeAt = clock?.addedAt ?? null;
  const counted = Math.max(endOfDay, madeAt === null ? endOfDay : utcMillis(madeAt));
  return corrected > counted + badgeDays * dayMillis ? 'badge-other-ceremony' : null;
}
