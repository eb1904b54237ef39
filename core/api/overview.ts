import { isSample } from '../ceremony/arrangement-gaps.ts';
import { calledPeople, countSigned, isCalled, representedUnits } from '../ceremony/called.ts';
import { changesSinceMade } from '../ceremony/station-file-age.ts';
import { stationName } from '../ceremony/station-names.ts';
import { underOlder } from '../ceremony/text-versions.ts';
import type { CeremonyPicture, ReadingEvent } from '../ceremony/picture.ts';
import { fitOfOffset, lastOffset, offBeyond, offsetBounds, type StationClock } from '../ceremony/clock-offset.ts';
import type { UtcMillis, UtcText } from '../clock.ts';
import { anomaliesOf } from '../merge/anomalies.ts';
import type { Overview, PersonRow, StationClockRow, StationRow, UnitCount } from './contract.ts';
import type { Workplace } from './workplace.ts';

/** What the console's first screen shows. */
export function overviewOf(workplace: Workplace): Overview {
  const picture = workplace.ceremony.picture();
  const units = unitCounts(picture);
  return {
    roster: calledPeople(picture).size,
    ...countSigned(picture),
    signers: picture.definition.signers,
    units,
    stations: stationRows(picture, workplace.stationHere(), workplace.now()),
    anomalies: anomaliesOf(picture, workplace.now()),
    organiser: picture.organiser,
    unexplained: unexplainedIn(picture),
    reading: readingTimes(picture.readings),
    underOlderPact: underOlder(picture, 'pact'),
    onBehalfOf: representedUnits(picture),
    sampleTexts: isSample(picture.oath.hash) || isSample(picture.pact.hash),
    entries: picture.entries,
    root: workplace.ceremony.root(),
    unlocked: workplace.isUnlocked(),
  };
}

/** Called and signed by unit, in the roster's order; people who signed without being called count nowhere here. */
export function unitCounts(picture: CeremonyPicture): UnitCount[] {
  const units = new Map<string, UnitCount>();
  for (const { id, unit } of calledPeople(picture).values()) {
    const count = units.get(unit) ?? { unit, roster: 0, signed: 0 };
    count.roster += 1;
    if (picture.signings.has(id)) count.signed += 1;
    units.set(unit, count);
  }
  return Array.from(units.values());
}

/** People who were called, have not signed, and of whom nobody has said why. */
function unexplainedIn(picture: CeremonyPicture): number {
  let count = 0;
  for (const id of calledPeople(picture).keys()) {
    if (!picture.signings.has(id) && !picture.absences.has(id)) count += 1;
  }
  return count;
}

export function sumOf(units: readonly UnitCount[], field: 'roster' | 'signed'): number {
  return units.reduce((sum, unit) => sum + unit[field], 0);
}

/** The reading that counts: the last end, and the last beginning before it. */
export function readingTimes(readings: readonly ReadingEvent[]): { began: UtcText | null; ended: UtcText | null } {
  const lastEnd = readings.findLastIndex(({ what }) => what === 'ended');
  const upToEnd = lastEnd < 0 ? readings : readings.slice(0, lastEnd);
  return { began: upToEnd.findLast(({ what }) => what === 'began')?.at ?? null, ended: readings[lastEnd]?.at ?? null };
}

function stationRows(picture: CeremonyPicture, here: string, now: UtcMillis): StationRow[] {
  const rows: StationRow[] = [];
  for (const station of picture.stations.values()) {
    const { id, added, entries, closedAt, signed, clock } = station;
    // The organiser's own decisions are a ledger too, but no kiosk.
    if (id === picture.organiser) continue;
    const state = id === here ? 'here' : entries === 0 ? 'waiting' : 'returned';
    rows.push({
      id,
      name: stationName(picture, id),
      venue: added?.venue ?? '',
      state,
      closed: closedAt !== null,
      role: added?.role ?? 'both',
      madeAt: clock.addedAt,
      openedAt: clock.earliestAt,
      lastSeenAt: clock.latestAt,
      signed,
      entries,
      clock: clockRow(clock, now),
      behind: changesSinceMade(station, picture),
    });
  }
  return rows;
}

/** @param now the organiser's clock: only the organiser's laptop has a console */
function clockRow(clock: StationClock, now: UtcMillis): StationClockRow {
  const offsetMillis = lastOffset(clock);
  if (offsetMillis !== null) return { offsetMillis, fit: fitOfOffset(offsetMillis) };
  const { atLeast, atMost } = offsetBounds(clock, now);
  const isCertainlyOff = (atLeast !== null && atLeast > offBeyond) || (atMost !== null && atMost < -offBeyond);
  return { offsetMillis: null, fit: isCertainlyOff ? 'off' : 'not-compared' };
}

/** People by name, part of a name, unit, and whether they have signed; never their number. */
export function peopleRows(
  picture: CeremonyPicture,
  filter: { search: string; unit?: string | undefined; signed?: boolean | undefined },
): PersonRow[] {
  const wanted = filter.search.trim().toLocaleLowerCase('id');
  const rows: PersonRow[] = [];
  for (const { id, name, unit, position } of picture.people.values()) {
    const signing = picture.signings.get(id)?.[0];
    if (filter.unit !== undefined && unit !== filter.unit) continue;
    if (filter.signed !== undefined && (signing !== undefined) !== filter.signed) continue;
    // Nobody waits for the signature of somebody who is not called.
    if (filter.signed === false && !isCalled(picture, id)) continue;
    if (wanted !== '' && !name.toLocaleLowerCase('id').includes(wanted)) continue;
    const station = signing === undefined ? null : stationName(picture, signing.station);
    rows.push({ id, name, unit, position, signed: signing?.at ?? null, station, called: isCalled(picture, id) });
  }
  return rows;
}
