import { expect, test } from 'vitest';
import { checkBody } from '../../../core/ledger/check-body.ts';
import { must } from '../fixtures/hand-held.ts';
import { definition } from '../fixtures/small-ceremony.ts';

const official = {
  name: 'N'.repeat(120),
  position: 'P'.repeat(200),
  rank: 'R'.repeat(60),
  identity: { label: 'NIP', number: '1'.repeat(18) },
};
const longName = (index: number) => `Dinas ${index} `.padEnd(200, 'x');
const representing = (units: number) => (_: unknown, index: number) => ({
  person: index.toString().padStart(8, '0'),
  units: Array.from({ length: units }, (__, each) => longName(index * units + each)),
});

/** A ceremony with the longest of everything, and so many units for each of 2,000 representatives. */
function arrangement(unitsEach: number) {
  return {
    ...definition,
    title: 'T'.repeat(200),
    legalBasis: Array.from({ length: 40 }, () => 'L'.repeat(300)),
    leader: official,
    witnesses: Array.from({ length: 20 }, () => official),
    officials: Array.from({ length: 20 }, () => ({ ...official, heading: 'H'.repeat(80) })),
    venues: Array.from({ length: 500 }, (_, index) => ({ name: longName(index), kind: 'office' })),
    representatives: Array.from({ length: 2000 }, representing(unitsEach)),
    deadline: null,
    eligible: [],
    duties: [],
    paper: 'A4',
    margins: 'usual',
    letterhead: { lines: Array.from({ length: 8 }, () => 'K'.repeat(200)), image: null },
  };
}

test('the longest way to hold a ceremony that anybody has fits into one entry, with room to spare', () => {
  const said = must(checkBody('ceremony-arranged', arrangement(2)));
  expect(said.representatives).toHaveLength(2000);
});

test('what would make an entry too long for any reader is refused by its field before it is written', () => {
  expect(checkBody('ceremony-arranged', arrangement(12))).toEqual({
    ok: false,
    error: { code: 'value-not-allowed', field: 'representatives' },
  });
});
