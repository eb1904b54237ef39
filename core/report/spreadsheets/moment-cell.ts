import { utcMillis, type UtcText } from '../../clock.ts';
import type { Timezone } from '../../ledger/kinds.ts';
import { localDay, localTimeWithSeconds } from '../../print/indonesian-dates.ts';

/** `2023-11-20 08.05.17 WITA`: sorts as text, and no spreadsheet turns it into another day. */
export function momentCell(at: UtcText, timezone: Timezone): string {
  const millis = utcMillis(at);
  return `${localDay(millis, timezone)} ${localTimeWithSeconds(millis, timezone)}`;
}
