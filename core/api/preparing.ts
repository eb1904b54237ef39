import { addStation } from '../ceremony/enrolment.ts';
import { foundCeremony } from '../ceremony/founding.ts';
import { changeOrganisersPassphrase } from '../ceremony/organiser.ts';
import { fillTemplate, type Essentials } from '../ceremony/template-definition.ts';
import type { Clock, Random } from '../clock.ts';
import type { CeremonyId, StationId } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { badgeFiles } from './badge-files.ts';
import { badgeSheets } from './badge-sheets.ts';
import { whileOrganiserHere, withCeremony, withOrganiser } from './open-files.ts';
import type { Refusal } from './words.ts';
import { writeTogether } from './write-together.ts';

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

/** Writes badge sheets, and beside them a list for other card printers; both files or neither. */
export async function writeBadges(
  path: string,
  passphrase: string | null,
  { out, csv, unit }: { out: string; csv?: string | undefined; unit?: string | undefined },
  world: Preparing,
): Promise<Result<{ badges: number; pages: number }, Refusal>> {
  const sheets = await whileOrganiserHere(path, passphrase, world.clock, (ceremony, organiser) =>
    badgeSheets(ceremony.picture(), organiser, world.clock.now(), unit),
  );
  if (!sheets.ok) return sheets;
  const { badges, pdf, pages } = sheets.value;
  const written = writeTogether(badgeFiles(badges, pdf, { out, csv }));
  return written.ok ? ok({ badges: badges.length, pages }) : written;
}

/** Gives the key file beside the ceremony file another passphrase. */
export function changeKeyPassphrase(
  path: string,
  passphrases: { from: string | null; to: string | null },
  { random }: Pick<Preparing, 'random'>,
): Result<{ file: string }, Refusal> {
  return withCeremony<{ file: string }, Refusal>(path, (ceremony) => changeOrganisersPassphrase(ceremony, passphrases, random));
}

export function makeStation(
  path: string,
  passphrase: string | null,
  { name, venue, out }: { name: string; venue: string; out: string },
  world: Preparing,
): Result<{ station: StationId; operatorPin: string }, Refusal> {
  return withOrganiser(path, passphrase, world.clock, (ceremony, organiser) =>
    addStation(ceremony, organiser.author, { name, venue }, out, world.random),
  );
}
