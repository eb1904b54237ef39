import { merkleNode } from './merkle-tree.ts';

/** An inclusion proof as it stands on a receipt. All hashes are lower-case hexadecimal, 64 characters. */
export type InclusionProof = {
  /** Hash of the leaf: SHA-256 of a zero byte and the raw entry hash. */
  leafHash: string;
  /** Place of the leaf in the one order of entries, from 0. */
  index: number;
  /** Leaves in the tree. */
  size: number;
  /** Hashes of the neighbours, from the leaf upwards. */
  path: readonly string[];
  root: string;
};

const sha256 = /^[0-9a-f]{64}$/;

/** Does the proof lead from the leaf to the root? RFC 9162, section 2.1.3.2. Anything malformed is false, never a throw. */
export function checkInclusion({ leafHash, index, size, path, root }: InclusionProof): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (![leafHash, root, ...path].every((hash) => sha256.test(hash))) return false;
  let node = index;
  let last = size - 1;
  let hash: Uint8Array = Buffer.from(leafHash, 'hex');
  for (const step of path) {
    if (last === 0) return false;
    const sibling = Buffer.from(step, 'hex');
    if (node % 2 === 1 || node === last) {
      hash = merkleNode(sibling, hash);
      // A last node without a right neighbour moves up until it is somebody's right neighbour.
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = merkleNode(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && Buffer.from(hash).toString('hex') === root;
}

/** Divided, not shifted: JavaScript shifts keep 32 bits only. */
function half(number: number): number {
  return Math.floor(number / 2);
}
