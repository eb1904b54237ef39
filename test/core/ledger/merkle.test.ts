import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryHash } from '../../../core/ledger/ids.ts';
import { inclusionProof, merkleRoot } from '../../../core/ledger/merkle.ts';
import { checkInclusion } from '../../../core/ledger/verify/inclusion.ts';
import { merkleLeaf, merkleTree } from '../../../core/ledger/verify/merkle-tree.ts';

const hashOf = (number: number) => createHash('sha256').update(`catatan ${number}`).digest('hex') as EntryHash;
const hashes = (count: number) => Array.from({ length: count }, (_, index) => hashOf(index));

function verifiersRoot(entries: readonly EntryHash[]): string {
  const tree = merkleTree();
  for (const hash of entries) tree.append(Buffer.from(hash, 'hex'));
  return tree.root();
}

function isProven(entries: readonly EntryHash[], index: number): boolean {
  const proof = inclusionProof(entries, index);
  const leafHash = merkleLeaf(Buffer.from(entries[index] ?? '', 'hex')).toString('hex');
  return checkInclusion({ ...proof, leafHash });
}

test('the root is the one that the independent verifier computes, for every size up to 70', () => {
  for (let size = 0; size <= 70; size++) expect(merkleRoot(hashes(size))).toBe(verifiersRoot(hashes(size)));
});

test('of nothing the root is the hash of nothing, of one entry its leaf', () => {
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(merkleRoot([hashOf(0)])).toBe(merkleLeaf(Buffer.from(hashOf(0), 'hex')).toString('hex'));
});

test('the receipt of every entry proves against the root, in every tree up to 40 entries', () => {
  for (let size = 1; size <= 40; size++) {
    const entries = hashes(size);
    for (let index = 0; index < size; index++) expect(isProven(entries, index)).toBe(true);
    expect(inclusionProof(entries, size - 1).root).toBe(merkleRoot(entries));
  }
});

test('the receipt of any entry proves against the root of a large ceremony', () => {
  const size = fc.integer({ min: 41, max: 1500 });
  const place = size.chain((count) => fc.record({ count: fc.constant(count), index: fc.nat({ max: count - 1 }) }));
  fc.assert(
    fc.property(place, ({ count, index }) => {
      expect(isProven(hashes(count), index)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('a proof is for one entry at one place', () => {
  const entries = hashes(11);
  const proof = inclusionProof(entries, 4);
  const leafOf = (index: number) => merkleLeaf(Buffer.from(entries[index] ?? '', 'hex')).toString('hex');
  expect(checkInclusion({ ...proof, leafHash: leafOf(4) })).toBe(true);
  expect(checkInclusion({ ...proof, leafHash: leafOf(5) })).toBe(false);
  expect(checkInclusion({ ...proof, leafHash: leafOf(4), index: 5 })).toBe(false);
  expect(checkInclusion({ ...proof, leafHash: leafOf(4), root: merkleRoot(hashes(12)) })).toBe(false);
});

test('there is no proof for an entry that is not there', () => {
  expect(() => inclusionProof(hashes(3), 3)).toThrow('no such leaf');
  expect(() => inclusionProof([], 0)).toThrow('no such leaf');
});
