import type { StationId } from '../ledger/ids.ts';
import type { CeremonyPicture, StationPicture } from './picture.ts';

/** What the organiser has said anew since a station's file was made; the kiosk goes on with what its file holds. */
export const changesSince = ['text', 'arrangement', 'roster'] as const;
export type ChangeSince = (typeof changesSince)[number];

/** What this station's file does not know yet. Empty for the organiser's own laptop, and for one that is closed. */
export function changesSinceMade(station: StationPicture, { lastSaid }: Pick<CeremonyPicture, 'lastSaid'>): ChangeSince[] {
  const { added, addedSeq, closedAt } = station;
  if (added?.handedOut !== true || addedSeq === null || closedAt !== null) return [];
  return changesSince.filter((what) => lastSaid[what] > addedSeq);
}

/** Stations that still work with a file made before the organiser's last word. */
export function stationsMadeBefore(picture: CeremonyPicture): { station: StationId; changed: ChangeSince[] }[] {
  return Array.from(picture.stations.values(), (station) => ({
    station: station.id,
    changed: changesSinceMade(station, picture),
  })).filter(({ changed }) => changed.length > 0);
}
