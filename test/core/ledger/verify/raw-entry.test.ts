import { expect, test } from 'vitest';
import { kinds, mostBodyBytes, organisersKinds } from '../../../../core/ledger/kinds.ts';
import { knownKinds, longestBody, organisersKinds as verifiersList } from '../../../../core/ledger/verify/raw-entry.ts';

test('the verifier’s own list of kinds names every kind of the registry, and no other', () => {
  expect([...knownKinds].toSorted()).toEqual(Object.keys(kinds).toSorted());
});

test('the verifier’s own list of what only the organiser may say is that of the registry, without the founding', () => {
  expect(['ceremony-founded', ...verifiersList].toSorted()).toEqual([...organisersKinds].toSorted());
});

test('the verifier’s own longest body is that of the registry', () => {
  expect(longestBody).toBe(mostBodyBytes);
});
