import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { anomalyKey } from '../ceremony/settlements.ts';
import { appendWithin, inTransaction } from '../ledger/append.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { UtcMillis } from '../clock.ts';
import { anomaliesOf } from './anomalies.ts';
import type { Anomaly } from './anomaly.ts';

/** The anomaly that is meant: its code, and as much of the rest as tells it from the others. */
export type WhichAnomaly = {
  code: string;
  station?: string | undefined;
  seq?: number | undefined;
  person?: string | undefined;
};
export type ToSettle = WhichAnomaly & {
  reason: string;
  /** For `signed-twice`: which of the person's signings counts; the earliest where nothing is said. */
  counts?: { station: string; seq: number } | undefined;
};
export type SettlingRefusal =
  | ValueRefusal
  | FileRefusal
  | { code: 'anomaly-unknown' }
  | { code: 'anomaly-ambiguous'; matches: number }
  | { code: 'signing-not-theirs' };

/**
 * Writes the organiser's word on an anomaly, and returns the number of its entry. The anomaly stays in every list. Whoever
 * thinks again settles it again: the last word counts.
 */
export function settleAnomaly(
  ceremony: Ceremony,
  { author }: Organiser,
  { reason, counts, ...which }: ToSettle,
): Result<{ settled: number }, SettlingRefusal> {
  const written = inTransaction<{ settled: number }, SettlingRefusal>(ceremony.file, () => {
    const picture = ceremony.picture();
    const meant = theAnomaly(picture, which, author.clock.now());
    if (!meant.ok) return meant;
    const { settled: _, ...named } = meant.value;
    if (counts !== undefined && !isSigningOf(picture, meant.value, counts)) return err({ code: 'signing-not-theirs' });
    const body = checkBody('anomaly-settled', { ...named, reason: reason.trim(), ...(counts === undefined ? {} : { counts }) });
    if (!body.ok) return body;
    return ok({ settled: appendWithin(ceremony.file, author, 'anomaly-settled', body.value).seq });
  });
  if (written.ok) ceremony.refresh();
  return written;
}

/** The one anomaly that fits; two entries of one place in a forked ledger may share one. */
function theAnomaly(picture: CeremonyPicture, which: WhichAnomaly, now: UtcMillis): Result<Anomaly, SettlingRefusal> {
  const fits = ({ code, station, seq, person }: Anomaly) =>
    code === which.code &&
    (which.station === undefined || which.station === station) &&
    (which.seq === undefined || which.seq === seq) &&
    (which.person === undefined || which.person === person);
  const found = new Map(
    anomaliesOf(picture, now)
      .filter(fits)
      .map((anomaly) => [anomalyKey(anomaly), anomaly]),
  );
  const [first] = found.values();
  if (first === undefined) return err({ code: 'anomaly-unknown' });
  return found.size > 1 ? err({ code: 'anomaly-ambiguous', matches: found.size }) : ok(first);
}

function isSigningOf(picture: CeremonyPicture, { code, person }: Anomaly, { station, seq }: { station: string; seq: number }) {
  if (code !== 'signed-twice' || person === undefined) return false;
  return picture.signings.get(person)?.some((signing) => signing.station === station && signing.seq === seq) === true;
}
