import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refusedRowsFile } from '../../../core/api/refused-rows.ts';
import type { RefusedRow } from '../../../core/roster/roster-reading.ts';

const refused = (sheet: string, cell = 'x'): RefusedRow => ({
  sheet,
  row: 2,
  column: 'NIP',
  code: 'id-length',
  header: ['NIP'],
  cells: [cell],
});

test('no two sheets of refused rows have one name, none has an apostrophe at its edge, and no cell more than Excel holds', async () => {
  const names = ['Dinas A', 'dinas a', 'Dinas A 2', "'Lama'", `${'x'.repeat(40)}1`, `${'x'.repeat(40)}2`];
  const rows = names.map((name) => refused(name, 'y'.repeat(40_000)));
  const parts = unzipSync(await refusedRowsFile('ditolak.xlsx', rows));
  const written = Array.from(
    strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*?name="([^"]*)"/g),
    ([, name = '']) => name,
  );
  expect(written).toHaveLength(names.length);
  expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(written.every((name) => name.length <= 31 && !/^(?:'|&apos;)|(?:'|&apos;)$/.test(name))).toBe(true);
  const whole = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  expect(whole).not.toMatch(/y{32768}/);
  expect(whole).toMatch(/y{32767}/);
});
