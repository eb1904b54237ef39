import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { cutFaults } from './console-checks.ts';
import { startConsole, type ConsoleHost } from './console-fixtures.ts';
import { allHomeScene, bareScene, districtScene, emptyScene, enormousScene, type Scene } from './console-scenes.ts';
import { axeFaults, screenSizes, takePicture } from './screen-checks.ts';

/** Every page of the console on every size of screen, with an ordinary ceremony, an enormous one and an empty one. */

let screensFolder: string;
let browser: Browser;

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const pages = ['overview', 'people', 'badges', 'stations', 'projector', 'merge', 'anomalies', 'documents', 'ceremonies'] as const;
const scenes: [name: string, scene: () => Scene][] = [
  ['district', districtScene],
  ['enormous', enormousScene],
  ['all-home', allHomeScene],
  ['empty', emptyScene],
];

describe.each(scenes)('a ceremony: %s', (sceneName, makeScene) => {
  let host: ConsoleHost;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    host = await startConsole(screensFolder, makeScene());
    // axe asks for a page of a context of its own.
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await page.context().close();
    await host.close();
  });

  describe.each(screenSizes)('on $width × $height', (size) => {
    test.each(pages)('%s: nothing is cut or lies on another, and axe finds nothing', async (name) => {
      await page.setViewportSize(size);
      await page.goto(`${host.address}#/${name}`);
      await page.locator(`nav a[href="#/${name}"][aria-current="page"]`).waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.getByText('Sebentar…').count()).toBe(0);
      await takePicture(page, `console-${sceneName}-${name}`);
      expect(await cutFaults(page)).toEqual([]);
      expect(await axeFaults(page, false)).toEqual([]);
    });
  });

  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
});

describe.each(screenSizes)('a laptop without a ceremony on $width × $height', (size) => {
  test('leads to the next step', async () => {
    const host = await startConsole(screensFolder, bareScene());
    const page = await (await browser.newContext({ viewport: size })).newPage();
    await page.goto(host.address);
    await page.getByText(/^Tekan “Upacara baru”/).waitFor();
    await takePicture(page, 'console-bare');
    expect(await cutFaults(page)).toEqual([]);
    expect(await axeFaults(page, false)).toEqual([]);
    await page.context().close();
    await host.close();
  });
});
