import type { StationId } from '../ledger/ids.ts';
import { readEntry } from '../ledger/read-entry.ts';
import type { Rows } from '../ledger/rows.ts';
import type { CeremonyPicture } from './picture.ts';

/** What people call the ledger of the organiser's decisions, which is no laptop. */
const organisersLedger = 'Buku panitia';

/** What people call a station: the name that the organiser gave it, its id where nobody added it. */
export function stationName({ stations, organiser }: CeremonyPicture, station: StationId): string {
  return station === organiser ? organisersLedger : stations.get(station)?.added?.name || station;
}

const byName = new Intl.Collator('id', { numeric: true });

/** The order in which stations stand in a list: Kios 2 before Kios 10. */
export function compareStations(one: { name: string; id: StationId }, other: { name: string; id: StationId }): number {
  return byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}

/** Two laptops never go by one name: people call them out, and who signed where is told by it. */
export type StationNameRefusal = { code: 'station-name-taken'; name: string };

/**
 * The first of these names that another station has already, or the organiser's ledger; neither capitals nor spaces tell laptops
 * apart when they are called out, nor does it show on paper how an accent was typed.
 */
export function nameTaken(rows: Rows, names: readonly string[]): string | null {
  const taken = new Set([spoken(organisersLedger)]);
  for (const stored of rows.entriesOfKind('station-added')) {
    const entry = readEntry(stored);
    if (entry?.kind === 'station-added') taken.add(spoken(entry.body.name));
  }
  for (const name of names) {
    if (taken.has(spoken(name))) return name;
    taken.add(spoken(name));
  }
  return null;
}

function spoken(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('id');
}
