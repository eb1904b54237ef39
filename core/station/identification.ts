import { isCalled } from '../ceremony/called.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { readBadgeToken } from '../badge/token.ts';
import type { UtcMillis } from '../clock.ts';
import type { PersonId, StationId } from '../ledger/ids.ts';
import { publicKey } from '../ledger/keys.ts';
import { personByNumber } from '../roster/by-number.ts';
import { normaliseNumber } from '../roster/employee-number.ts';
import type { Person } from '../roster/person.ts';
import { whyVoid } from './badge-validity.ts';
import type { Turning, Visitor } from './flow.ts';
import type { PersonOnScreen } from './status.ts';

/** Who stands here? A visitor, or why this person cannot sign now. */
export type Identification = { visitor: Visitor } | { turning: Turning; person: PersonId | null };

/** Which station asks, and what its clock says. */
export type Asking = { here: StationId; now: UtcMillis };

/** By a scanned text: a signed badge, or a bare number where the ceremony allows it. */
export function identifyByScan(text: string, picture: CeremonyPicture, { here, now }: Asking): Identification {
  const badge = readBadgeToken(text, picture.id, publicKey(picture.founded.organiserKey));
  if (badge.ok) {
    const reason = whyVoid(badge.value, picture, here, now);
    if (reason !== null) return turnedAway(reason, badge.value.person);
    return mayThisPersonSign(picture, badge.value.person, 'badge', { badge: badge.value.issue });
  }
  if (badge.error.code !== 'badge-unreadable' || bareNumber(text) === null) return turnedAway(badge.error.code);
  return picture.definition.bareNumbers ? identifyByNumber(text, picture, 'number') : turnedAway('badge-not-signed');
}

/** By the employee number, as an operator types it. */
export function identifyByNumber(text: string, picture: CeremonyPicture, identified: Visitor['identified']): Identification {
  const number = bareNumber(text);
  const person = number === null ? undefined : personByNumber(picture.people, number);
  return person === undefined ? turnedAway('person-unknown') : mayThisPersonSign(picture, person.id, identified);
}

/** The one place that says whether a person may sign now. */
function mayThisPersonSign(
  picture: CeremonyPicture,
  id: PersonId,
  identified: Visitor['identified'],
  badge: { badge?: number } = {},
): Identification {
  const person = picture.people.get(id);
  if (person === undefined || picture.rosterHash === null) return turnedAway('person-unknown', id);
  const earlier = picture.signings.get(id)?.[0];
  if (earlier !== undefined) {
    const station = picture.stations.get(earlier.station)?.added?.name ?? earlier.station;
    return {
      person: id,
      turning: {
        reason: 'already-signed',
        person: onScreen(person),
        earlier: { at: earlier.at, station, stationId: earlier.station },
      },
    };
  }
  if (!isCalled(picture, id)) {
    return { person: id, turning: { reason: 'not-called-to-sign', person: onScreen(person), earlier: null } };
  }
  return {
    visitor: { person: id, onScreen: onScreen(person), identified, ...badge, roster: picture.rosterHash, pact: picture.pact },
  };
}

/** Null for a text that is no employee number; short ones are somebody's ticket or a price tag. */
function bareNumber(text: string): string | null {
  const number = normaliseNumber(text);
  return number.ok && number.value.length >= 8 ? number.value : null;
}

function onScreen({ name, unit, position }: Person): PersonOnScreen {
  return { name, unit, position };
}

function turnedAway(reason: Turning['reason'], person: PersonId | null = null): Identification {
  return { person, turning: { reason, person: null, earlier: null } };
}
