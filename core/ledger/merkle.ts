import { hash } from 'node:crypto';
import type { EntryHash } from './ids.ts';

/** The Merkle tree of RFC 9162, section 2.1, over entry hashes in the one order. */

export type InclusionProof = {
  /** Position of the entry in the one order, from 0. */
  index: number;
  size: number;
  /** Sibling hashes from the leaf up, hexadecimal. */
  path: string[];
  root: string;
};

/**
 * The root over all entries, hexadecimal; of no entries it is the hash of nothing (RFC 9162, 2.1.1). Memory holds one hash for
 * each level of the tree.
 */
export function merkleRoot(hashes: Iterable<EntryHash>): string {
  // As a binary counter: a level holds the whole subtree that waits for its right neighbour.
  const levels: (Buffer | null)[] = [];
  for (const entry of hashes) {
    let subtree = leaf(entry);
    let level = 0;
    for (let left = levels[level]; left; left = levels[level]) {
      levels[level] = null;
      subtree = digest(1, left, subtree);
      level += 1;
    }
    levels[level] = subtree;
  }
  const root = levels.reduce((right, left) => (left && right ? digest(1, left, right) : (left ?? right)), null);
  return hex(root ?? hashOf(Buffer.alloc(0)));
}

/** Proves that the entry at `index` is under the root (RFC 9162, 2.1.3.1). */
export function inclusionProof(hashes: readonly EntryHash[], index: number): InclusionProof {
  if (hashes[index] === undefined) throw new Error('no such leaf');
  return { index, size: hashes.length, path: pathTo(hashes.map(leaf), index).map(hex), root: merkleRoot(hashes) };
}

function leaf(entry: EntryHash): Buffer {
  return digest(0, Buffer.from(entry, 'hex'));
}

/** Pairs are joined, an odd last one moves up unchanged: the same tree as the RFC's recursion. */
function parents(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const left = level[index] as Buffer;
    const right = level[index + 1];
    above.push(right === undefined ? left : digest(1, left, right));
  }
  return above;
}

function pathTo(leaves: readonly Buffer[], index: number): Buffer[] {
  const path: Buffer[] = [];
  let level = leaves;
  let position = index;
  while (level.length > 1) {
    const sibling = level[position ^ 1];
    if (sibling !== undefined) path.push(sibling);
    level = parents(level);
    position >>= 1;
  }
  return path;
}

function digest(prefix: 0 | 1, ...parts: Uint8Array[]): Buffer {
  return hashOf(Buffer.concat([Uint8Array.of(prefix), ...parts]));
}

function hashOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
