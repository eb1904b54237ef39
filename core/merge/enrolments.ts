import { provesEnrolment } from '../ceremony/enrolment-proof.ts';
import { hashOfEntry, isSignedBy } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { CeremonyId, EntryHash, StationId } from '../ledger/ids.ts';
import { organisersKinds, type BodyOf, type EntryKind } from '../ledger/kinds.ts';
import { publicKey, type PublicKey } from '../ledger/keys.ts';
import { readEntry, type EntryOf } from '../ledger/read-entry.ts';
import type { Rows } from '../ledger/rows.ts';

/** In the order in which one vouches for the next. */
const vouching = ['ceremony-founded', 'station-added', 'station-opened'] as const;

/**
 * The keys that may sign for each station: the organiser's own, and those that proved the organiser's one-time key. Grows with
 * every file that is looked at; what stands in many files is checked once.
 */
export class Enrolments {
  private readonly ceremony: CeremonyId;
  private readonly organiserKey: PublicKey;
  private readonly taken = new Set<EntryHash>();
  /** What nothing vouches for, by hash and signature: the entry which does, or a whole double, may lie in a later file. */
  private readonly waiting = new Map<string, StoredEntry>();
  private readonly organisers = new Set<StationId>();
  private readonly added = new Map<StationId, BodyOf<'station-added'>[]>();
  private readonly keys = new Map<StationId, PublicKey[]>();
  /** The key that each first entry of a chain brings along and proves. */
  private readonly firsts = new Map<EntryHash, PublicKey>();

  constructor(ceremony: CeremonyId, organiserKey: string) {
    this.ceremony = ceremony;
    this.organiserKey = publicKey(organiserKey);
  }

  /** Takes up what a file says of stations, in whichever order files come. */
  lookInto(rows: Rows): void {
    this.hear(vouching.flatMap((kind) => rows.entriesOfKind(kind)));
  }

  /** The same of entries that were saved from a file; all others say nothing here. */
  hear(entries: readonly StoredEntry[]): void {
    for (const stored of entries) if (isVouching(stored)) this.waiting.set(`${stored.hash}:${stored.signature}`, stored);
    for (const kind of vouching) {
      for (const [name, stored] of this.waiting) {
        if (stored.kind === kind && !this.taken.has(stored.hash) && this.takes(stored)) this.taken.add(stored.hash);
        if (this.taken.has(stored.hash)) this.waiting.delete(name);
      }
    }
  }

  maySay(station: StationId, kind: EntryKind): boolean {
    return this.organisers.has(station) || !organisersKinds.has(kind);
  }

  /** More than one key: the file was copied before it was opened, and two laptops proved the same one-time key. */
  keysOf(station: StationId): readonly PublicKey[] {
    return this.keys.get(station) ?? [];
  }

  /** Those that may have signed this very entry: a chain begins with an entry that proves its key, and with nothing else. */
  keysFor({ station, seq, hash }: StoredEntry): readonly PublicKey[] {
    if (seq > 1) return this.keysOf(station);
    const own = this.firsts.get(hash);
    return own === undefined ? [] : [own];
  }

  /** Under another hash an entry is another entry. */
  private takes(stored: StoredEntry): boolean {
    const entry = hashOfEntry(stored) === stored.hash ? readEntry(stored) : null;
    if (entry?.kind === 'station-opened') return entry.seq === 1 && this.takesKey(entry);
    if (entry === null || !isSignedBy(stored, this.organiserKey)) return false;
    if (entry.kind === 'ceremony-founded') {
      this.organisers.add(entry.station);
      this.keys.set(entry.station, [this.organiserKey]);
      this.firsts.set(entry.hash, this.organiserKey);
      return true;
    }
    if (entry.kind !== 'station-added' || !this.organisers.has(entry.station)) return false;
    this.added.set(entry.body.station, [...(this.added.get(entry.body.station) ?? []), entry.body]);
    return true;
  }

  private takesKey({ station, hash, body }: EntryOf<'station-opened'>): boolean {
    if (this.added.get(station)?.some((added) => provesEnrolment(this.ceremony, body, added)) !== true) return false;
    const key = publicKey(body.stationKey);
    this.keys.set(station, [...(this.keys.get(station) ?? []), key]);
    this.firsts.set(hash, key);
    return true;
  }
}

function isVouching({ kind }: StoredEntry): boolean {
  return vouching.some((each) => each === kind);
}
