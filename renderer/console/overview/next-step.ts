import type { Overview } from '../../../core/api/contract.ts';

/** The one thing to do next, in the order of the day. */
export type NextStep =
  | 'arrange'
  | 'import-roster'
  | 'add-station'
  | 'begin-reading'
  | 'end-reading'
  | 'merge'
  | 'signing'
  | 'look-at-anomalies'
  | 'explain-absences'
  | 'report';

/**
 * What follows from the state of the ceremony. The reading is asked for only before anybody has signed: an office that signs
 * first, or reads from another laptop, is not held up by it. Where no kiosk has come home, people go on signing at this laptop:
 * nothing is due until all have signed, this laptop is closed, or the day is over.
 *
 * @param day of the ceremony, and today at its venue, both YYYY-MM-DD
 */
export function nextStep(overview: Overview, day: { date: string; today: string }): NextStep {
  const others = overview.stations.filter((station) => station.state !== 'here');
  // A ceremony that was made just now: the official text takes the sample's place before anybody is called.
  if (overview.roster === 0 && overview.sampleTexts) return 'arrange';
  if (overview.roster === 0) return 'import-roster';
  if (overview.reading.began !== null && overview.reading.ended === null) return 'end-reading';
  if (others.length === 0 && overview.signed === 0) return 'add-station';
  if (overview.reading.began === null && overview.signed === 0) return 'begin-reading';
  if (others.some((station) => station.state === 'waiting')) return 'merge';
  const closed = overview.stations.some((station) => station.state === 'here' && station.closed);
  const over = closed || day.today > day.date;
  if (others.length === 0 && overview.signed < overview.roster && !over) return 'signing';
  if (overview.anomalies.some(({ settled }) => settled === undefined)) return 'look-at-anomalies';
  if (overview.unexplained > 0) return 'explain-absences';
  return 'report';
}
