import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitCounts, peopleRows } from '../../../core/api/overview.ts';
import { calledPeople, representedUnits } from '../../../core/ceremony/called.ts';
import type { Definition } from '../../../core/ceremony/definition.ts';
import type { Person } from '../../../core/roster/person.ts';
import { minutesFacts } from '../../../core/report/minutes-facts.ts';
import { must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
beforeEach(() => {
  small = smallCeremony({ people: 12 });
});
afterEach(() => small.ceremony.close());

const picture = () => small.ceremony.picture();
const people = (): Person[] => Array.from(picture().people.values());
function arrange(change: Partial<Definition>): void {
  must(small.ceremony.append(small.organiser.author, 'ceremony-arranged', { ...picture().definition, ...change }));
}
const tokenOf = (person: Person) => small.badges[people().indexOf(person)]?.token ?? '';

test('everybody on the roster is called until a class or a representative is named', () => {
  expect(calledPeople(picture())).toBe(picture().people);
  arrange({ signers: 'representatives' });
  expect(calledPeople(picture()).size).toBe(12);
});

test('a class is meant however its label is written, and a label of no class as it stands', () => {
  const [first] = people();
  const labels = ['PNS', 'PPPK Aktif', 'Tenaga Harian Lepas', 'Juru Kunci'];
  const roster = new Map(labels.map((employment, at) => [`${at}`, { ...(first as Person), employment }] as const));
  const called = (eligible: string[]) =>
    Array.from(calledPeople({ people: roster as never, definition: { ...picture().definition, eligible } }).values()).map(
      ({ employment }) => employment,
    );
  expect(called(['PPPK', 'PNS'])).toEqual(['PNS', 'PPPK Aktif']);
  expect(called(['non-ASN'])).toEqual(['Tenaga Harian Lepas']);
  expect(called(['Juru Kunci'])).toEqual(['Juru Kunci']);
});

test('only representatives sign: a kiosk sends the others away, and no count waits for them', async () => {
  const [one, other, third] = people();
  if (one === undefined || other === undefined || third === undefined) throw new Error('nobody');
  // Whoever signed before the change stays on record, outside the count of the called.
  const early = new Kiosk(handOut(small, 'pagi').path, small.clock);
  expect((await early.sign(tokenOf(third))).state).toBe('thanks');
  early.close();
  arrange({ signers: 'representatives', representatives: [{ person: one.id, units: [one.unit, other.unit] }] });
  const kiosk = new Kiosk(handOut(small, 'siang').path, small.clock);
  const refused = kiosk.station.scan(tokenOf(other));
  expect(refused).toMatchObject({ state: 'refused', reason: 'not-called-to-sign', person: { name: other.name } });
  expect((await kiosk.sign(tokenOf(one))).state).toBe('thanks');
  kiosk.close();
  expect(representedUnits(picture())).toBe(new Set([one.unit, other.unit]).size);
  expect(unitCounts(picture())).toEqual([{ unit: one.unit, roster: 1, signed: 0 }]);
  expect(peopleRows(picture(), { search: '', signed: false }).map(({ id }) => id)).toEqual([one.id]);
  expect(minutesFacts(picture()).units.total).toEqual({ label: 'Jumlah', roster: 1, signed: 0, unsigned: 1 });
});

test('ten thousand questions of a kiosk cost one look at the roster', () => {
  const [one] = people();
  arrange({ signers: 'representatives', representatives: [{ person: (one as Person).id, units: ['Dinas Contoh'] }] });
  const called = calledPeople(picture());
  for (let question = 0; question < 10_000; question += 1) expect(calledPeople(picture()) === called).toBe(true);
  // A new word of the organiser is heard at once.
  arrange({ signers: 'all' });
  expect(calledPeople(picture()).size).toBe(12);
});
