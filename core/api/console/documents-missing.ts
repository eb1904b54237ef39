import { isSample } from '../../ceremony/arrangement-gaps.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Anomaly } from '../../merge/anomaly.ts';
import { reconciliationOf } from '../../merge/reconciliation.ts';
import { minutesFacts } from '../../report/minutes-facts.ts';
import type { MissingForPapers } from './documents-contract.ts';

/** What the papers would have to leave open or point out if they were made now: whole texts first, then in the order of the minutes. */
export function missingForPapers(picture: CeremonyPicture, anomalies: readonly Anomaly[]): MissingForPapers[] {
  const { definition, signings, absences } = picture;
  const { expected, returned, totals } = reconciliationOf(picture);
  const { unsigned, reading } = minutesFacts(picture);
  const unexplained = unsigned.flatMap(({ people }) => people).filter(({ id }) => !absences.has(id)).length;
  const found: MissingForPapers[] = [
    { code: 'sample-oath', count: Number(isSample(picture.oath.hash)) },
    { code: 'sample-pact', count: Number(isSample(picture.pact.hash)) },
    { code: 'no-number', count: Number(definition.number === '') },
    { code: 'no-leader', count: Number(definition.leader.name === '') },
    { code: 'no-witnesses', count: Number(definition.witnesses.length === 0) },
    { code: 'no-reading', count: Number(reading.began === null || reading.ended === null) },
    { code: 'nobody-signed', count: Number(signings.size === 0) },
    { code: 'stations-away', count: expected - returned },
    { code: 'stations-not-closed', count: totals.notClosed },
    { code: 'open-anomalies', count: anomalies.filter(({ settled }) => settled === undefined).length },
    { code: 'absences-unexplained', count: signings.size === 0 ? 0 : unexplained },
  ];
  return found.filter(({ count }) => count > 0);
}
