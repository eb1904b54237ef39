import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CeremonyFold } from '../../../core/ceremony/fold.ts';
import type { CeremonyPicture } from '../../../core/ceremony/picture.ts';
import type { UtcMillis } from '../../../core/clock.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { clockLines } from '../../../core/report/minutes/minutes-clocks.ts';
import { minutesFacts } from '../../../core/report/minutes-facts.ts';
import { spreadsheetsOf } from '../../../core/report/spreadsheets/spreadsheets.ts';
import { blobOf, entriesOfTwoFoundings } from '../ceremony/any-entries.ts';
import { signingOf, syntheticPicture } from './synthetic-ceremony.ts';

const printedAt = Date.parse('2026-11-23T03:00:00.000Z') as UtcMillis;

/** As text: two maps of the same pairs are equal, and two papers with their lines in another order are not. */
function whatPeopleRead(picture: CeremonyPicture): string {
  const anomalies = anomaliesOf(picture, printedAt);
  const tables = spreadsheetsOf(picture, anomalies);
  return JSON.stringify([anomalies, tables, minutesFacts(picture), clockLines(picture, printedAt)], null, 1);
}

test('whichever file came home first, every list that people read is in the same order', () => {
  const read = (entries: readonly Entry[]) => {
    const fold = new CeremonyFold(blobOf);
    for (const entry of entries) fold.add(entry);
    const picture = fold.picture();
    return picture === null ? null : whatPeopleRead(picture);
  };
  const both = entriesOfTwoFoundings().chain((entries) =>
    fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
  );
  fc.assert(
    fc.property(both, ([written, arrived]) => {
      expect(read(arrived)).toBe(read(written));
    }),
    { seed: 20_261_123, numRuns: 600 },
  );
});

test('people on no roster stand in the order in which they signed', () => {
  const picture = syntheticPicture(4, 3);
  for (const [index, letter] of ['C', 'A', 'B'].entries()) {
    const stranger = `STRANGE${letter}` as PersonId;
    picture.signings.set(stranger, [signingOf(stranger, 30 - index * 3)]);
  }
  const otherWay = { ...picture, signings: new Map([...picture.signings].toReversed()) };
  expect(whatPeopleRead(otherWay)).toBe(whatPeopleRead(picture));
  const strangers = minutesFacts(picture).signers.find(({ unit }) => unit === null);
  expect(strangers?.people.map(({ signing }) => signing.person)).toEqual(['STRANGEB', 'STRANGEA', 'STRANGEC']);
});
