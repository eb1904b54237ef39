import readExcelFile from 'read-excel-file/node';
import { afterEach, expect, test, vi } from 'vitest';
import type { UtcMillis } from '../../../../core/clock.ts';
import { anomaliesOf } from '../../../../core/merge/anomalies.ts';
import { spreadsheetsOf } from '../../../../core/report/spreadsheets/spreadsheets.ts';
import { sheetsAsXlsx } from '../../../../core/report/spreadsheets/xlsx.ts';
import { datedZip } from '../../../../core/report/spreadsheets/zip-moment.ts';
import { syntheticPicture } from '../synthetic-ceremony.ts';

const picture = syntheticPicture(5, 3);
const sheets = spreadsheetsOf(picture, anomaliesOf(picture));
const noon = Date.UTC(2023, 10, 20, 12) as UtcMillis;

/** Made while the laptop's own clock says something else each time. */
async function workbook(at: UtcMillis, clock: number): Promise<Buffer> {
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
  const made = await sheetsAsXlsx(sheets);
  vi.useRealTimers();
  return datedZip(made, at);
}
afterEach(() => vi.useRealTimers());

test('the same tables and moment give the same bytes, whenever they are written', async () => {
  const early = await workbook(noon, Date.UTC(2024, 0, 1));
  const late = await workbook(noon, Date.UTC(2031, 6, 7, 8, 9, 10));
  expect(late.equals(early)).toBe(true);
  expect((await workbook((noon + 60_000) as UtcMillis, Date.UTC(2024, 0, 1))).equals(early)).toBe(false);
  const read = await readExcelFile(early);
  expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
});

test('the moment stands in the file as a ZIP writes it, in UTC', async () => {
  const bytes = await workbook(Date.UTC(2023, 10, 20, 12, 34, 56) as UtcMillis, noon);
  const [time, day] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)];
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([12, 34, 56]);
  expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual([2023, 11, 20]);
});

test('what is no ZIP is a bug', () => {
  expect(() => datedZip(Buffer.from('bukan ZIP'), noon)).toThrow('not a ZIP');
});
