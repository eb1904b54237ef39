import type { StoredEntry } from '../ledger/entry.ts';
import type { EntryHash } from '../ledger/ids.ts';

type Gap = { from: number; to: number };

/**
 * Which places of one station's chain have come. An entry that follows the last one, as almost every entry does, changes
 * neither gaps nor forks, and then both are handed out again as they are.
 */
export class ChainPlaces {
  /** The highest place of which an entry has come; 0 before the first. */
  last = 0;
  private readonly taken = new Set<number>();
  /** The first hash known of a place: of the entry that stands there, or the one by which the next one names it. */
  private readonly hashAt = new Map<number, EntryHash>();
  private readonly takenTwice = new Set<number>();
  private gapsNow: Gap[] | null = [];
  private forksNow: number[] | null = [];

  take({ seq, hash, previous }: Pick<StoredEntry, 'seq' | 'hash' | 'previous'>): void {
    this.stands(seq, hash);
    if (seq > 1) this.stands(seq - 1, previous);
    if (this.taken.has(seq)) return;
    this.taken.add(seq);
    if (seq !== this.last + 1) this.gapsNow = null;
    this.last = Math.max(this.last, seq);
  }

  /** Places up to the last of which no entry has come; each run by its first and last. */
  gaps(): Gap[] {
    return (this.gapsNow ??= this.lookForGaps());
  }

  /** Places that hold more than one entry, counting those that only the next one names; rising. */
  forks(): number[] {
    return (this.forksNow ??= rising(this.takenTwice));
  }

  private stands(seq: number, hash: EntryHash): void {
    const known = this.hashAt.get(seq);
    if (known === hash) return;
    if (known === undefined) {
      this.hashAt.set(seq, hash);
      return;
    }
    this.takenTwice.add(seq);
    this.forksNow = null;
  }

  private lookForGaps(): Gap[] {
    if (this.taken.size === this.last) return [];
    const gaps: Gap[] = [];
    let expected = 1;
    for (const seq of rising(this.taken)) {
      if (seq > expected) gaps.push({ from: expected, to: seq - 1 });
      expected = seq + 1;
    }
    return gaps;
  }
}

function rising(places: Iterable<number>): number[] {
  return [...places].toSorted((a, b) => a - b);
}
