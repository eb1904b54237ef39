import type { KeyObject } from 'node:crypto';
import { textField } from './canonical-json.ts';
import type { RawEntry } from './raw-entry.ts';
import { ed25519Key, isSignedBy } from './signature.ts';

/**
 * Whose key vouches for what. All trust begins with one entry: the founding of the ceremony names the organiser's
 * key and is signed by it; the organiser's entries name the enrolment keys; an enrolment key proves a station's key.
 */
export type Founding = { ceremony: string; station: string; hash: string; key: KeyObject | null };

/** Six letters of Crockford's base 32. */
const stationShape = /^[0-9A-HJKMNP-TV-Z]{6}$/;

/** The founding that an entry is, if it stands where one belongs; its signature is the chain's matter. */
export function foundingIn(entry: RawEntry): Founding | null {
  if (entry.kind !== 'ceremony-founded' || entry.seq !== 1 || !stationShape.test(entry.station)) return null;
  const { ceremony, station, hash } = entry;
  return { ceremony, station, hash, key: ed25519Key(textField(entry.body, 'organiserKey')) };
}

/** Does the founding stand by itself: hash right, and signed by the very key that it names? */
export function isSelfCertified(founding: Founding, entry: RawEntry): boolean {
  return entry.rebuiltHash === entry.hash && founding.key !== null && isSignedEntry(founding.key, entry);
}

export function isSignedEntry(key: KeyObject, entry: RawEntry): boolean {
  return isSignedBy(key, `ikrar-entry-1:${entry.hash}`, entry.signature);
}

export type Trust = {
  readonly founding: Founding | null;
  /** Takes in a `station-added` of the organiser. Only for entries that the organiser's key has been found to vouch for. */
  enrol(entry: RawEntry): void;
  /** The key that the first entry of a chain brings along and proves; null when it proves none. */
  keyProvenBy(entry: RawEntry): KeyObject | null;
};

export function trustFrom(founding: Founding | null): Trust {
  const enrolmentKeys = new Map<string, KeyObject[]>();
  return {
    founding,
    enrol(entry) {
      const station = textField(entry.body, 'station');
      const key = ed25519Key(textField(entry.body, 'enrolmentKey'));
      if (station === null || key === null || !stationShape.test(station)) return;
      enrolmentKeys.set(station, [...(enrolmentKeys.get(station) ?? []), key]);
    },
    keyProvenBy(entry) {
      if (founding === null) return null;
      if (entry.station === founding.station && entry.hash === founding.hash) return founding.key;
      if (entry.kind !== 'station-opened') return null;
      const stationKey = textField(entry.body, 'stationKey');
      const proof = textField(entry.body, 'proof');
      const statement = `ikrar-enrolment-1:${founding.ceremony}:${entry.station}:${stationKey}`;
      const proven = enrolmentKeys.get(entry.station)?.some((key) => isSignedBy(key, statement, proof)) ?? false;
      return proven ? ed25519Key(stationKey) : null;
    },
  };
}
