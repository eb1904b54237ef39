import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { merkleTree } from '../../../../core/ledger/verify/merkle-tree.ts';
import { sha256 } from './hand-built-ledger.ts';
import { naiveRoot } from './naive-merkle.ts';

function rootOf(leaves: readonly Uint8Array[]): string {
  const tree = merkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

test('an empty tree has the hash of nothing', () => {
  expect(rootOf([])).toBe(sha256(''));
});

const leaf = (letter: string): string => sha256(Buffer.concat([Uint8Array.of(0), Buffer.from(letter)]));
const node = (left: string, right: string): string => sha256(Buffer.from(`01${left}${right}`, 'hex'));

test('small trees, put together by hand', () => {
  const letters = 'abcdefg'.split('');
  const [a, b, c, d, e, f, g] = letters.map(leaf) as [string, string, string, string, string, string, string];
  const trees = [a, node(a, b), node(node(a, b), c), node(node(a, b), node(c, d)), node(node(node(a, b), node(c, d)), e)];
  trees.push(node(node(node(a, b), node(c, d)), node(e, f)), node(node(node(a, b), node(c, d)), node(node(e, f), g)));
  const grown = merkleTree();
  for (const [index, letter] of letters.entries()) {
    grown.append(Buffer.from(letter));
    expect(grown.root()).toBe(trees[index]);
  }
});

test('one leaf of nothing, as anyone can compute it with sha256sum', () => {
  // printf '\0' | sha256sum
  expect(rootOf([new Uint8Array()])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
});

test('any tree has the root that the recursion of RFC 9162 gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 }), (leaves) => {
      expect(rootOf(leaves)).toBe(naiveRoot(leaves).toString('hex'));
    }),
  );
});
