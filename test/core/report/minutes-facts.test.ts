import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOf, unitCounts } from '../../../core/api/overview.ts';
import { countSigned } from '../../../core/ceremony/called.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { reconciliationOf } from '../../../core/merge/reconciliation.ts';
import { attendanceOf } from '../../../core/report/attendance/attendance-facts.ts';
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
        expect(total.signed).toBe(Math.min(people, signed));
        expect(total.unsigned).toBe(people - Math.min(people, signed));
      }
      expect(facts.signers.flatMap((unit) => unit.people)).toHaveLength(picture.signings.size);
      expect(facts.unsigned.flatMap((unit) => unit.people)).toHaveLength(facts.units.total.unsigned);
      expect(facts.venues.reduce((sum, venue) => sum + venue.signed, 0)).toBe(Math.min(people, signed));
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
  expect(facts.units).toMatchObject({ outside: 1, total: { label: 'Jumlah', roster: 2, signed: 2, unsigned: 0 } });
  expect(facts.signers.at(-1)).toMatchObject({ unit: null, people: [{ person: null }] });
});

test('a unit that is called like the words for those outside is a unit as any other', () => {
  const picture = syntheticPicture(2, 1);
  picture.people = new Map(Array.from(picture.people, ([id, person]) => [id, { ...person, unit: outsideRoster }]));
  const stranger = '0STRANGE' as PersonId;
  picture.signings.set(stranger, [signingOf(stranger, 7)]);
  const row = { label: outsideRoster, roster: 2, signed: 1, unsigned: 1 };
  expect(minutesFacts(picture).units).toEqual({ rows: [row], total: { ...row, label: 'Jumlah' }, outside: 1 });
  expect(attendanceOf(picture)).toMatchObject([
    { unit: outsideRoster, called: 2, signed: 1 },
    { unit: null, called: 0, signed: 1 },
  ]);
});

test('whoever is called, and whenever that was changed: every count of those who signed is the same', () => {
  const ceremony = fc.record({
    people: fc.integer({ min: 1, max: 30 }),
    signed: fc.nat(30),
    strangers: fc.nat(3),
    eligible: fc.constantFrom<string[]>([], ['PNS'], ['PPPK'], ['Tidak Ada']),
    representatives: fc.array(fc.nat(29), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(ceremony, ({ people, signed, strangers, eligible, representatives }) => {
      const everybody = syntheticPicture(people, 0);
      const ids = [...everybody.people.keys()];
      const named = [...new Set(representatives)].flatMap((place) => ids[place] ?? []);
      const picture = syntheticPicture(people, Math.min(people, signed), {
        eligible,
        ...(named.length === 0
          ? {}
          : { signers: 'representatives', representatives: named.map((person) => ({ person, units: ['Dinas'] })) }),
      });
      for (let index = 0; index < strangers; index++) {
        const stranger = `STRANGE${index}` as PersonId;
        picture.signings.set(stranger, [signingOf(stranger, 1000 + index)]);
      }
      const byHand = ids.filter(
        (id) =>
          picture.signings.has(id) &&
          (eligible.length === 0 || eligible.includes(picture.people.get(id)?.employment ?? '')) &&
          (named.length === 0 || named.includes(id)),
      ).length;
      const same = { signed: byHand, outside: picture.signings.size - byHand };
      expect(countSigned(picture)).toEqual(same);
      const { units, employment, venues } = minutesFacts(picture);
      for (const { total, outside } of [units, employment]) expect({ signed: total.signed, outside }).toEqual(same);
      expect(venues.reduce((sum, venue) => sum + venue.signed, 0)).toBe(byHand);
      const lists = attendanceOf(picture);
      const listed = (outside: boolean) =>
        lists.filter(({ unit }) => (unit === null) === outside).reduce((sum, list) => sum + list.signed, 0);
      expect({ signed: listed(false), outside: listed(true) }).toEqual(same);
      expect(sumOf(unitCounts(picture), 'signed')).toBe(byHand);
      const { totals } = reconciliationOf(picture);
      expect({ signed: totals.counting, outside: totals.outside }).toEqual(same);
    }),
  );
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
