import { expect, test } from 'vitest';
import type { UtcText } from '../../../core/clock.ts';
import { CeremonyFold } from '../../../core/ceremony/fold.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import type { EntryHash, PersonId } from '../../../core/ledger/ids.ts';
import { median } from '../../bench/figures.ts';
import { blobOf, entriesOfATrueDay } from './any-entries.ts';

/** Of a signing at the kiosk of a true day: everything about it but who signed, and when. */
const model = entriesOfATrueDay().findLast(({ kind }) => kind === 'pact-signed') as Entry & { kind: 'pact-signed' };

/**
 * The nth signing more at the kiosk. Its ledger has a gap, as one rebuilt from a mirror may have, and its clock was set back
 * since, so every signing lies ahead of the cap.
 */
function signing(nth: number): Entry {
  const number = nth.toString(16).padStart(8, '0');
  const clock = `${new Date(Date.UTC(2026, 10, 24) + nth).toISOString()}-0000`;
  const [hash, previous] = [nth, nth - 1].map((of) => of.toString(16).padStart(64, '0') as EntryHash);
  return {
    ...model,
    seq: 100 + nth,
    hash: hash as EntryHash,
    previous: previous as EntryHash,
    clock,
    at: '2026-11-23T03:00:00.000Z' as UtcText,
    body: { ...model.body, person: number.toUpperCase() as PersonId },
  };
}

function foldOf(signings: number): CeremonyFold {
  const fold = new CeremonyFold(blobOf);
  for (const entry of entriesOfATrueDay()) fold.add(entry);
  for (let nth = 1; nth <= signings; nth++) fold.add(signing(nth));
  fold.picture();
  return fold;
}

/** Of the next two hundred signings, each with its picture; milliseconds. */
function medianOfTheNext(fold: CeremonyFold, signings: number): number {
  const times: number[] = [];
  for (let nth = signings + 1; nth <= signings + 200; nth++) {
    const entry = signing(nth);
    const began = performance.now();
    fold.add(entry);
    fold.picture();
    times.push(performance.now() - began);
  }
  return median(times);
}

test('an entry more costs as much after sixty thousand signings as after sixty', () => {
  medianOfTheNext(foldOf(60), 60);
  const [few, many] = [medianOfTheNext(foldOf(60), 60), medianOfTheNext(foldOf(60_000), 60_000)];
  // Looking at every signing would take a thousand times as long, looking for the gap among all places even more.
  expect(many / few).toBeLessThan(20);
});

test('a signing leaves everything that it is not about as it was', () => {
  const fold = foldOf(300);
  const before = fold.picture();
  const signings = new Map(before?.signings);
  const organiser = before?.stations.get(before.organiser);
  fold.add(signing(301));
  const after = fold.picture();
  expect(after?.people).toBe(before?.people);
  expect(after?.stations.get(after.organiser)).toBe(organiser);
  for (const [person, was] of signings) expect(after?.signings.get(person)).toBe(was);
  expect(after?.signings.size).toBe(signings.size + 1);
});
