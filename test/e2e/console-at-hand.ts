import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { cutFaults } from './console-checks.ts';
import { startConsole, type ConsoleHost } from './console-fixtures.ts';
import type { Scene } from './console-scenes.ts';
import { axeFaults, takePicture } from './screen-checks.ts';

/** The console in a browser, one scene at a time, for the files that walk through it; a page error fails the test. */

let screensFolder: string;
let browser: Browser;
export let host: ConsoleHost;
export let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

export async function openAt(scene: Scene, section: string): Promise<void> {
  host = await startConsole(screensFolder, scene);
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${host.address}#/${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

beforeEach(() => void complaints.splice(0));
afterEach(async () => {
  await page.context().close();
  await host.close();
  expect(complaints).toEqual([]);
});

export async function fine(picture: string): Promise<void> {
  await takePicture(page, `console-flow-${picture}`);
  expect(await cutFaults(page)).toEqual([]);
  expect(await axeFaults(page, false)).toEqual([]);
}

/** Presses Tab until the element with this accessible name has the focus. */
export async function tabTo(name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    // One key after another, as a person would.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`the Tab key does not reach ${String(name)}`);
}

export const titles = (column: number) => page.locator(`.grid-body .grid-row .grid-cell:nth-child(${column})`).allInnerTexts();
export const called = (name: string) => host.calls.filter(([one]) => one === name).map(([, input]) => input);
