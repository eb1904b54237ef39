import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Rows } from '../ledger/rows.ts';
import { readEntry } from '../ledger/read-entry.ts';

/**
 * `kunci.json`: the public half of every key, raw, lower-case hexadecimal. The same keys stand in the entries, proven
 * there; here an auditor finds them without reading the entries first.
 */
export type PublicKeys = {
  format: 'ikrar-keys-1';
  ceremony: string;
  /** Signs the organiser's entries and the badges. */
  organiser: { station: string; ed25519: string };
  /** The drawn signatures are sealed to it. */
  seal: { x25519: string };
  stations: StationKeys[];
};
export type StationKeys = {
  station: string;
  name: string;
  venue: string;
  /** The one-time key with which the organiser handed the station's file out; null for a station that nobody added. */
  enrolment: { ed25519: string } | null;
  /** Empty until the station was opened; more than one means that its file was opened on several laptops. */
  keys: {
    ed25519: string;
    /** By the enrolment key over `ikrar-enrolment-1:` ceremony `:` station `:` this key. */
    proof: string;
  }[];
};

export function publicKeysOf(picture: CeremonyPicture, rows: Rows): PublicKeys {
  const proofs = new Map<string, string>();
  for (const stored of rows.entriesOfKind('station-opened')) {
    const entry = readEntry(stored);
    if (entry?.kind === 'station-opened') proofs.set(`${entry.station}:${entry.body.stationKey}`, entry.body.proof);
  }
  const stations: StationKeys[] = [];
  for (const { id, added, keys } of picture.stations.values()) {
    if (id === picture.organiser) continue;
    stations.push({
      station: id,
      name: added?.name ?? '',
      venue: added?.venue ?? '',
      enrolment: added === null ? null : { ed25519: added.enrolmentKey },
      keys: keys.map((key) => ({ ed25519: key, proof: proofs.get(`${id}:${key}`) ?? '' })),
    });
  }
  return {
    format: 'ikrar-keys-1',
    ceremony: picture.id,
    organiser: { station: picture.organiser, ed25519: picture.founded.organiserKey },
    seal: { x25519: picture.founded.sealKey },
    stations: stations.toSorted((one, other) => (one.station < other.station ? -1 : 1)),
  };
}
