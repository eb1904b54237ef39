import { noEntryBefore, type StoredEntry } from '../ledger/entry.ts';

/** A run of entries that a station must have written and that nobody has; both ends are missing too. */
export type MissingRun = { station: string; from: number; to: number };

/** Entries by their place in the chains; more than one at a place is a fork, which is kept. */
export class EntryUnion {
  private readonly places = new Map<string, StoredEntry[]>();
  private readonly hashes = new Set<string>();

  has(entry: StoredEntry): boolean {
    return this.hashes.has(entry.hash);
  }

  add(entry: StoredEntry): void {
    if (this.has(entry)) return;
    this.hashes.add(entry.hash);
    const place = placeOf(entry.station, entry.seq);
    this.places.set(place, [...(this.places.get(place) ?? []), entry]);
  }

  /**
   * Adds an entry of which nobody knows whether it was ever acknowledged: only into an empty place, and only where it fits
   * its neighbours. A writer that was killed leaves such entries behind, and they must not look like a fork.
   */
  addWhereItFits(entry: StoredEntry): void {
    if (this.at(entry.station, entry.seq).length > 0) return;
    const before = this.at(entry.station, entry.seq - 1);
    const after = this.at(entry.station, entry.seq + 1);
    if (before.length > 0 && !before.some((earlier) => follows(entry, earlier))) return;
    if (after.length > 0 && !after.some((later) => follows(later, entry))) return;
    this.add(entry);
  }

  /** Every entry that follows one of those before it, or whose place before is missing, in the order of the chains. */
  chained(): StoredEntry[] {
    const kept = new Set<StoredEntry>();
    const inOrder = [...this.places.values()].flat().toSorted((a, b) => a.seq - b.seq);
    for (const entry of inOrder) {
      const before = this.at(entry.station, entry.seq - 1).filter((earlier) => kept.has(earlier));
      if (entry.seq === 1 ? entry.previous !== noEntryBefore : before.length > 0 && !before.some((one) => follows(entry, one))) {
        continue;
      }
      kept.add(entry);
    }
    return [...kept];
  }

  private at(station: string, seq: number): StoredEntry[] {
    return this.places.get(placeOf(station, seq)) ?? [];
  }
}

/** Places below a station's last known entry that nothing fills; what it wrote after that, nobody can know. */
export function missingRuns(entries: readonly StoredEntry[]): MissingRun[] {
  const known = Map.groupBy(entries, ({ station }) => station);
  const runs: MissingRun[] = [];
  for (const [station, own] of Array.from(known).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let next = 1;
    for (const seq of [...new Set(own.map((entry) => entry.seq))].toSorted((a, b) => a - b)) {
      if (seq > next) runs.push({ station, from: next, to: seq - 1 });
      next = seq + 1;
    }
  }
  return runs;
}

function follows(entry: StoredEntry, earlier: StoredEntry): boolean {
  return entry.previous === earlier.hash && entry.clock > earlier.clock;
}

function placeOf(station: string, seq: number): string {
  return `${station}:${seq}`;
}
