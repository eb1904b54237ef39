import type { AddedStation } from '../../ceremony/enrolment.ts';
import { foundCeremony } from '../../ceremony/founding.ts';
import { changeOrganisersPassphrase } from '../../ceremony/organiser.ts';
import { fillTemplate, type Essentials } from '../../ceremony/template-definition.ts';
import type { Clock, Random } from '../../clock.ts';
import type { CeremonyId } from '../../ledger/ids.ts';
import { err, ok, type Result } from '../../result.ts';
import { badgeList, type BadgePlaces } from '../handing-out/badge-files.ts';
import { reissueBadge } from '../handing-out/reissue.ts';
import type { BadgeOrder } from '../handing-out/badge-order.ts';
import { printBadges, type PrintedBadges } from '../handing-out/badge-sheets.ts';
import { whileCeremonyOpen, whileOrganiserHere, withCeremony } from '../open-files.ts';
import { typedPerson } from './typed-person.ts';
import { handedOut, handOutAgain, makeStationAt } from '../handing-out/station-making.ts';
import type { Refusal } from '../words.ts';
import { writeTogether } from '../write-together.ts';

/** What an organiser does before the day, each as one call that opens the file, works, and closes it. */
export type Preparing = { clock: Clock; random: Random };

export function newCeremony(
  path: string,
  essentials: Essentials,
  passphrase: string | null,
  { clock, random }: Preparing,
): Result<{ ceremony: CeremonyId; operatorPin: string }, Refusal> {
  if (passphrase === null || passphrase === '') return err({ code: 'passphrase-missing' });
  const filled = fillTemplate(essentials);
  return filled.ok ? foundCeremony({ path, ...filled.value, passphrase, clock, random }) : filled;
}

/** What a script says of the badges it wants; people by number or letters (`typedPerson`). */
export type BadgeWish = BadgePlaces & {
  format: BadgeOrder['format'];
  /** The ceremony's own where nothing is said. */
  paper?: BadgeOrder['paper'] | undefined;
  unit?: string | undefined;
  numbers?: readonly string[] | undefined;
};

/** Writes badge sheets, and beside them a list for other card printers; both files or neither. */
export async function writeBadges(
  path: string,
  passphrase: string | null,
  { format, paper, unit, numbers, ...places }: BadgeWish,
  world: Preparing,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Result<PrintedBadges, Refusal>> {
  return whileOrganiserHere<PrintedBadges, Refusal>(path, passphrase, world.clock, async (ceremony, organiser) => {
    const picture = ceremony.picture();
    const order: BadgeOrder = {
      format,
      paper: paper ?? picture.definition.paper,
      units: unit === undefined ? null : [unit],
      people: numbers?.map((number) => typedPerson(picture, number)) ?? null,
    };
    return printBadges(picture, organiser, order, places, { printedAt: world.clock.now(), progress });
  });
}

/** A lost badge: the sheet of the next one, and the list for card printers where one is asked for, are written with the entry. */
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
      const { people } = ceremony.picture();
      const person = people.get(typedPerson({ people }, number));
      const at = { ceremony, organiser, now: world.clock.now() };
      const reissued = await reissueBadge(at, person, reason, (badge, { pdf }) =>
        writeTogether([{ path: places.out, bytes: pdf }, ...badgeList([badge], places)]),
      );
      return reissued.ok ? ok({ badges: 1, pages: reissued.value.sheet.pages }) : reissued;
    },
  );
}

/** Gives the key file beside the ceremony file another passphrase. */
export function changeKeyPassphrase(
  path: string,
  passphrases: { from: string | null; to: string | null },
  { random }: Pick<Preparing, 'random'>,
): Result<{ file: string }, Refusal> {
  return withCeremony<{ file: string }, Refusal>(path, (ceremony) => changeOrganisersPassphrase(ceremony, passphrases, random));
}

/** Makes one station's file, and the operator's page as a PDF where that is wanted. */
export function makeStation(
  path: string,
  passphrase: string | null,
  wish: Parameters<typeof makeStationAt>[2],
  world: Preparing,
): Promise<Result<AddedStation, Refusal>> {
  return whileOrganiserHere<AddedStation, Refusal>(path, passphrase, world.clock, (ceremony, organiser) =>
    makeStationAt(ceremony, organiser, wish, world),
  );
}

/** Writes the operators' pages of stations that were made before, without the PINs; all of them where none is named. */
export async function writeHandOuts(
  path: string,
  { out, ids }: { out: string; ids: readonly string[] | null },
  { clock }: Pick<Preparing, 'clock'>,
): Promise<Result<{ stations: number }, Refusal>> {
  return whileCeremonyOpen<{ stations: number }, Refusal>(path, async (ceremony) => {
    const pages = handedOut(ceremony.picture(), ids);
    if (!pages.ok) return pages;
    const bytes = await handOutAgain(ceremony, pages.value, clock);
    const written = writeTogether([{ path: out, bytes }]);
    return written.ok ? ok({ stations: pages.value.length }) : written;
  });
}
