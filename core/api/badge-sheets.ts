import { issueBadges, type IssuedBadge } from '../badge/issue.ts';
import { writeBadgeSheets } from '../badge/sheet.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { UtcMillis } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { Refusal } from './words.ts';

export type BadgeSheets = { badges: IssuedBadge[]; pdf: Uint8Array; pages: number };

/** Badge sheets of everybody, or of one unit. */
export async function badgeSheets(
  picture: CeremonyPicture,
  organiser: Organiser,
  printedAt: UtcMillis,
  unit?: string,
): Promise<Result<BadgeSheets, Refusal>> {
  const badges = issueBadges(picture, organiser, unit);
  if (badges.length === 0) return err(unit === undefined ? { code: 'nobody-called' } : { code: 'unit-unknown', unit });
  return ok(await sheetsOf(picture, badges, printedAt));
}

/** The sheets of these badges. */
export async function sheetsOf(picture: CeremonyPicture, badges: IssuedBadge[], printedAt: UtcMillis): Promise<BadgeSheets> {
  const { title, institution, date } = picture.definition;
  const { pdf, pages } = await writeBadgeSheets({ ceremony: { title, institution, date }, badges, paper: 'A4', printedAt });
  return { badges, pdf, pages };
}
