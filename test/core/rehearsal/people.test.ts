import { describe, expect, test } from 'vitest';
import { syntheticPeople, syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { readCsvRoster } from '../../../core/roster/import.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';

const ceremonyDate = '2026-11-20';

function readBack(people: number, seed: string) {
  let last = 0;
  return readCsvRoster({
    bytes: new TextEncoder().encode(syntheticRosterCsv({ people, seed, ceremonyDate })),
    fileName: 'gladi.csv',
    ceremonyDate,
    existing: [],
    newPersonId: () => `P${(last += 1)}` as PersonId,
  });
}

describe('a synthetic roster', () => {
  test.each([1, 2, 24, 200, 10_996])('of %i people is read without a single objection', (people) => {
    expect(readBack(people, 'gladi')).toMatchObject({
      ok: true,
      value: { rows: people, accepted: people, rejected: [], warnings: [], leftBehind: [] },
    });
  });

  test('comes back as it was made', () => {
    const made = syntheticPeople({ people: 200, seed: 'gladi', ceremonyDate });
    const read = readBack(200, 'gladi');
    expect(read.ok && read.value.people).toMatchObject(made);
  });

  test('is the same for the same seed, and another for another', () => {
    const csv = syntheticRosterCsv({ people: 50, seed: 'satu', ceremonyDate });
    expect(syntheticRosterCsv({ people: 50, seed: 'satu', ceremonyDate })).toBe(csv);
    const others = syntheticPeople({ people: 50, seed: 'dua', ceremonyDate });
    expect(others.filter((person) => csv.includes(person.number))).toEqual([]);
  });
});

describe('a whole regency', () => {
  const people = syntheticPeople({ people: 10_996, seed: 'kabupaten', ceremonyDate });
  const countBy = (of: (person: (typeof people)[number]) => string) => Map.groupBy(people, of);

  test('has no number twice', () => {
    expect(new Set(people.map((person) => person.number)).size).toBe(10_996);
  });

  test('has one large office for education, and small ones', () => {
    const sizes = [...countBy((person) => person.unit).values()].map((members) => members.length);
    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.max(...sizes)).toBeGreaterThan(3000);
    expect(Math.min(...sizes)).toBeLessThan(150);
  });

  test('has every class of employment', () => {
    const classes = countBy((person) => person.employment);
    expect([...classes.keys()].toSorted()).toEqual(['CPNS', 'PNS', 'PPPK']);
    expect(classes.get('PPPK')?.length).toBeGreaterThan(2000);
  });

  test('has the names that break badges and tables', () => {
    const names = people.map((person) => person.name);
    expect(names.some((name) => /^\p{L}+$/u.test(name))).toBe(true);
    expect(names.some((name) => /['’]/.test(name))).toBe(true);
    expect(names.some((name) => name.startsWith('dr. '))).toBe(true);
    expect(names.some((name) => name.startsWith('Dr. '))).toBe(true);
    expect(names.some((name) => name.endsWith(', S.Pd.'))).toBe(true);
    expect(names.some((name) => name.length > 60)).toBe(true);
    expect(names.filter((name) => name.length > 120)).toEqual([]);
  });

  test('has namesakes, who are certain in so many', () => {
    expect(new Set(people.map((person) => person.name)).size).toBeLessThan(10_996);
  });

  test('has one head in each unit', () => {
    const heads = people.filter((person) =>
      /^(?:Kepala (?!Sekolah|Seksi|Subbagian)|Direktur|Camat|Sekretaris (?:Daerah|DPRD)|Inspektur)/.test(person.position),
    );
    expect(heads).toHaveLength(countBy((person) => person.unit).size);
  });
});
