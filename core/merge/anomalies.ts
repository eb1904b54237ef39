import { inCountingOrder } from '../ceremony/counting-order.ts';
import type { StationClock } from '../ceremony/clock-offset.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { anomalyKey } from '../ceremony/settlements.ts';
import { utcMillis, type UtcMillis } from '../clock.ts';
import { driftCapMillis } from '../ledger/hybrid-clock.ts';
import type { Anomaly } from './anomaly.ts';

/**
 * Everything in the record that a human must look at, in a fixed order. Nothing is settled here: both signatures of a
 * person stay, both branches of a fork stay. What the organiser settled stays too, and says how.
 * @param now what the organiser's clock says, where it is at hand: no station can have written later than that
 */
export function anomaliesOf(picture: CeremonyPicture, now: UtcMillis | null = null): Anomaly[] {
  return [...signingAnomalies(picture), ...stationAnomalies(picture, now)].map((anomaly) => {
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
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  // In a forked ledger two people may stand at one place.
  return (a.person ?? '') < (b.person ?? '') ? -1 : 1;
}

function stationAnomalies(picture: CeremonyPicture, now: UtcMillis | null): Anomaly[] {
  const anomalies: Anomaly[] = [];
  const stations = Array.from(picture.stations.values()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Before the first file comes home they are all out there working, and none is missing.
  const someCameHome = stations.some(({ added, entries }) => added?.handedOut === true && entries > 0);
  for (const { id, added, entries, keys, gaps, forks, clocksAhead, clock } of stations) {
    if (keys.length > 1) anomalies.push({ code: 'station-cloned', station: id });
    for (const { from } of gaps) anomalies.push({ code: 'ledger-gap', station: id, seq: from });
    for (const seq of forks) anomalies.push({ code: 'ledger-forked', station: id, seq });
    for (const seq of clocksAhead) anomalies.push({ code: 'clock-ahead-of-cap', station: id, seq });
    if (clocksAhead.length === 0 && isAhead(clock, now)) anomalies.push({ code: 'clock-ahead-of-cap', station: id });
    if (someCameHome && added?.handedOut === true && entries === 0) anomalies.push({ code: 'station-missing', station: id });
  }
  return anomalies;
}

/** A laptop that was ahead all day is beyond no wall time of its own: its measured offset tells, or the organiser's clock. */
function isAhead(clock: StationClock, now: UtcMillis | null): boolean {
  if (clock.isOrganisers) return false;
  if (clock.comparisons.some(({ offsetMillis }) => offsetMillis > driftCapMillis)) return true;
  return now !== null && clock.latestAt !== null && utcMillis(clock.latestAt) > now + driftCapMillis;
}
