import { utcMillis, utcText, type UtcMillis } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import { fitOfOffset, measuredWithin, type StationClock } from '../ceremony/clock-offset.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { StationId } from '../ledger/ids.ts';
import { publicKey } from '../ledger/keys.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import type { ClockNotice } from './status.ts';
import { readTimeCode, type TimeCodeRefusal } from './time-code.ts';

/** The camera sees a new code every second; the ledger wants to hear of the same offset once a minute at most. */
const quietFor = 60_000;

/** What a kiosk makes of a time code: what to show, and what to write down, if anything. */
export type ComparedClocks = { notice: ClockNotice; body: BodyOf<'clock-compared'> | null };

/**
 * Holds the station's clock against a scanned time code. A code says only what the time was when it was shown, so a
 * photograph of one makes the station look ahead by the age of the photograph, never behind. Against that, a code is taken
 * only when it is newer than the station's file and newer than every code that this station has taken before; whatever is
 * taken stays in the ledger beside the earlier comparisons.
 * @param now the station's clock
 * @returns null where the text is no time code
 */
export function compareClocks(
  text: string,
  picture: CeremonyPicture,
  here: StationId,
  now: UtcMillis,
): Result<ComparedClocks, TimeCodeRefusal> | null {
  const read = readTimeCode(text, picture.id, publicKey(picture.founded.organiserKey));
  if (read === null) return null;
  if (!read.ok) return err(read.error);
  const shownAt = read.value;
  const clock = picture.stations.get(here)?.clock ?? null;
  const last = clock?.comparisons.at(-1) ?? null;
  if (clock !== null && isOld(shownAt, clock)) return ok({ notice: { fit: 'old-code' }, body: null });

  const offsetMillis = now - shownAt;
  if (last !== null) {
    const since = now - utcMillis(last.at);
    const isNoNews = since >= 0 && since < quietFor && Math.abs(offsetMillis - last.offsetMillis) < measuredWithin;
    if (isNoNews) return ok({ notice: noticeOf(last.offsetMillis), body: null });
  }
  return ok({
    notice: noticeOf(offsetMillis),
    body: { offsetMillis, against: picture.organiser, how: 'time-code', shownAt: utcText(shownAt) },
  });
}

function noticeOf(offsetMillis: number): ClockNotice {
  return { fit: fitOfOffset(offsetMillis), offsetMillis };
}

function isOld(shownAt: UtcMillis, { addedAt, comparisons }: StationClock): boolean {
  const isBeforeFile = addedAt !== null && shownAt < utcMillis(addedAt);
  return isBeforeFile || comparisons.some((comparison) => shownAt < utcMillis(comparison.shownAt));
}
