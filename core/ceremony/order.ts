import type { EntryHash, StationId } from '../ledger/ids.ts';

/** Where an entry stands in the one order: clock, station, seq, hash. */
export type Placed = { clock: string; station: StationId; seq: number; hash: EntryHash };

/** Compares two places in the one order. */
export function compareOrder(a: Placed, b: Placed): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  if (a.station !== b.station) return a.station < b.station ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}

export function isLater(placed: Placed, than: Placed | null): boolean {
  return than === null || compareOrder(placed, than) > 0;
}

/** Puts an item into a list that is in the one order; almost always at its end. */
export function insertInOrder<Item extends Placed>(list: Item[], item: Item): void {
  let index = list.length;
  while (index > 0 && compareOrder(list[index - 1] as Item, item) > 0) index -= 1;
  list.splice(index, 0, item);
}
