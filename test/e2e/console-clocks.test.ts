import { expect, test } from 'vitest';
import { called, fine, host, openAt, page } from './console-at-hand.ts';
import { passphrase } from './console-fixtures.ts';
import { districtScene } from './console-scenes.ts';

/** The time code, how every kiosk's clock stands, and a badge that was lost: by the keyboard alone. */

test('the time code changes every second, by the keyboard alone, once the key is open', async () => {
  await openAt(districtScene(), 'stations');
  await page.getByRole('button', { name: 'Kode jam' }).press('Enter');
  await page.getByLabel('Frasa sandi panitia').fill(passphrase);
  await page.keyboard.press('Enter');
  const code = page.getByRole('img', { name: 'Kode jam laptop panitia' }).locator('path');
  const first = await code.getAttribute('d');
  await expect.poll(() => code.getAttribute('d')).not.toBe(first);
  await fine('time-code');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const asked = called('timeCode').length;
  await page.getByRole('button', { name: 'Tambah kios' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(called('timeCode').length).toBeLessThanOrEqual(asked + 1);
});

test('without the passphrase no time code is shown, and the page is as it was', async () => {
  await openAt(districtScene(), 'stations?clock');
  await page.getByLabel('Frasa sandi panitia').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => new URL(page.url()).hash).toBe('#/stations');
});

test('a kiosk whose clock is wrong is seen in the list and at a glance', async () => {
  await openAt(districtScene(), 'stations');
  await expect.poll(() => page.getByRole('row', { name: /Dinas Kesehatan/ }).innerText()).toContain('+14 menit');
  await expect.poll(() => page.getByRole('row', { name: /RSUD/ }).innerText()).toContain('sesuai');
  await fine('station-clocks');
  await page.goto(`${host.address}#/overview`);
  await page.getByText('jam +14 menit').waitFor();
});

test('a lost badge is replaced with a reason, shown, and its sheet can be had', async () => {
  await openAt(districtScene(), 'people');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Badge hilang: cetak ulang' }).press('Enter');
  // Of two namesakes in one unit, the code says which.
  await page.getByRole('dialog').getByText('P0000001', { exact: true }).waitFor();
  await fine('lost-badge');
  await page.getByRole('button', { name: 'Ganti badge' }).press('Enter');
  expect(called('reissueBadge')).toEqual([]);
  await page.getByLabel('Sebab').fill('  hilang di bus ');
  await page.keyboard.press('Enter');
  await page.getByLabel('Frasa sandi panitia').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Badge baru sudah berlaku.').waitFor();
  expect(called('reissueBadge').at(-1)).toMatchObject({ reason: 'hilang di bus' });
  await fine('lost-badge-replaced');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh lembar badge' }).press('Enter');
  expect((await download).suggestedFilename()).toBe('badge.pdf');
});
