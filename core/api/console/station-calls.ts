import { mkdirSync, rmdirSync } from 'node:fs';
import { implement } from '@orpc/server';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { guarded } from '../../ledger/file.ts';
import { err, ok, type Result } from '../../result.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { filesMade } from '../given-file.ts';
import { disksHere, stationFolders } from '../handing-out/station-folders.ts';
import { handedOut, handOutAgain, type MadeStations } from '../handing-out/station-making.ts';
import type { Refusal } from '../words.ts';
import { stationContract, type StationFolder } from './station-contract.ts';

const os = implement(stationContract);
const pdf = { type: 'application/pdf' };
const handOutName = 'lembar-petugas.pdf';

/** How the organiser makes the files of other laptops. */
export function stationCalls(desk: Desk) {
  const place = () => desk.workplace();
  const folders = () => stationFolders({ ceremonyFile: place().ceremony.file.path, home: desk.home }, disksHere);
  return os.router({
    choices: os.choices.handler(() => ({ venues: venuesOf(place().ceremony.picture()), folders: folders() })),
    add: os.add.handler(async ({ input, errors }) => {
      const { keys } = accepted(place().organiser(), errors);
      const { ceremony } = place();
      const make = (folder: string) =>
        desk.work.run<'stations'>({ kind: 'stations', file: ceremony.file.path, stations: input.stations, folder, keys });
      const { value, files } =
        input.folder === null
          ? await filesMade(make, (outcome) => (outcome.ok ? outcome.value.made.map(({ file }) => file) : []))
          : { value: await inFolder(input.folder, folders(), make), files: [] };
      ceremony.refresh();
      const { made, handOut } = accepted(value, errors);
      return { made, folder: input.folder, files, handOut: new File([new Uint8Array(handOut)], handOutName, pdf) };
    }),
    handOut: os.handOut.handler(async ({ input, errors }) => {
      const { ceremony } = place();
      const stations = accepted(handedOut(ceremony.picture(), input.stations), errors);
      const pages = await handOutAgain(ceremony, stations, desk.parts.clock);
      return new File([new Uint8Array(pages)], handOutName, pdf);
    }),
  });
}

/** Works in a folder that was offered, which is made where it is not there yet; an empty one does not stay behind. */
async function inFolder(
  path: string,
  offered: readonly StationFolder[],
  make: (folder: string) => Promise<Result<MadeStations, Refusal>>,
): Promise<Result<MadeStations, Refusal>> {
  const chosen = offered.find((folder) => folder.path === path);
  if (chosen === undefined) return err({ code: 'place-gone' });
  const ready = guarded<boolean, never>(chosen.name, () => ok(mkdirSync(path, { recursive: true }) !== undefined));
  if (!ready.ok) return ready;
  const made = await make(path);
  if (!made.ok && ready.value) rmdirSync(path);
  return made;
}

/** Rooms of the ceremony first, then those that a station was made for without being named there. */
function venuesOf({ definition, stations }: CeremonyPicture): string[] {
  const used = Array.from(stations.values(), ({ added }) => added?.venue ?? '');
  return [...new Set([...definition.venues.map(({ name }) => name), definition.venue, ...used])].filter((venue) => venue !== '');
}
