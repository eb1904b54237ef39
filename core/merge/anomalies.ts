import { inCountingOrder } from '../ceremony/counting-order.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { anomalyKey } from '../ceremony/settlements.ts';
import type { Anomaly } from './anomaly.ts';

/**
 * Everything in the record that a human must look at, in a fixed order. Nothing is settled here: both signatures of a
 * person stay, both branches of a fork stay. What the organiser settled stays too, and says how.
 */
export function anomaliesOf(picture: CeremonyPicture): Anomaly[] {
  return [...signingAnomalies(picture), ...stationAnomalies(picture)].map((anomaly) => {
    const settlement = picture.settlements.get(anomalyKey(anomaly));
    if (settlement === undefined) return anomaly;
    const { reason, at, counts } = settlement;
    return { ...anomaly, settled: { reason, at, ...(counts === null ? {} : { counts }) } };
  });
}

function signingAnomalies(picture: CeremonyPicture): Anomaly[] {
  const anomalies: Anomaly[] = [];
  const pacts = new Set<string>();
  for (const [person, signings] of picture.signings) {
    // By time, whichever of them the organiser chose: a choice must not turn one anomaly into another.
    for (const [index, { station, seq, pact, noticeShownAt }] of inCountingOrder(signings).entries()) {
      pacts.add(pact);
      if (index > 0) anomalies.push({ code: 'signed-twice', station, seq, person });
      if (!picture.people.has(person)) anomalies.push({ code: 'person-unknown', station, seq, person });
      if (noticeShownAt === null) anomalies.push({ code: 'signed-without-reading-notice', station, seq, person });
    }
  }
  // People come in the order in which files arrived; the list must not.
  anomalies.sort(byPlace);
  if (pacts.size > 1) anomalies.push({ code: 'text-version-mixed' });
  return anomalies;
}

function byPlace(a: Anomaly, b: Anomaly): number {
  if (a.station !== b.station) return (a.station ?? '') < (b.station ?? '') ? -1 : 1;
  if (a.seq !== b.seq) return (a.seq ?? 0) - (b.seq ?? 0);
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function stationAnomalies(picture: CeremonyPicture): Anomaly[] {
  const anomalies: Anomaly[] = [];
  const stations = Array.from(picture.stations.values()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Before the first file comes home they are all out there working, and none is missing.
  const someCameHome = stations.some(({ added, entries }) => added?.handedOut === true && entries > 0);
  for (const { id, added, entries, keys, gaps, forks, clocksAhead } of stations) {
    if (keys.length > 1) anomalies.push({ code: 'station-cloned', station: id });
    for (const { from } of gaps) anomalies.push({ code: 'ledger-gap', station: id, seq: from });
    for (const seq of forks) anomalies.push({ code: 'ledger-forked', station: id, seq });
    for (const seq of clocksAhead) anomalies.push({ code: 'clock-ahead-of-cap', station: id, seq });
    if (someCameHome && added?.handedOut === true && entries === 0) anomalies.push({ code: 'station-missing', station: id });
  }
  return anomalies;
}
