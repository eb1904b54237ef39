import { setImmediate } from 'node:timers/promises';
import { hashOfBlob, hashOfEntry, isSignedBy } from '../ledger/chain.ts';
import { EntryForm } from '../ledger/entry-form.ts';
import type { Entry, StoredEntry } from '../ledger/entry.ts';
import type { LedgerFile } from '../ledger/file.ts';
import type { BlobHash, CeremonyId, StationId } from '../ledger/ids.ts';
import type { PublicKey } from '../ledger/keys.ts';
import { blobsOf } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import type { Adopted } from './adopted.ts';
import type { Enrolments } from './enrolments.ts';
import type { SignaturesUnderWay, ToVerify } from './signatures-under-way.ts';
import type { Staging } from './staging.ts';

/**
 * Why a file may not join: the first thing found in it that cannot be trusted. Nothing of the file is taken. What the verifier
 * names too goes by the verifier's word.
 */
export type IncomingRefusal =
  | { code: 'ceremony-differs'; file: string }
  | { code: IncomingDamage; file: string; station: StationId; seq: number };
export type IncomingDamage =
  | 'entry-unreadable'
  | 'hash-wrong'
  | 'signature-wrong'
  | 'previous-wrong'
  | 'clock-backwards'
  | 'entry-not-the-organisers'
  | 'station-not-enrolled'
  | 'roster-unknown'
  | 'text-unknown'
  | 'blob-missing'
  | 'blob-hash-wrong';

export type Joining = {
  ceremony: CeremonyId;
  enrolments: Enrolments;
  adopted: Adopted;
  staging: Staging;
  signatures: SignaturesUnderWay<IncomingRefusal>;
};

/** So many entries are checked at a time: enough to keep every core busy, little enough to stop soon and stay small. */
const batchSize = 512;

/**
 * Checks a file against the ceremony it is to join, and lets what is new wait in the staging. Every entry's hash is computed
 * anew; every signature is checked whose very bytes are not known already; every chain and every blob too. The signatures
 * of the last batch may still be under way when this returns. Memory holds two batches, whatever the number of people.
 * @param signal ends the check after the present batch
 * @param onChecked told after each batch how many entries it had
 * @returns what is wrong with the file, as far as it is known already
 */
export async function checkIncoming(
  source: LedgerFile,
  joining: Joining,
  signal: AbortSignal | undefined,
  onChecked: (entries: number) => void,
): Promise<IncomingRefusal | null> {
  const rows = rowsOf(source.database);
  // Asked for its length alone: a body of hundreds of megabytes must not be read to be refused.
  const tooLong = rows.entryTooLong();
  if (tooLong !== null) return { code: 'entry-unreadable', file: source.name, ...tooLong };
  const check = new IncomingCheck(source.name, rows, joining);
  let after = 0;
  for (;;) {
    // Whoever wants to stop this work, or to know how far it is, is heard between two batches.
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate();
    if (signal?.aborted === true) return null;
    const batch = rows.batchAfter(after, batchSize);
    const last = batch.at(-1);
    if (last === undefined) return after > 0 ? null : { code: 'ceremony-differs', file: source.name };
    after = last.row;
    // While the signatures of a batch are checked on other cores, the next one is read.
    // oxlint-disable-next-line no-await-in-loop
    const refusal = await check.batch(batch);
    if (refusal !== null) return refusal;
    onChecked(batch.length);
  }
}

class IncomingCheck {
  private readonly file: string;
  private readonly rows: Rows;
  private readonly joining: Joining;
  /** The last entry seen of each chain: the next one almost always follows it. */
  private readonly heads = new Map<StationId, StoredEntry>();
  /** Texts and rosters are named by every signing; strokes by one, and are not worth remembering. */
  private readonly sharedBlobs = new Set<BlobHash>();
  private readonly form = new EntryForm();

  constructor(file: string, rows: Rows, joining: Joining) {
    this.file = file;
    this.rows = rows;
    this.joining = joining;
    joining.enrolments.lookInto(rows);
    joining.adopted.lookInto(rows);
  }

  /** The refusal of this batch without its signatures, or of the signatures of the batch before; the first of all counts. */
  async batch(batch: readonly StoredEntry[]): Promise<IncomingRefusal | null> {
    const { staging, signatures } = this.joining;
    const fresh: ToVerify[] = [];
    const refusal = staging.inOneStep(() => {
      for (const stored of batch) {
        const found = this.refusalOf(stored, fresh);
        if (found !== null) return found;
      }
      return null;
    });
    const before = await signatures.begin(fresh, (forged) => this.damage('signature-wrong', forged));
    if (before !== null || refusal === null) return before;
    return (await signatures.finish()) ?? refusal;
  }

  /** Everything but the signature; an entry that is new waits in the staging and is added to `fresh`. */
  private refusalOf(stored: StoredEntry, fresh: ToVerify[]): IncomingRefusal | null {
    const { ceremony, staging, enrolments, adopted } = this.joining;
    if (stored.ceremony !== ceremony) return { code: 'ceremony-differs', file: this.file };
    if (hashOfEntry(stored) !== stored.hash) return this.damage('hash-wrong', stored);
    const before = this.heads.get(stored.station);
    this.heads.set(stored.station, stored);
    if (staging.has(stored)) return null;

    const entry = this.form.read(stored);
    if (entry === null) return this.damage('entry-unreadable', stored);
    if (enrolments.keysOf(stored.station).length === 0) return this.damage('station-not-enrolled', stored);
    if (!enrolments.maySay(stored.station, entry.kind)) return this.damage('entry-not-the-organisers', stored);
    if (entry.kind === 'pact-signed') {
      if (!adopted.hasRoster(entry.body.roster)) return this.damage('roster-unknown', stored);
      if (!adopted.hasPact(entry.body.pact)) return this.damage('text-unknown', stored);
    }
    const broken = staging.links.broken(stored, before);
    if (broken !== null) return this.damage(broken, stored);
    if (enrolments.keysFor(stored).length === 0) return this.damage('station-not-enrolled', stored);
    const refusal = this.refusalOfBlobs(entry, stored);
    if (refusal !== null) return refusal;
    const keys = this.keysOfBranch(stored);
    if (keys.length === 0) return this.damage('signature-wrong', stored);
    staging.add(stored);
    staging.links.add(stored, before);
    fresh.push({ stored, keys });
    return null;
  }

  /** Where two laptops opened copies of one file, each goes on with its own key: neighbours in a chain are of one key. */
  private keysOfBranch(stored: StoredEntry): readonly PublicKey[] {
    const { enrolments, staging } = this.joining;
    const keys = enrolments.keysFor(stored);
    if (enrolments.keysOf(stored.station).length < 2) return keys;
    const neighbours = staging.links.neighbours(stored);
    return keys.filter((key) => neighbours.every((each) => isSignedBy(each, key)));
  }

  private refusalOfBlobs(entry: Entry, stored: StoredEntry): IncomingRefusal | null {
    const { staging } = this.joining;
    for (const hash of blobsOf(entry)) {
      const isShared = entry.kind !== 'pact-signed' || hash !== entry.body.strokes;
      if (this.sharedBlobs.has(hash)) continue;
      // A roster is large and almost always known; strokes almost never are.
      if (!isShared || !staging.hasBlob(hash)) {
        const bytes = this.rows.blob(hash);
        if (bytes !== null && hashOfBlob(bytes) === hash) staging.addBlob(hash, bytes);
        else if (!staging.hasBlob(hash)) return this.damage(bytes === null ? 'blob-missing' : 'blob-hash-wrong', stored);
      }
      if (isShared) this.sharedBlobs.add(hash);
    }
    return null;
  }

  private damage(code: IncomingDamage, { station, seq }: StoredEntry): IncomingRefusal {
    return { code, file: this.file, station, seq };
  }
}
