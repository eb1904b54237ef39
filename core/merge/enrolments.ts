import { provesEnrolment } from '../ceremony/enrolment-proof.ts';
import { isSignedBy } from '../ledger/chain.ts';
import type { CeremonyId, StationId } from '../ledger/ids.ts';
import { organisersKinds, type BodyOf, type EntryKind } from '../ledger/kinds.ts';
import { publicKey, type PublicKey } from '../ledger/keys.ts';
import { readEntry } from '../ledger/read-entry.ts';
import type { Rows } from '../ledger/rows.ts';

/** The keys that may sign for each station: the organiser's own, and those that proved the organiser's one-time key. */
export class Enrolments {
  private readonly keys = new Map<StationId, PublicKey[]>();
  private readonly organisers = new Set<StationId>();
  private readonly added = new Map<StationId, BodyOf<'station-added'>>();
  private readonly ceremony: CeremonyId;
  private readonly sources: readonly Rows[];

  /** @param sources where entries are looked for: the ceremony's own file and the one that is to join */
  constructor(ceremony: CeremonyId, organiserKey: string, sources: readonly Rows[]) {
    this.ceremony = ceremony;
    this.sources = sources;
    const organiser = publicKey(organiserKey);
    for (const stored of sources.flatMap((rows) => rows.entriesOfKind('ceremony-founded'))) {
      if (!isSignedBy(stored, organiser)) continue;
      this.keys.set(stored.station, [organiser]);
      this.organisers.add(stored.station);
    }
    for (const stored of sources.flatMap((rows) => rows.entriesOfKind('station-added'))) {
      const entry = readEntry(stored);
      if (entry?.kind !== 'station-added' || !this.organisers.has(stored.station)) continue;
      if (isSignedBy(stored, organiser)) this.added.set(entry.body.station, entry.body);
    }
  }

  maySay(station: StationId, kind: EntryKind): boolean {
    return this.organisers.has(station) || !organisersKinds.has(kind);
  }

  /** More than one key: the file was copied before it was opened, and two laptops proved the same one-time key. */
  keysOf(station: StationId): readonly PublicKey[] {
    const known = this.keys.get(station);
    if (known !== undefined) return known;
    const added = this.added.get(station);
    const keys: PublicKey[] = [];
    for (const stored of this.sources.flatMap((rows) => rows.entriesAt(station, 1))) {
      const entry = readEntry(stored);
      if (entry?.kind !== 'station-opened' || added === undefined) continue;
      if (provesEnrolment(this.ceremony, entry.body, added)) keys.push(publicKey(entry.body.stationKey));
    }
    this.keys.set(station, keys);
    return keys;
  }
}
