import { createHash } from 'node:crypto';

/** The definitions of RFC 9162, sections 2.1.1 and 2.1.3.1, word for word as recursions: slow, and plain to see. */

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
export const naiveLeaf = (data: Uint8Array): Buffer => sha256(Uint8Array.of(0), data);
export const naiveNode = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Uint8Array.of(1), left, right);

function splitPoint(count: number): number {
  let point = 1;
  while (point * 2 < count) point *= 2;
  return point;
}

export function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return naiveLeaf(first);
  const split = splitPoint(leaves.length);
  return naiveNode(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

export function naivePath(index: number, leaves: readonly Uint8Array[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const split = splitPoint(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split ? [...naivePath(index, left), naiveRoot(right)] : [...naivePath(index - split, right), naiveRoot(left)];
}
