import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Anomaly } from '../../merge/anomaly.ts';
import { minutesFacts } from '../minutes-facts.ts';
import { anomalySheet } from './anomaly-sheet.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import { notSignedSheet } from './not-signed-sheet.ts';
import { reconciliationSheet } from './reconciliation-sheet.ts';
import type { Sheet } from './sheet.ts';
import { unitSheet } from './unit-sheet.ts';

/** The tables of a ceremony, as one workbook or as one CSV each. */
export function spreadsheetsOf(picture: CeremonyPicture, anomalies: readonly Anomaly[]): Sheet[] {
  const facts = minutesFacts(picture);
  return [
    attendanceSheet(picture),
    unitSheet(facts),
    notSignedSheet(picture, facts),
    reconciliationSheet(picture),
    anomalySheet(picture, anomalies),
  ];
}
