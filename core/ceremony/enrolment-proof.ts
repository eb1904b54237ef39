import { publicKey, verifyText } from '../ledger/keys.ts';
import type { BodyOf } from '../ledger/kinds.ts';

/** Does a station's first entry prove the organiser's one-time key? */
export function provesEnrolment(ceremony: string, opened: BodyOf<'station-opened'>, added: BodyOf<'station-added'>): boolean {
  return verifyText(enrolmentText(ceremony, added.station, opened.stationKey), opened.proof, publicKey(added.enrolmentKey));
}

/** What the one-time key signs. */
export function enrolmentText(ceremony: string, station: string, stationKey: string): string {
  return `ikrar-enrolment-1:${ceremony}:${station}:${stationKey}`;
}
