import { countSigned } from '../../ceremony/called.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { stationName } from '../../ceremony/station-names.ts';
import type { Clock } from '../../clock.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { anomaliesOf } from '../../merge/anomalies.ts';
import type { Anomaly, AnomalyCode } from '../../merge/anomaly.ts';
import { mergeFiles, type Merged, type MergeProgress } from '../../merge/merge.ts';
import type { ReportOrder, WrittenReport } from '../../report/write-report.ts';
import { ok, type Result } from '../../result.ts';
import type { UnitCount } from '../contract.ts';
import { whileCeremonyOpen, whileOrganiserHere, withCeremony } from '../open-files.ts';
import { sumOf, unitCounts } from '../overview.ts';
import type { Refusal } from '../words.ts';

/** What an organiser does on the day and after it, each as one call on a file. */

/** An anomaly for a script: a person goes by the number of the roster, as in the badge list. One that the organiser settled stays. */
export type NamedAnomaly = { code: AnomalyCode; station?: string; seq?: number; person?: string; settled?: true };
export type CeremonyStatus = {
  roster: number;
  signed: number;
  /** Signed without being called; in none of the other numbers. */
  outside: number;
  unsigned: number;
  units: UnitCount[];
  anomalies: NamedAnomaly[];
  root: string;
};
/** What people call each station (`stationName`). */
export type StationNames = ReadonlyMap<string, string>;

export function mergeInto(
  path: string,
  stations: readonly string[],
  progress: MergeProgress = {},
): Promise<Result<Omit<Merged, 'anomalies'> & { anomalies: NamedAnomaly[]; names: StationNames }, Refusal>> {
  return whileCeremonyOpen(path, async (ceremony) => {
    const merged = await mergeFiles(ceremony, stations, progress);
    if (!merged.ok) return merged;
    const picture = ceremony.picture();
    return ok({ ...merged.value, anomalies: named(merged.value.anomalies, picture), names: stationNames(picture) });
  });
}

export function statusOfCeremony(path: string, clock: Clock): Result<{ status: CeremonyStatus; names: StationNames }, Refusal> {
  return withCeremony(path, (ceremony) => {
    const picture = ceremony.picture();
    const units = unitCounts(picture);
    const roster = sumOf(units, 'roster');
    const { signed, outside } = countSigned(picture);
    const status: CeremonyStatus = {
      roster,
      signed,
      outside,
      unsigned: roster - signed,
      units,
      anomalies: named(anomaliesOf(picture, clock.now()), picture),
      root: ceremony.root(),
    };
    return ok({ status, names: stationNames(picture) });
  });
}

/** Whoever merges or verifies does not wait for the printing of documents to be read from the disk. */
export async function reportOn(
  path: string,
  passphrase: string | null,
  out: string,
  clock: Clock,
  order: ReportOrder = {},
): Promise<Result<WrittenReport, Refusal>> {
  const { writeReport } = await import('../../report/write-report.ts');
  return whileOrganiserHere<WrittenReport, Refusal>(path, passphrase, clock, (ceremony, organiser) =>
    writeReport(ceremony, organiser, out, clock, order),
  );
}

export function named(anomalies: readonly Anomaly[], picture: CeremonyPicture): NamedAnomaly[] {
  return anomalies.map(({ person, settled, ...anomaly }) => ({
    ...anomaly,
    ...(person === undefined ? {} : { person: numberOf(person, picture) }),
    ...(settled === undefined ? {} : { settled: true as const }),
  }));
}

export function stationNames(picture: CeremonyPicture): StationNames {
  return new Map(Array.from(picture.stations.keys(), (id) => [id, stationName(picture, id)]));
}

/** By what a person goes in lists for scripts: the number of the roster, or the id where there is none. */
function numberOf(person: PersonId, picture: CeremonyPicture): string {
  const number = picture.people.get(person)?.number ?? '';
  return number === '' ? person : number;
}
