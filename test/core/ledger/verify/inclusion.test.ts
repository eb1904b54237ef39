import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInclusion, type InclusionProof } from '../../../../core/ledger/verify/inclusion.ts';
import { naiveLeaf, naiveNode, naivePath, naiveRoot } from './naive-merkle.ts';

function proofOf(index: number, leaves: readonly Uint8Array[]): InclusionProof {
  const leaf = leaves[index];
  if (leaf === undefined) throw new Error('no such leaf');
  return {
    leafHash: naiveLeaf(leaf).toString('hex'),
    index,
    size: leaves.length,
    path: naivePath(index, leaves).map((hash) => hash.toString('hex')),
    root: naiveRoot(leaves).toString('hex'),
  };
}

const numbered = (size: number): Uint8Array[] => Array.from({ length: size }, (_, index) => Uint8Array.of(index));

test('every leaf of every tree up to 33 leaves proves itself, at its own place only', () => {
  for (let size = 1; size <= 33; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const proof = proofOf(index, numbered(size));
      expect(checkInclusion(proof)).toBe(true);
      for (let other = 0; other < size; other += 1) expect(checkInclusion({ ...proof, index: other })).toBe(other === index);
    }
  }
});

test('a proof with one digit changed anywhere proves nothing', () => {
  const proofs = fc
    .integer({ min: 1, max: 40 })
    .chain((size) => fc.integer({ min: 0, max: size - 1 }).map((index) => proofOf(index, numbered(size))));
  fc.assert(
    fc.property(proofs, fc.nat(), fc.nat({ max: 63 }), (proof, which, digit) => {
      const hashes = [proof.leafHash, proof.root, ...proof.path];
      const place = which % hashes.length;
      const [leafHash = '', root = '', ...path] = hashes.map((hash, at) => (at === place ? withDigitChanged(hash, digit) : hash));
      expect(checkInclusion({ ...proof, leafHash, root, path })).toBe(false);
    }),
  );
});

function withDigitChanged(hash: string, digit: number): string {
  return `${hash.slice(0, digit)}${hash[digit] === '0' ? '1' : '0'}${hash.slice(digit + 1)}`;
}

describe('a proof that is none', () => {
  const proof = proofOf(5, numbered(11));
  const zeros = '0'.repeat(64);
  test.each<[string, Partial<InclusionProof>]>([
    ['too short', { path: proof.path.slice(0, -1) }],
    ['too long', { path: [...proof.path, zeros] }],
    ['of an empty tree', { index: 0, size: 0 }],
    ['of a place outside the tree', { index: 11 }],
    ['of a negative place', { index: -1 }],
    ['of half a place', { index: 5.5 }],
    ['of a tree without end', { size: Number.POSITIVE_INFINITY }],
    ['of a smaller tree', { size: 8 }],
    ['of a larger tree', { size: 17 }],
    ['written in capitals', { root: proof.root.toUpperCase() }],
    ['with something else among its hashes', { path: proof.path.map(() => 'zz') }],
    ['with an entry hash where the leaf hash belongs', { leafHash: zeros }],
  ])('%s', (_name, changes) => {
    expect(checkInclusion({ ...proof, ...changes })).toBe(false);
  });
});

test('steps above the top of the tree are refused, even where they lead to the root that is claimed', () => {
  const leaf = naiveLeaf(Uint8Array.of(1));
  const above = naiveLeaf(Uint8Array.of(2));
  const root = naiveNode(above, leaf).toString('hex');
  expect(checkInclusion({ leafHash: leaf.toString('hex'), index: 0, size: 1, path: [above.toString('hex')], root })).toBe(false);
});

test('places beyond 32 bits are counted right', () => {
  // The last two leaves of a tree of 2^40 + 2 leaves hang together beside one whole subtree.
  const [leaf, sibling, whole] = [1, 2, 3].map((number) => naiveLeaf(Uint8Array.of(number))) as [Buffer, Buffer, Buffer];
  const root = naiveNode(whole, naiveNode(sibling, leaf)).toString('hex');
  const proof = { leafHash: leaf.toString('hex'), path: [sibling.toString('hex'), whole.toString('hex')], root };
  const size = 2 ** 40 + 2;
  expect(checkInclusion({ ...proof, index: 2 ** 40 + 1, size })).toBe(true);
  expect(checkInclusion({ ...proof, index: 1, size })).toBe(false);
});
