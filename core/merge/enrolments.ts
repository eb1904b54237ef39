import { provesEnrolment } from '../ceremony/enrolment-proof.ts';
import { hashOfEntry, isSignedBy } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { CeremonyId, EntryHash, StationId } from '../ledger/ids.ts';
import { organisersKinds, type BodyOf, type EntryKind } from '../ledger/kinds.ts';
import { publicKey, type PublicKey } from '../ledger/keys.ts';
import { readEntry } from '../ledger/read-entry.ts';
import type { Rows } from '../ledger/rows.ts';

/**
 * The keys that may sign for each station: the organiser's own, and those that proved the organiser's one-time key. Grows with
 * every file that is looked at; what stands in many files is checked once.
 */
export class Enrolments {
  private readonly ceremony: CeremonyId;
  private readonly organiserKey: PublicKey;
  private readonly seen = new Set<EntryHash>();
  private readonly organisers = new Set<StationId>();
  private readonly added = new Map<StationId, BodyOf<'station-added'>>();
  private readonly keys = new Map<StationId, PublicKey[]>();

  constructor(ceremony: CeremonyId, organiserKey: string) {
    this.ceremony = ceremony;
    this.organiserKey = publicKey(organiserKey);
  }

  /** Takes up what a file says of stations: the ceremony's own file first, then each that is to join. */
  lookInto(rows: Rows): void {
    for (const stored of this.unseen(rows, 'ceremony-founded')) {
      if (!isSignedBy(stored, this.organiserKey)) continue;
      this.organisers.add(stored.station);
      this.keys.set(stored.station, [this.organiserKey]);
    }
    for (const stored of this.unseen(rows, 'station-added')) {
      const entry = readEntry(stored);
      if (entry?.kind !== 'station-added' || !this.organisers.has(stored.station)) continue;
      if (isSignedBy(stored, this.organiserKey)) this.added.set(entry.body.station, entry.body);
    }
    for (const stored of this.unseen(rows, 'station-opened')) {
      const entry = readEntry(stored);
      const added = this.added.get(stored.station);
      if (entry?.kind !== 'station-opened' || stored.seq !== 1 || added === undefined) continue;
      if (!provesEnrolment(this.ceremony, entry.body, added)) continue;
      this.keys.set(stored.station, [...(this.keys.get(stored.station) ?? []), publicKey(entry.body.stationKey)]);
    }
  }

  maySay(station: StationId, kind: EntryKind): boolean {
    return this.organisers.has(station) || !organisersKinds.has(kind);
  }

  /** More than one key: the file was copied before it was opened, and two laptops proved the same one-time key. */
  keysOf(station: StationId): readonly PublicKey[] {
    return this.keys.get(station) ?? [];
  }

  /** Entries of a kind that no earlier file had; under another hash an entry is another entry. */
  private unseen(rows: Rows, kind: EntryKind): StoredEntry[] {
    const fresh = rows.entriesOfKind(kind).filter((stored) => !this.seen.has(stored.hash) && hashOfEntry(stored) === stored.hash);
    for (const { hash } of fresh) this.seen.add(hash);
    return fresh;
  }
}
