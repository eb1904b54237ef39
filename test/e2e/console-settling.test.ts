import { beforeEach, expect, test } from 'vitest';
import type { StationId } from '../../core/ledger/ids.ts';
import { called, fine, host, openAt, page } from './console-at-hand.ts';
import { passphrase } from './console-fixtures.ts';
import { allHomeScene, at, districtScene } from './console-scenes.ts';

/** The organiser looks at anomalies and says what became of each. */

beforeEach(async () => {
  const scene = allHomeScene();
  // Every kiosk is home, and three things are left to look at.
  const { anomalies } = districtScene().overview;
  await openAt({ ...scene, overview: { ...scene.overview, anomalies } }, 'anomalies');
});

const settleButton = (words: RegExp) => page.getByRole('button', { name: words });

test('by keyboard: a reason is asked for, the key is opened once, and the anomaly stays with its reason and time', async () => {
  await settleButton(/^Selesaikan: Dinas Kesehatan, catatan ke-5$/).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Jam kios terlalu maju' });
  await dialog.getByText('Dinas Kesehatan, catatan ke-5').waitFor();
  await fine('settling');
  // Without a reason nothing is settled.
  await page.keyboard.press('Enter');
  await dialog.getByText('Tulis alasannya.').waitFor();
  expect(called('settle')).toEqual([]);
  await page.getByLabel('Alasan').fill('  Jam laptop dibetulkan pukul 09.30. ');
  await page.keyboard.press('Enter');
  await page.getByLabel('Frasa sandi panitia').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Jam laptop dibetulkan pukul 09.30.').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(called('settle').at(-1)).toEqual({
    code: 'clock-ahead-of-cap',
    station: 'S00003',
    seq: 5,
    reason: 'Jam laptop dibetulkan pukul 09.30.',
  });
  const settled = page.getByRole('region', { name: 'Jam kios terlalu maju' });
  expect(await settled.innerText()).toContain('(09.35 WIB)');
  expect(await settled.innerText()).toContain('sudah diselesaikan');
  await page.locator('nav').getByText('2', { exact: true }).waitFor();
  await fine('settled');
});

test('an anomaly of the organiser’s own ledger goes by its name, and by no code of a kiosk', async () => {
  const { now } = host.overview;
  host.overview.set({ ...now, anomalies: [{ code: 'ledger-forked', station: now.organiser as StationId, seq: 5 }] });
  await page.getByRole('gridcell', { name: 'Buku panitia', exact: true }).waitFor();
  await settleButton(/^Selesaikan: Buku panitia, catatan ke-5$/).press('Enter');
  await page.getByRole('dialog').getByText('Buku panitia, catatan ke-5').waitFor();
  expect(await page.locator('body').innerText()).not.toContain(now.organiser);
});

test('second thoughts: the earlier reason is shown, and the new one takes its place', async () => {
  const settled = { reason: 'Belum jelas.', at: at(90) };
  host.overview.set({
    ...host.overview.now,
    unlocked: true,
    anomalies: host.overview.now.anomalies.map((one) => (one.code === 'clock-ahead-of-cap' ? { ...one, settled } : one)),
  });
  await settleButton(/^Ubah: Dinas Kesehatan/).press('Enter');
  await page.getByText('Penyelesaian sekarang: Belum jelas.').waitFor();
  await page.getByLabel('Alasan').fill('Baterai jamnya habis.');
  await page.keyboard.press('Enter');
  await page.getByText('Baterai jamnya habis.').waitFor();
  await page.getByText('Belum jelas.').waitFor({ state: 'hidden' });
  expect(called('settle')).toHaveLength(1);
});

test('a list is as high as its rows, however long the reasons in them are', async () => {
  const reason = 'Ditanyakan kepada pegawainya dan kepada petugas kedua kios: layar tidak segera berganti. '.repeat(3).trim();
  const settled = { reason, at: at(95) };
  const [first, ...others] = host.overview.now.anomalies;
  if (first === undefined) throw new Error('nothing odd');
  host.overview.set({ ...host.overview.now, anomalies: [{ ...first, settled }, ...others] });
  const list = page.getByRole('grid', { name: 'Menandatangani lebih dari sekali' });
  await list.getByText(reason).waitFor();
  await expect.poll(() => list.evaluate((grid) => grid.scrollHeight - grid.clientHeight)).toBe(0);
  await fine('settled-at-length');
});

test('of two signings the organiser chooses the one that counts, and its row is not opened by that', async () => {
  host.overview.set({ ...host.overview.now, unlocked: true });
  await settleButton(/^Selesaikan: Siti Handayani.*Pendopo 2, catatan ke-14$/).click();
  const dialog = page.getByRole('dialog', { name: 'Menandatangani lebih dari sekali' });
  await page.getByLabel('Alasan').fill('Yang pertama ditandatangani rekannya.');
  await dialog.getByRole('button', { name: /Yang paling awal/ }).press('Enter');
  await page.getByRole('option', { name: 'Yang ini: Pendopo 2, catatan ke-14' }).press('Enter');
  await fine('settling-which-counts');
  await dialog.getByRole('button', { name: 'Catat penyelesaian' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const place = { station: 'S00002', seq: 14 };
  expect(called('settle')).toEqual([
    { code: 'signed-twice', ...place, person: 'P0000003', reason: 'Yang pertama ditandatangani rekannya.', counts: place },
  ]);
  expect(new URL(page.url()).hash).toBe('#/anomalies');
});

test('the overview counts what is still open, and with the last one settled the report is next', async () => {
  await page.goto(`${host.address}#/overview`);
  await page.getByRole('button', { name: 'Periksa kejanggalan' }).waitFor();
  const settled = { reason: 'Ditanyakan.', at: at(95) };
  const [first, ...others] = host.overview.now.anomalies;
  if (first === undefined) throw new Error('nothing odd');
  host.overview.set({ ...host.overview.now, anomalies: [first, ...others.map((one) => ({ ...one, settled }))] });
  await page.locator('.card', { hasText: 'kejanggalan' }).getByText('1', { exact: true }).waitFor();
  host.overview.set({ ...host.overview.now, anomalies: [first, ...others].map((one) => ({ ...one, settled })) });
  await page.getByText('3 kejanggalan, semua sudah diselesaikan').waitFor();
  await page.getByRole('button', { name: 'Cetak berita acara' }).waitFor();
  expect(await page.locator('nav .sidebar-count').count()).toBe(0);
  await fine('all-settled');
});
