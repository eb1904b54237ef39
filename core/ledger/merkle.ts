import { createHash } from 'node:crypto';
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

/** The root over all entries, hexadecimal; of no entries it is the hash of nothing (RFC 9162, 2.1.1). */
export function merkleRoot(hashes: readonly EntryHash[]): string {
  return hex(rootOf(hashes.map(leaf)));
}

/** Proves that the entry at `index` is under the root (RFC 9162, 2.1.3.1). */
export function inclusionProof(hashes: readonly EntryHash[], index: number): InclusionProof {
  const leaves = hashes.map(leaf);
  if (leaves[index] === undefined) throw new Error('no such leaf');
  return { index, size: leaves.length, path: pathTo(leaves, index).map(hex), root: hex(rootOf(leaves)) };
}

function leaf(hash: EntryHash): Buffer {
  return digest(0, Buffer.from(hash, 'hex'));
}

/** Level by level: pairs are joined, an odd last one moves up unchanged; the same tree as the RFC's recursion. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  let level = leaves;
  while (level.length > 1) level = parents(level);
  return level[0] as Buffer;
}

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
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
