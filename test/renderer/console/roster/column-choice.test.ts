import { expect, test } from 'vitest';
import type { OpenPreview } from '../../../../core/api/contract.ts';
import {
  chosenFirst,
  hasChanged,
  mappingsOf,
  sheetsOf,
  withSheets,
  withUse,
} from '../../../../renderer/console/roster/column-choice.ts';

const sheet = (name: string, listsPeople = true) => ({ name, listsPeople, taken: listsPeople, hidden: false, rows: 1 });
/** Only what a choice is made from. */
const preview = {
  headers: [
    { header: 'a', columns: [{ use: 'nip' }, { use: null }, { use: 'name' }] },
    { header: 'b', columns: [{ use: 'unit' }] },
  ],
  sheets: [sheet('Dinas'), sheet('Badan'), sheet('Catatan', false)],
} as unknown as OpenPreview;
const first = chosenFirst(preview);

test('only a header that somebody changed is told to the core; the others go on being read by their names', () => {
  const changed = withUse(first, 'a', 1, 'unit');
  expect(hasChanged(preview, first)).toBe(false);
  expect(hasChanged(preview, changed)).toBe(true);
  expect(mappingsOf(preview, first)).toEqual([]);
  expect(mappingsOf(preview, changed)).toEqual([
    {
      header: 'a',
      uses: [
        { position: 0, use: 'nip' },
        { position: 1, use: 'unit' },
        { position: 2, use: 'name' },
      ],
    },
  ]);
});

test('a column that is taken back as it was, and a sheet chosen again, are no change', () => {
  expect(hasChanged(preview, withUse(withUse(first, 'a', 1, 'unit'), 'a', 1, null))).toBe(false);
  expect(hasChanged(preview, withSheets(preview, withSheets(preview, first, ['Badan']), ['Badan', 'Dinas']))).toBe(false);
});

test('the sheets are named in the order of the workbook; a file without a list of people is left to be read as it is', () => {
  expect(sheetsOf(preview, withSheets(preview, first, ['Badan', 'Dinas']))).toEqual(['Dinas', 'Badan']);
  expect(sheetsOf({ ...preview, sheets: [sheet('Catatan', false)] }, first)).toBeUndefined();
});
