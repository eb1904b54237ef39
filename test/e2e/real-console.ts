import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startHost, type Host } from '../../cli/host/index.ts';
import { sourceWorker } from '../../core/api/long-work/source-worker.ts';
import { openDesk, type OpenedDesk } from '../../core/api/open-desk.ts';
import { systemClock } from '../../core/clock.ts';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { cutFaults } from './console-checks.ts';
import { axeFaults, takePicture } from './screen-checks.ts';

/** The organiser's console in a browser over a real desk: a real ceremony file, real threads; a page error fails the test. */

let screensFolder: string;
let browser: Browser;
let host: Host | null = null;
let desk: OpenedDesk | null = null;
export let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Opens a ceremony file at a section of the console; the folder of the file is the folder of Ikrar. */
export async function openConsoleOn(file: string, section: string, viewport = { width: 1366, height: 768 }): Promise<void> {
  const random = (count: number) => new Uint8Array(randomBytes(count));
  const opened = await openDesk({
    home: dirname(file),
    file,
    clock: systemClock,
    random,
    program: 'uji',
    worker: sourceWorker,
    patience: { answer: 600_000, end: 600_000 },
  });
  if (!opened.ok) throw new Error(`no desk: ${opened.error.code}`);
  desk = opened.value;
  const started = await startHost({ router: desk.router, rendererFolder: screensFolder, random, log: () => undefined });
  if (!started.ok) throw new Error(`no host: ${started.error.code}`);
  host = started.value;
  page = await (await browser.newContext({ viewport, acceptDownloads: true })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${host.addresses.console}#/${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Types the organiser's passphrase where it is asked for. */
export async function unlockWith(passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Types a day, `YYYY-MM-DD`, as the screen asks for it in both languages: day, month and year, digit by digit. */
export async function typeDay(label: string, day: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(day.split('-').toReversed().join(''));
}

export type HoldableAnswers = {
  /** From now on keeps back every answer in which `which` is found; nothing goes free that was kept back before. */
  hold: (which?: RegExp) => void;
  /** How many answers are kept back. */
  held: () => number;
  /** Sends on what was kept back, all of it or as far as `which` is found in it, and keeps nothing more back when it sends all. */
  release: (which?: RegExp) => void;
};

/** Opens the page anew over a line whose answers can be kept back. */
export async function holdableAnswers(): Promise<HoldableAnswers> {
  let holding: RegExp | null = null;
  let held: { text: string; send: () => void }[] = [];
  await page.routeWebSocket(/\/rpc\//, (socket) => {
    socket.connectToServer().onMessage((message) => {
      const text = message.toString();
      const send = () => socket.send(message);
      if (holding?.test(text) === true) held.push({ text, send });
      else send();
    });
  });
  await page.reload();
  return {
    hold: (which = /(?:)/) => void (holding = which),
    held: () => held.length,
    release: (which) => {
      const going = held.filter(({ text }) => which?.test(text) ?? true);
      held = held.filter((one) => !going.includes(one));
      if (which === undefined) holding = null;
      for (const { send } of going) send();
    },
  };
}

/** Takes a picture where pictures are wanted, and expects nothing cut and nothing that axe finds. */
export async function fine(picture: string): Promise<void> {
  await takePicture(page, `console-real-${picture}`);
  expect(await cutFaults(page)).toEqual([]);
  expect(await axeFaults(page, false)).toEqual([]);
}

beforeEach(() => void complaints.splice(0));
afterEach(async () => {
  await page.context().close();
  await host?.close();
  desk?.close();
  [host, desk] = [null, null];
  expect(complaints).toEqual([]);
});
