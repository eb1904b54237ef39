import { measuredWithin, offsetBounds, type ClockComparison } from '../../ceremony/clock-offset.ts';
import type { CeremonyPicture, StationPicture } from '../../ceremony/picture.ts';
import { utcMillis, type UtcMillis } from '../../clock.ts';
import type { Timezone } from '../../ledger/kinds.ts';
import { localTimeWithSeconds } from '../../print/indonesian-dates.ts';
import { durationInUnits } from '../../print/indonesian-durations.ts';
import { mm } from '../../print/paper.ts';
import { compareStations, stationName } from '../../ceremony/station-names.ts';
import { body, bold } from '../styles.ts';
import { indent, numbered } from '../lines.ts';
import type { MinutesPage } from './minutes-page.ts';

/** How every kiosk's clock stood to that of the organiser's laptop: what was measured, or what is certain without it. */
export function drawClocks(page: MinutesPage): void {
  const { document, picture, printedAt } = page;
  const lines = clockLines(picture, printedAt);
  if (lines.length === 0) return;
  document.y += 1 * mm;
  document.paragraph('Jam kios terhadap jam laptop panitia', bold, { indent, after: 0.8 * mm });
  numbered(document, lines);
  document.paragraph(
    `Selisih diukur dengan kode jam bertanda tangan panitia dan dapat terbaca lebih besar sampai ${durationInUnits(measuredWithin)}. ` +
      'Waktu terkoreksi adalah waktu kios dikurangi selisihnya; catatan aslinya tidak diubah.',
    body,
    { indent },
  );
}

/** One line for each station that wrote anything, without the organiser's own laptop: its clock is the measure. */
export function clockLines(picture: CeremonyPicture, printedAt: UtcMillis): string[] {
  return Array.from(picture.stations.values())
    .filter(({ entries, clock }) => entries > 0 && !clock.isOrganisers)
    .map((station) => ({ ...station, name: stationName(picture, station.id) }))
    .toSorted(compareStations)
    .map((station) => `${station.name}: ${clockLine(station, picture.definition.timezone, printedAt)}`);
}

/** Comparisons beyond these are counted. */
const mostComparisons = 4;

function clockLine({ clock }: StationPicture, timezone: Timezone, printedAt: UtcMillis): string {
  const { comparisons } = clock;
  if (comparisons.length === 0) return `tidak pernah dibandingkan${certainty(offsetBounds(clock, printedAt))}.`;
  const more = comparisons.length - mostComparisons;
  const measured = comparisons.slice(0, mostComparisons).map((comparison) => inWords(comparison, timezone));
  return `${measured.join('; ')}${more > 0 ? `; dan ${more} pengukuran lain` : ''}.`;
}

function inWords({ offsetMillis, shownAt }: ClockComparison, timezone: Timezone): string {
  const when = `diukur pukul ${localTimeWithSeconds(utcMillis(shownAt), timezone)}`;
  if (Math.abs(offsetMillis) <= measuredWithin) return `sesuai (${durationInUnits(offsetMillis)}), ${when}`;
  return `${offsetMillis > 0 ? 'lebih cepat' : 'terlambat'} ${durationInUnits(offsetMillis)}, ${when}`;
}

function certainty({ atLeast, atMost }: { atLeast: number | null; atMost: number | null }): string {
  if (atLeast !== null && atLeast >= 1000) return `; sekurang-kurangnya lebih cepat ${durationInUnits(atLeast)}`;
  if (atMost !== null && atMost <= -1000) return `; sekurang-kurangnya terlambat ${durationInUnits(atMost)}`;
  return '';
}
