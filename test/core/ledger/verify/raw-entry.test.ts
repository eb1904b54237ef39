import { expect, test } from 'vitest';
import { kinds } from '../../../../core/ledger/kinds.ts';
import { knownKinds } from '../../../../core/ledger/verify/raw-entry.ts';

test('the verifier’s own list of kinds names every kind of the registry, and no other', () => {
  expect([...knownKinds].toSorted()).toEqual(Object.keys(kinds).toSorted());
});
