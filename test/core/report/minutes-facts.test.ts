import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { minutesFacts, outsideRoster } from '../../../core/report/minutes-facts.ts';
import { readingEvent, signingOf, stations, syntheticPicture } from './synthetic-ceremony.ts';

test('every total is the sum of its rows, and nobody is both signed and unsigned', () => {
  const ceremony = fc.record({ people: fc.nat(40), signed: fc.nat(40), strangers: fc.nat(4), again: fc.nat(10) });
  fc.assert(
    fc.property(ceremony, ({ people, signed, strangers, again }) => {
      const picture = syntheticPicture(people, Math.min(people, signed));
      for (let index = 0; index < strangers; index++) {
        const stranger = `STRANGE${index}` as PersonId;
        picture.signings.set(stranger, [signingOf(stranger, 1000 + index)]);
      }
      for (const [person, signings] of [...picture.signings].slice(0, again)) signings.push(signingOf(person, 2000));
      const facts = minutesFacts(picture);
      for (const { rows, total } of [facts.units, facts.employment]) {
        for (const field of ['roster', 'signed', 'unsigned'] as const) {
          expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(total[field]);
        }
        expect(total.roster).toBe(people);
        expect(total.signed).toBe(picture.signings.size);
        expect(total.unsigned).toBe(people - Math.min(people, signed));
      }
      expect(facts.signers.flatMap((unit) => unit.people)).toHaveLength(picture.signings.size);
      expect(facts.unsigned.flatMap((unit) => unit.people)).toHaveLength(facts.units.total.unsigned);
      expect(facts.venues.reduce((sum, venue) => sum + venue.signed, 0)).toBe(picture.signings.size);
    }),
  );
});

test('only the first signing of a person counts', () => {
  const picture = syntheticPicture(3, 1);
  const [person] = picture.people.keys();
  const signings = picture.signings.get(person as PersonId);
  signings?.push(signingOf(person as PersonId, 99, { station: stations.office }));
  const facts = minutesFacts(picture);
  expect(facts.units.total.signed).toBe(1);
  expect(facts.signers.flatMap((unit) => unit.people).map(({ signing }) => signing.seq)).toEqual([1]);
});

test('somebody on no roster is counted apart and named by code', () => {
  const picture = syntheticPicture(2, 2);
  const stranger = '0STRANGE' as PersonId;
  picture.signings.set(stranger, [signingOf(stranger, 7)]);
  const facts = minutesFacts(picture);
  expect(facts.units.rows.at(-1)).toEqual({ label: outsideRoster, roster: 0, signed: 1, unsigned: 0 });
  expect(facts.units.total).toEqual({ label: 'Jumlah', roster: 2, signed: 3, unsigned: 0 });
  expect(facts.signers.at(-1)?.people[0]?.person).toBeNull();
});

test('units come in the order of the roster everywhere', () => {
  const facts = minutesFacts(syntheticPicture(12, 5));
  const order = facts.units.rows.map((row) => row.label);
  expect(facts.unsigned.map(({ unit }) => unit)).toEqual(order);
  expect(facts.signers.map(({ unit }) => unit)).toEqual(order);
});

test('the reading is the last beginning before the last end', () => {
  const picture = syntheticPicture(1, 0);
  picture.readings = [
    readingEvent('began', '2023-11-20T00:00:00.000Z'),
    readingEvent('point', '2023-11-20T00:01:00.000Z', 1),
    readingEvent('began', '2023-11-20T00:10:00.000Z'),
    readingEvent('point', '2023-11-20T00:11:00.000Z', 1),
    readingEvent('point', '2023-11-20T00:12:00.000Z', 2),
    readingEvent('point', '2023-11-20T00:13:00.000Z', 1),
    readingEvent('ended', '2023-11-20T00:20:00.000Z'),
    readingEvent('began', '2023-11-20T00:30:00.000Z'),
  ];
  expect(minutesFacts(picture).reading).toMatchObject({
    began: { at: '2023-11-20T00:10:00.000Z' },
    ended: { at: '2023-11-20T00:20:00.000Z' },
    pointsShown: 2,
    beginnings: 3,
  });
});

test('a reading that was never ended, never begun or never held', () => {
  const picture = syntheticPicture(1, 0);
  picture.readings = [readingEvent('began', '2023-11-20T00:00:00.000Z')];
  expect(minutesFacts(picture).reading).toMatchObject({ began: { what: 'began' }, ended: null });
  picture.readings = [readingEvent('ended', '2023-11-20T00:00:00.000Z')];
  expect(minutesFacts(picture).reading).toMatchObject({ began: null, ended: { what: 'ended' } });
  picture.readings = [];
  expect(minutesFacts(picture).reading).toEqual({ began: null, ended: null, pointsShown: 0, beginnings: 0 });
});
