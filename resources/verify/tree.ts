import { emptyRoot, treeHash } from './digest.ts';

/** The Merkle tree of RFC 9162, written as the text of section 2.1 says it. */
export type Proof = {
  /** Place of the entry in the one order, from 0. */
  index: number;
  size: number;
  /** Neighbours from the leaf upwards, hexadecimal. */
  path: string[];
  root: string;
};

/** The root over entry hashes in the one order. */
export function rootOf(entries: readonly string[], from = 0, to = entries.length): string {
  const size = to - from;
  if (size === 0) return emptyRoot();
  if (size === 1) return treeHash(0, entries[from] ?? '');
  const middle = from + largestPowerBelow(size);
  return treeHash(1, rootOf(entries, from, middle), rootOf(entries, middle, to));
}

/** Does the proof lead from the entry to its root? */
export function leadsToRoot(entry: string, { index, size, path, root }: Proof): boolean {
  if (index < 0 || index >= size || path.length > 64) return false;
  return climbed(entry, index, size, path) === root;
}

/** The hash over `size` leaves, rebuilt from one of them; null when the path has too few or too many steps. */
function climbed(entry: string, index: number, size: number, path: readonly string[]): string | null {
  if (size === 1) return path.length === 0 ? treeHash(0, entry) : null;
  const neighbour = path.at(-1);
  if (neighbour === undefined) return null;
  const left = largestPowerBelow(size);
  const inLeft = index < left;
  const own = climbed(entry, inLeft ? index : index - left, inLeft ? left : size - left, path.slice(0, -1));
  if (own === null) return null;
  return inLeft ? treeHash(1, own, neighbour) : treeHash(1, neighbour, own);
}

/** Multiplied, not shifted: JavaScript shifts keep 32 bits only. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
