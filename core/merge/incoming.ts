import { canonicalJson, hashOfBlob, hashOfEntry } from '../ledger/chain.ts';
import { noEntryBefore, type Entry, type StoredEntry } from '../ledger/entry.ts';
import type { LedgerFile } from '../ledger/file.ts';
import { hybridClockPattern } from '../ledger/hybrid-clock.ts';
import type { CeremonyId, StationId } from '../ledger/ids.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { err, ok, type Result } from '../result.ts';
import type { Adopted } from './adopted.ts';
import type { Enrolments } from './enrolments.ts';
import { isSignedByOneOf } from './signature-check.ts';

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
  | 'roster-unknown'
  | 'text-unknown'
  | 'blob-missing'
  | 'blob-hash-wrong';

export type Joining = { ceremony: CeremonyId; enrolments: Enrolments; adopted: Adopted; known: Rows };
export type Checked = { fresh: number; present: number };

/** So many entries are checked at a time: enough to keep every core busy, little enough to stop soon and stay small. */
const batchSize = 512;

/**
 * Checks a file against the ceremony it is to join, without writing anything. Every entry's hash is computed anew; every
 * signature is checked whose very bytes are not in the ceremony already; every chain and every blob too. The signatures of a
 * batch are checked on all cores. Memory holds one batch, whatever the number of people.
 * @param signal ends the check after the present batch; what was checked until then is returned
 * @param onChecked told after each batch how many entries it had
 */
export async function checkIncoming(
  source: LedgerFile,
  joining: Joining,
  signal: AbortSignal | undefined,
  onChecked: (entries: number) => void,
): Promise<Result<Checked, IncomingRefusal>> {
  const rows = rowsOf(source.database);
  const check = new IncomingCheck(source.name, rows, joining);
  const checked: Checked = { fresh: 0, present: 0 };
  let after = 0;
  for (;;) {
    if (signal?.aborted === true) return ok(checked);
    const batch = rows.batchAfter(after, batchSize);
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.row;
    const outcome = await check.batch(batch);
    if (!outcome.ok) return outcome;
    checked.fresh += outcome.value.fresh;
    checked.present += outcome.value.present;
    onChecked(batch.length);
  }
  return after > 0 ? ok(checked) : err({ code: 'ceremony-differs', file: source.name });
}

class IncomingCheck {
  private readonly file: string;
  private readonly rows: Rows;
  private readonly joining: Joining;
  /** The last entry seen of each chain: the next one almost always follows it. */
  private readonly heads = new Map<StationId, StoredEntry>();
  private readonly blobsSeen = new Set<string>();

  constructor(file: string, rows: Rows, joining: Joining) {
    this.file = file;
    this.rows = rows;
    this.joining = joining;
    joining.enrolments.lookInto(rows);
    joining.adopted.lookInto(rows);
  }

  async batch(batch: readonly StoredEntry[]): Promise<Result<Checked, IncomingRefusal>> {
    const fresh: StoredEntry[] = [];
    for (const stored of batch) {
      const refusal = this.refusalOf(stored, fresh);
      if (refusal !== null) return err(refusal);
    }
    const signed = await Promise.all(
      fresh.map((stored) => isSignedByOneOf(stored, this.joining.enrolments.keysOf(stored.station))),
    );
    const forged = fresh[signed.indexOf(false)];
    if (forged !== undefined) return err(this.damage('entry-signature-wrong', forged));
    return ok({ fresh: fresh.length, present: batch.length - fresh.length });
  }

  /** Everything but the signature; an entry that is new here is added to `fresh`. */
  private refusalOf(stored: StoredEntry, fresh: StoredEntry[]): IncomingRefusal | null {
    if (stored.ceremony !== this.joining.ceremony) return { code: 'ceremony-differs', file: this.file };
    if (hashOfEntry(stored) !== stored.hash) return this.damage('entry-hash-wrong', stored);
    const before = this.heads.get(stored.station);
    this.heads.set(stored.station, stored);
    if (this.joining.known.entry(stored.station, stored.seq, stored.hash)?.signature === stored.signature) return null;

    const entry = readEntry(stored);
    if (entry === null || !isWellFormed(stored)) return this.damage('entry-unreadable', stored);
    if (this.joining.enrolments.keysOf(stored.station).length === 0) return this.damage('station-not-enrolled', stored);
    if (!this.joining.enrolments.maySay(stored.station, entry.kind)) return this.damage('entry-not-the-organisers', stored);
    if (entry.kind === 'pact-signed') {
      const { roster, pact } = entry.body;
      if (!this.joining.adopted.hasRoster(roster)) return this.damage('roster-unknown', stored);
      if (!this.joining.adopted.hasPact(pact)) return this.damage('text-unknown', stored);
    }
    if (!follows(stored, before) && !this.isChained(stored)) return this.damage('entry-chain-broken', stored);
    fresh.push(stored);
    return this.refusalOfBlobs(entry, stored);
  }

  private refusalOfBlobs(entry: Entry, stored: StoredEntry): IncomingRefusal | null {
    for (const hash of blobsOf(entry)) {
      if (this.blobsSeen.has(hash) || this.joining.known.hasBlob(hash)) continue;
      const bytes = this.rows.blob(hash);
      if (bytes === null) return this.damage('blob-missing', stored);
      if (hashOfBlob(bytes) !== hash) return this.damage('blob-hash-wrong', stored);
      // Texts and rosters are named by every signing; strokes by one, and are not worth remembering.
      if (entry.kind !== 'pact-signed' || hash !== entry.body.strokes) this.blobsSeen.add(hash);
    }
    return null;
  }

  /** Where the place before is known, here or there, an entry must follow one of its entries. A gap is no lie: it is an anomaly. */
  private isChained(stored: StoredEntry): boolean {
    if (stored.seq === 1) return stored.previous === noEntryBefore;
    const before = [this.joining.known, this.rows].flatMap((rows) => rows.entriesAt(stored.station, stored.seq - 1));
    return before.length === 0 || before.some((entry) => follows(stored, entry));
  }

  private damage(code: IncomingDamage, { station, seq }: StoredEntry): IncomingRefusal {
    return { code, file: this.file, station, seq };
  }
}

function follows(stored: StoredEntry, before: StoredEntry | undefined): boolean {
  return before !== undefined && stored.seq === before.seq + 1 && stored.previous === before.hash && stored.clock > before.clock;
}

/** The body is in canonical form, so that every reader hashes the same text; the times exist and can be ordered. */
function isWellFormed({ at, clock, body }: StoredEntry): boolean {
  return hybridClockPattern.test(clock) && isTime(clock.slice(0, 24)) && isTime(at) && canonicalJson(JSON.parse(body)) === body;
}

function isTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
