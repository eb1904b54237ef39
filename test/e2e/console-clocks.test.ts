import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { cutFaults } from './console-checks.ts';
import { passphrase, startConsole, type ConsoleHost } from './console-fixtures.ts';
import { districtScene } from './console-scenes.ts';
import { axeFaults, takePicture } from './screen-checks.ts';

/** The time code, how every kiosk's clock stands, and a badge that was lost: by the keyboard alone. */

let screensFolder: string;
let browser: Browser;
let host: ConsoleHost;
let page: Page;

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await page.context().close();
  await host.close();
});

async function openAt(section: string): Promise<void> {
  host = await startConsole(screensFolder, districtScene());
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(`${host.address}#/${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function fine(picture: string): Promise<void> {
  await takePicture(page, `console-flow-${picture}`);
  expect(await cutFaults(page)).toEqual([]);
  expect(await axeFaults(page, false)).toEqual([]);
}

const called = (name: string) => host.calls.filter(([one]) => one === name).map(([, input]) => input);

test('the time code changes every second, by the keyboard alone, once the key is open', async () => {
  await openAt('stations');
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
  await openAt('stations?clock');
  await page.getByLabel('Frasa sandi panitia').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(new URL(page.url()).hash).toBe('#/stations');
});

test('a kiosk whose clock is wrong is seen in the list and at a glance', async () => {
  await openAt('stations');
  expect(await page.getByRole('row', { name: /Dinas Kesehatan/ }).innerText()).toContain('+14 menit');
  expect(await page.getByRole('row', { name: /RSUD/ }).innerText()).toContain('sesuai');
  await fine('station-clocks');
  await page.goto(`${host.address}#/overview`);
  await page.getByText('jam +14 menit').waitFor();
});

test('a lost badge is replaced with a reason, shown, and its sheet can be had', async () => {
  await openAt('people');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Badge hilang: cetak ulang' }).press('Enter');
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
