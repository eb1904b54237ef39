import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StationStatus } from '../../core/api/contract.ts';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { takePicture } from './screen-checks.ts';
import { startScreens, type Screens } from './screen-fixtures.ts';

/** The operator at the kiosk: a PIN, somebody's number, and a hall that looks on. */

let screensFolder: string;
let browser: Browser;
let screens: Screens;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  screens = await startScreens(screensFolder);
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, hasTouch: true });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await screens.stop();
});

async function open(status: StationStatus): Promise<void> {
  screens.station.set(status);
  await page.goto(screens.address('kiosk'));
  await page.locator(`.kiosk[data-state="${status.state}"] main`).waitFor();
}

async function show(status: StationStatus): Promise<void> {
  screens.station.set(status);
  await page.locator(`.kiosk[data-state="${status.state}"] main`).waitFor();
}

describe('the operator', () => {
  test('types PIN and number on the pad; the hall sees dots', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await press('4321');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await press('198503152010012003');
    const fields = page.locator('.digit-field-digits');
    await expect.poll(() => fields.allInnerTexts()).toEqual(['••••', '•••••••••••••••003']);
    expect(await page.locator('body').innerText()).not.toContain('19850315');
    await page.getByRole('button', { name: 'Buka pakta' }).click();
    expect(await screens.called('type')).toEqual({ number: '198503152010012003', operator: '4321' });
    await expect.poll(() => fields.allInnerTexts()).toEqual(['', '']);
  });

  test('types on a real keyboard as well: Enter goes on, Backspace erases, Tab moves to the number', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    const fields = page.locator('.digit-field-digits');
    await page.keyboard.type('43215', { delay: 70 });
    await page.keyboard.press('Backspace');
    await expect.poll(() => fields.allInnerTexts()).toEqual(['••••', '']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('198503152010012003', { delay: 70 });
    await page.keyboard.press('Enter');
    expect(await screens.called('type')).toEqual({ number: '198503152010012003', operator: '4321' });
    expect(screens.calls).toHaveLength(1);

    await expect.poll(() => fields.allInnerTexts()).toEqual(['', '']);
    await page.keyboard.type('4321', { delay: 70 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('77', { delay: 70 });
    await expect.poll(() => fields.allInnerTexts()).toEqual(['••••', '••']);
  });

  test('a button that was clicked before does not take the Enter of the digits', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await page.getByRole('button', { name: 'Tutup kios' }).click();
    await page.getByRole('button', { name: 'Jangan tutup' }).click();
    await page.keyboard.type('4321', { delay: 70 });
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.keyboard.type('77', { delay: 70 });
    await page.keyboard.press('Enter');
    expect(await screens.called('type')).toEqual({ number: '77', operator: '4321' });
    expect(screens.calls).toHaveLength(1);
  });

  test('is told when a field takes no more digits', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await page.keyboard.type('1985031520100', { delay: 60 });
    await page.getByText('paling banyak 12 angka').waitFor();
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.getByText('paling banyak 12 angka').count()).toBe(0);
  });

  test('after a number that is not on the list, checks it and types it again', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await page.keyboard.type('4321', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('77', { delay: 70 });
    await page.keyboard.press('Enter');
    await screens.called('type');
    await show({ state: 'refused', reason: 'person-unknown', person: null, earlier: null });
    await page.getByText('Periksa nomor, lalu ketik lagi').waitFor();
    await takePicture(page, 'number-unknown');
    await page.getByRole('button', { name: 'Ketik lagi' }).click();
    await screens.called('callOperator');
    await show({ state: 'call-the-operator', why: 'asked', message: null });
    await show({ state: 'refused', reason: 'person-unknown', person: null, earlier: null });
    await page.getByRole('heading', { name: 'Nama Anda belum ada di daftar' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ketik lagi' }).count()).toBe(0);
  });

  test('closes the kiosk only after a second question', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await page.getByRole('button', { name: 'Tutup kios' }).click();
    await page.getByText('tidak menerima tanda tangan lagi').waitFor();
    await press('4321');
    expect(screens.calls).toEqual([]);
    await page.getByRole('button', { name: 'Ya, tutup kios' }).click();
    expect(await screens.called('close')).toEqual({ operator: '4321' });
  });

  async function press(digits: string): Promise<void> {
    for (const digit of digits) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other, as a finger does
      await page.getByRole('button', { name: digit, exact: true }).tap();
    }
  }
});
