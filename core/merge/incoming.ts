import { err, ok, type Result } from '../result.ts';
import { provesEnrolment } from '../ceremony/enrolment-proof.ts';
import { canonicalJson, hashOfBlob, hashOfEntry, isSignedBy } from '../ledger/chain.ts';
import { noEntryBefore, type Entry, type StoredEntry } from '../ledger/entry.ts';
import type { LedgerFile } from '../ledger/file.ts';
import { hybridClockPattern } from '../ledger/hybrid-clock.ts';
import type { BlobHash, CeremonyId, StationId } from '../ledger/ids.ts';
import { publicKey, type PublicKey } from '../ledger/keys.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { stationId, utc, type BodyOf, type EntryKind } from '../ledger/kinds.ts';

/** Why a file may not join: the first thing found in it that cannot be trusted. Nothing of the file is taken. */
export type IncomingRefusal =
  | { code: 'ceremony-differs'; file: string }
  | { code: IncomingDamage; file: string; station: StationId; seq: number };
export type IncomingDamage =
  | 'entry-unreadable'
  | 'entry-hash-wrong'
  | 'entry-signature-wrong'
  | 'entry-chain-broken'
  | 'entry-not-the-organisers'
  | 'station-not-enrolled'
  | 'blob-missing'
  | 'blob-hash-wrong';

/** What a file brings that the ceremony does not have yet, every part of it verified. */
export type Incoming = { entries: StoredEntry[]; blobs: { hash: BlobHash; bytes: Uint8Array }[]; present: number };

/**
 * Reads a station's file against the ceremony it is to join. Every entry's hash is computed anew; every signature is
 * checked whose very bytes are not in the ceremony already; every chain and every blob too.
 */
export function readIncoming(
  source: LedgerFile,
  ceremony: CeremonyId,
  organiserKey: string,
  known: Rows,
): Result<Incoming, IncomingRefusal> {
  const { name } = source;
  const rows = rowsOf(source.database);
  const entries: { stored: StoredEntry; entry: Entry }[] = [];
  let present = 0;
  for (const stored of rows.entries()) {
    if (stored.ceremony !== ceremony) return err({ code: 'ceremony-differs', file: name });
    const refuse = (code: IncomingDamage) => err({ code, file: name, station: stored.station, seq: stored.seq });
    if (hashOfEntry(stored) !== stored.hash) return refuse('entry-hash-wrong');
    if (known.entry(stored.station, stored.seq, stored.hash)?.signature === stored.signature) {
      present += 1;
      continue;
    }
    const entry = readEntry(stored);
    if (entry === null || !isWellFormed(stored)) return refuse('entry-unreadable');
    entries.push({ stored, entry });
  }
  if (entries.length === 0 && present === 0) return err({ code: 'ceremony-differs', file: name });

  const enrolled = new Enrolments(ceremony, organiserKey, known, rows);
  const fresh: StoredEntry[] = [];
  const blobs = new Map<BlobHash, Uint8Array>();
  for (const { stored, entry } of entries) {
    const refuse = (code: IncomingDamage) => err({ code, file: name, station: stored.station, seq: stored.seq });
    const keys = enrolled.keysOf(stored.station);
    if (keys.length === 0) return refuse('station-not-enrolled');
    if (!keys.some((key) => isSignedBy(stored, key))) return refuse('entry-signature-wrong');
    if (organisersKinds.has(entry.kind) && !enrolled.isOrganiser(stored.station)) return refuse('entry-not-the-organisers');
    if (!isChained(stored, known, rows)) return refuse('entry-chain-broken');
    // Only the writing of a signature can differ here; what is signed is in the ceremony already.
    if (known.entry(stored.station, stored.seq, stored.hash) !== null) present += 1;
    else fresh.push(stored);
    for (const hash of blobsOf(entry)) {
      if (blobs.has(hash) || known.hasBlob(hash)) continue;
      const bytes = rows.blob(hash);
      if (bytes === null) return refuse('blob-missing');
      if (hashOfBlob(bytes) !== hash) return refuse('blob-hash-wrong');
      blobs.set(hash, bytes);
    }
  }
  return ok({
    entries: fresh,
    blobs: Array.from(blobs, ([hash, bytes]) => ({ hash, bytes })),
    present,
  });
}

/** What only the organiser may say; a station that says it is refused. */
const organisersKinds: ReadonlySet<EntryKind> = new Set(['ceremony-founded', 'text-adopted', 'roster-imported', 'station-added']);

/** The body is in canonical form, so that every reader hashes the same text; place and times are ones that exist. */
function isWellFormed({ station, seq, at, clock, body }: StoredEntry): boolean {
  return (
    stationId.safeParse(station).success &&
    Number.isSafeInteger(seq) &&
    seq >= 1 &&
    utc.safeParse(at).success &&
    hybridClockPattern.test(clock) &&
    utc.safeParse(clock.slice(0, 24)).success &&
    canonicalJson(JSON.parse(body)) === body
  );
}

/** Where the place before is known, here or there, an entry must follow one of its entries. A gap is no lie: it is an anomaly. */
function isChained(stored: StoredEntry, known: Rows, source: Rows): boolean {
  if (stored.seq === 1) return stored.previous === noEntryBefore;
  const before = [...known.entriesAt(stored.station, stored.seq - 1), ...source.entriesAt(stored.station, stored.seq - 1)];
  if (before.length === 0) return true;
  return before.some((entry) => entry.hash === stored.previous && entry.clock < stored.clock);
}

/** The keys that may sign for each station: the organiser's own, and those that proved the organiser's one-time key. */
class Enrolments {
  private readonly keys = new Map<StationId, PublicKey[]>();
  private readonly organisers = new Set<StationId>();
  private readonly added = new Map<StationId, BodyOf<'station-added'>[]>();
  private readonly ceremony: CeremonyId;
  private readonly sources: Rows[];

  constructor(ceremony: CeremonyId, organiserKey: string, ...sources: Rows[]) {
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
      if (entry?.kind === 'station-added' && this.keys.has(stored.station) && isSignedBy(stored, organiser)) {
        this.added.set(entry.body.station, [...(this.added.get(entry.body.station) ?? []), entry.body]);
      }
    }
  }

  isOrganiser(station: StationId): boolean {
    return this.organisers.has(station);
  }

  keysOf(station: StationId): PublicKey[] {
    const known = this.keys.get(station);
    if (known !== undefined) return known;
    const added = this.added.get(station) ?? [];
    const keys: PublicKey[] = [];
    for (const stored of this.sources.flatMap((rows) => rows.entriesAt(station, 1))) {
      const entry = readEntry(stored);
      if (entry?.kind !== 'station-opened') continue;
      const { body } = entry;
      if (added.some((one) => provesEnrolment(this.ceremony, body, one))) keys.push(publicKey(body.stationKey));
    }
    this.keys.set(station, keys);
    return keys;
  }
}
