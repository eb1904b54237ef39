import { createHash } from 'node:crypto';

/** The Merkle tree of RFC 9162, section 2.1.1, with SHA-256; the verifier's own. */

/** Hash of a leaf; the data of a leaf is the raw 32 bytes of an entry's hash. */
export function merkleLeaf(data: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(data).digest();
}

export function merkleNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

export type MerkleTree = {
  /** Adds the data of the next leaf. */
  append(data: Uint8Array): void;
  /** The tree hash over all leaves so far, lower-case hexadecimal. May be asked at any time. */
  root(): string;
};

/**
 * A tree that grows leaf by leaf and holds one hash per level. The section splits n leaves at the largest power of
 * two below n: so what stands to the left is always whole subtrees, in falling size, and only equal ones join.
 */
export function merkleTree(): MerkleTree {
  const subtrees: { leaves: number; hash: Buffer }[] = [];
  return {
    append(data) {
      let added = { leaves: 1, hash: merkleLeaf(data) };
      for (let last = subtrees.at(-1); last?.leaves === added.leaves; last = subtrees.at(-1)) {
        subtrees.pop();
        added = { leaves: last.leaves + added.leaves, hash: merkleNode(last.hash, added.hash) };
      }
      subtrees.push(added);
    },
    root() {
      const whole = subtrees.map((subtree) => subtree.hash);
      if (whole.length === 0) return createHash('sha256').digest('hex');
      return whole.reduceRight((right, left) => merkleNode(left, right)).toString('hex');
    },
  };
}
