import type { Database } from 'better-sqlite3';
import { noEntryBefore, type StoredEntry } from '../ledger/entry.ts';
import type { StationId } from '../ledger/ids.ts';
import { fromBoth } from './from-both.ts';

export type BrokenLink = 'previous-wrong' | 'clock-backwards';
const hashPattern = /^[0-9a-f]{64}$/;
type Named = Pick<StoredEntry, 'station' | 'seq' | 'clock'>;
type Signed = Pick<StoredEntry, 'hash' | 'signature'>;

/**
 * Every entry names the one before it by its hash. Where both are known, the one named must stand at the place before and be
 * earlier; whichever of the two comes first. One that names an entry which nobody has is no lie, even where another stands at
 * that place: it is a gap, or a fork of which a part has not come home, and both are anomalies. So it does not matter which
 * part of a ledger comes first.
 */
export class ChainLinks {
  private readonly clockAt: (place: { station: StationId; seq: number; hash: string }) => string | null;
  private readonly everyHash: () => string[];
  /** The entry that this one names and those that name it, as far as they are known. */
  readonly neighbours: (stored: StoredEntry) => Signed[];
  /** Entries by the hash that they name, as long as nobody has it: one for each gap and each fork that is not whole. */
  private readonly waiting = new Map<string, Named[]>();
  /** Every hash that is known; gathered when the first link is missing, which it is in no ordinary ledger. */
  private known: Set<string> | null = null;

  /** @param database the ceremony's, with its staging attached and still empty */
  constructor(database: Database) {
    const clockAt = database
      .prepare<[{ station: StationId; seq: number; hash: string }], string>(
        fromBoth((schema) => `select clock from ${schema}.entry where station = @station and seq = @seq and hash = @hash`),
      )
      .pluck();
    const everyHash = database.prepare<[], string>(fromBoth((schema) => `select hash from ${schema}.entry`)).pluck();
    this.clockAt = (place) => clockAt.get(place) ?? null;
    this.everyHash = () => everyHash.all();
    const beside = database.prepare<[StoredEntry], Signed>(
      fromBoth(
        (schema) => `select hash, signature from ${schema}.entry where station = @station
          and (seq = @seq - 1 and hash = @previous or seq = @seq + 1 and previous = @hash)`,
      ),
    );
    this.neighbours = (stored) => beside.all(stored);
    const missing = database.prepare<[string], Named & { previous: string }>(`
      select station, seq, clock, previous from main.entry as entry where previous <> ? and not exists (
        select 1 from main.entry as before
        where before.station = entry.station and before.seq = entry.seq - 1 and before.hash = entry.previous)`);
    for (const { previous, ...named } of missing.iterate(noEntryBefore)) this.wait(previous, named);
  }

  /**
   * What does not fit between this entry and those that are known; null where all does.
   * @param last the entry of the same chain that was looked at before it: almost always the one that it names
   */
  broken(stored: StoredEntry, last: StoredEntry | undefined): BrokenLink | null {
    const { station, seq, previous, hash, clock } = stored;
    // What is no hash names nothing, not even an entry that nobody has.
    if (!hashPattern.test(previous)) return 'previous-wrong';
    if ((seq === 1) !== (previous === noEntryBefore)) return 'previous-wrong';
    if (seq > 1) {
      const isLast = last?.hash === previous && last.seq === seq - 1;
      const before = isLast ? last.clock : this.clockAt({ station, seq: seq - 1, hash: previous });
      if (before === null && this.isKnown(previous)) return 'previous-wrong';
      if (before !== null && before >= clock) return 'clock-backwards';
    }
    for (const named of this.waiting.get(hash) ?? []) {
      if (named.station !== station || named.seq !== seq + 1) return 'previous-wrong';
      if (named.clock <= clock) return 'clock-backwards';
    }
    return null;
  }

  /** Takes up an entry that fits and is new. */
  add({ station, seq, previous, hash, clock }: StoredEntry, last: StoredEntry | undefined): void {
    this.waiting.delete(hash);
    this.known?.add(hash);
    if (seq === 1 || last?.hash === previous) return;
    if (this.clockAt({ station, seq: seq - 1, hash: previous }) === null) this.wait(previous, { station, seq, clock });
  }

  private wait(previous: string, named: Named): void {
    this.waiting.set(previous, [...(this.waiting.get(previous) ?? []), named]);
  }

  private isKnown(hash: string): boolean {
    this.known ??= new Set(this.everyHash());
    return this.known.has(hash);
  }
}
