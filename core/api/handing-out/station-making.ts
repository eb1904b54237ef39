import { basename, join } from 'node:path';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { addStations, newStations, type AddedStation, type NewStation } from '../../ceremony/enrolment.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { nameTaken } from '../../ceremony/station-names.ts';
import type { Clock, Random } from '../../clock.ts';
import type { StationRole } from '../../ledger/kinds.ts';
import { writeStationHandOuts, type HandedOutStation } from '../../report/hand-out/station-hand-out.ts';
import { err, ok, type Result } from '../../result.ts';
import { safeFileName } from '../given-file.ts';
import type { Refusal } from '../words.ts';
import { refusalOfPlaces, writeTogether } from '../write-together.ts';

export type StationWish = { name: string; venue: string; role: StationRole };
/** A station whose file was made, with the PIN that is told this once. */
export type MadeStation = HandedOutStation & { pin: string };
export type MadeStations = { made: MadeStation[]; handOut: Uint8Array };
type World = { clock: Clock; random: Random };
type Following = {
  progress?: (done: number, of: number) => void;
  /** Asked after every file, since nothing is heard while they are made; throws the signal's reason to stop. */
  stopIfAsked?: () => void;
  signal?: AbortSignal;
};

/**
 * Makes the files of many stations in one folder, and a page for each operator with the PIN; all of it or nothing. The pages
 * come back and are not put beside the files: who finds the stick must not find the PINs.
 * @returns `station-name-taken` where two laptops would go by one name, `printing-stopped` where it was stopped
 */
export async function makeStations(
  ceremony: Ceremony,
  organiser: Organiser,
  wishes: readonly StationWish[],
  folder: string,
  world: World,
  { progress, stopIfAsked, signal }: Following = {},
): Promise<Result<MadeStations, Refusal>> {
  // Before the pages are drawn; `addStations` holds the rule itself.
  const taken = nameTaken(
    ceremony.rows,
    wishes.map(({ name }) => name),
  );
  if (taken !== null) return err({ code: 'station-name-taken', name: taken });
  const stations = newStations(ceremony, wishes, world.random).map((station) => ({
    ...station,
    out: join(folder, stationFileName(station.place.name)),
  }));
  const pages: MadeStation[] = stations.map(({ station, operatorPin, place: { name, venue, role } }) => ({
    id: station,
    name,
    venue,
    role: role ?? 'both',
    file: stationFileName(name),
    pin: operatorPin,
  }));
  const handOut = await handOutOf(ceremony, pages, world.clock);
  try {
    const added = addStations(ceremony, organiser.author, stations, world.random, {
      made: (done) => {
        progress?.(done, stations.length);
        stopIfAsked?.();
      },
    });
    return added.ok ? ok({ made: pages, handOut }) : added;
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return err({ code: 'printing-stopped' });
    throw error;
  }
}

/**
 * Makes one station's file at a place of one's own choice, and writes the operator's page where that is wanted.
 * @param handOut path of the PDF; the file, the entry and the page come into being together
 */
export async function makeStationAt(
  ceremony: Ceremony,
  organiser: Organiser,
  { out, handOut, ...place }: NewStation['place'] & { out: string; handOut?: string | undefined },
  world: World,
): Promise<Result<AddedStation, Refusal>> {
  const [drawn] = newStations(ceremony, [place], world.random);
  if (drawn === undefined) throw new Error('one station was asked for and none came');
  const { station, operatorPin } = drawn;
  const refusal = handOut === undefined ? null : refusalOfPlaces([handOut, out]);
  if (refusal !== null) return err(refusal);
  const page = { ...place, role: place.role ?? 'both', id: station, file: basename(out), pin: operatorPin };
  const pdf = handOut === undefined ? null : await handOutOf(ceremony, [page], world.clock);
  const added = addStations<Refusal>(ceremony, organiser.author, [{ ...drawn, out }], world.random, {
    papers: () => (handOut === undefined || pdf === null ? ok(null) : writeTogether([{ path: handOut, bytes: pdf }])),
  });
  return added.ok ? ok({ station, operatorPin }) : added;
}

/** Stations that were made for another laptop: those that are named, or all; `station-unknown` where one of them is none. */
export function handedOut(
  { stations }: CeremonyPicture,
  ids: readonly string[] | null,
): Result<HandedOutStation[], { code: 'station-unknown' }> {
  const known = Array.from(stations.values()).flatMap(({ id, added }): HandedOutStation[] => {
    if (added === null || !added.handedOut) return [];
    const { name, venue, role } = added;
    return [{ id, name, venue, role: role ?? 'both', file: stationFileName(name), pin: null }];
  });
  const chosen = ids === null ? known : known.filter(({ id }) => ids.includes(id));
  return chosen.length === 0 || chosen.length < (ids?.length ?? 0) ? err({ code: 'station-unknown' }) : ok(chosen);
}

/** Their pages once more: without the PINs, which nobody but their operators knows. */
export function handOutAgain(ceremony: Ceremony, stations: readonly HandedOutStation[], clock: Clock): Promise<Uint8Array> {
  return handOutOf(ceremony, stations, clock);
}

export function stationFileName(name: string): string {
  return `${safeFileName(name)}.ikrar`;
}

async function handOutOf(ceremony: Ceremony, stations: readonly HandedOutStation[], clock: Clock): Promise<Uint8Array> {
  const { definition } = ceremony.picture();
  const { image } = definition.letterhead;
  const emblem = image === null ? null : ceremony.rows.blob(image);
  const { paper } = definition;
  const { pdf } = await writeStationHandOuts({ definition, emblem, stations, paper, printedAt: clock.now() });
  return pdf;
}
