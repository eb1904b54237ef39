import { basename } from 'node:path';
import { issueBadge, type IssuedBadge } from '../../badge/issue.ts';
import { writeBadgeSheets, writeBadgeSheetsTo, type BadgeSheetsInput } from '../../badge/sheet.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { UtcMillis } from '../../clock.ts';
import { fileRefusalOf } from '../../ledger/file-refusal.ts';
import type { EndedDocument } from '../../print/document.ts';
import { DraftFile, draftFileOf } from '../../print/sink.ts';
import { err, ok, type Result } from '../../result.ts';
import { badgeList, type BadgePlaces } from './badge-files.ts';
import { areUnitsApart, peopleOf, type BadgeOrder } from './badge-order.ts';
import type { Refusal } from '../words.ts';
import { refusalOfPlaces, writeTogether } from '../write-together.ts';

export type PrintedBadges = { badges: number; pages: number };
type Following = Pick<BadgeSheetsInput, 'progress' | 'signal'>;

/**
 * Writes the sheets of an order to the disk while they are drawn, and the list for card printers beside them: both files or
 * neither, also when the work is stopped (`printing-stopped`).
 */
export async function printBadges(
  picture: CeremonyPicture,
  organiser: Organiser,
  order: BadgeOrder,
  places: BadgePlaces,
  { printedAt, progress, signal }: { printedAt: UtcMillis } & Following,
): Promise<Result<PrintedBadges, Refusal>> {
  const people = peopleOf(picture, order);
  if (!people.ok) return people;
  const refusal = refusalOfPlaces([places.out, ...(places.csv === undefined ? [] : [places.csv])]);
  if (refusal !== null) return err(refusal);

  const badges = people.value.map((person) => issueBadge(picture, organiser, person));
  const { format, paper } = order;
  const [made] = draftsOfBadges(places.out);
  const drawn = await drawnOnDisk(made, {
    ceremony: picture.definition,
    badges,
    format,
    paper,
    unitsApart: areUnitsApart(order),
    printedAt,
    signal,
    ...(progress === undefined ? {} : { progress }),
  });
  if (!drawn.ok) return drawn;
  const written = writeTogether([{ path: places.out, made }, ...badgeList(badges, places)]);
  return written.ok ? ok({ badges: badges.length, pages: drawn.value.pages }) : written;
}

/** Where the sheets lie when they are drawn, and while they are. */
export function draftsOfBadges(out: string): readonly [made: string, underWay: string] {
  const made = `${out}.part`;
  return [made, draftFileOf(made)];
}

async function drawnOnDisk(path: string, input: BadgeSheetsInput): Promise<Result<EndedDocument, Refusal>> {
  let draft: DraftFile | null = null;
  try {
    draft = new DraftFile(path);
    return ok(await writeBadgeSheetsTo(draft, input));
  } catch (error) {
    draft?.abandon();
    if (input.signal?.aborted === true) return err({ code: 'printing-stopped' });
    const refusal = fileRefusalOf(error, basename(path, '.part'));
    if (refusal === null) throw error;
    return err(refusal);
  }
}

/** The sheet of one badge that takes the place of a lost one, in memory: small enough to be handed over with its entry. */
export async function sheetOf(picture: CeremonyPicture, badge: IssuedBadge, printedAt: UtcMillis): Promise<ReissuedSheet> {
  const { paper } = picture.definition;
  return writeBadgeSheets({ ceremony: picture.definition, badges: [badge], format: 'card', paper, printedAt });
}

export type ReissuedSheet = { pdf: Uint8Array; pages: number };
