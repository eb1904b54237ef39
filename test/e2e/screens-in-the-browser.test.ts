import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWhenStale } from '../../cli/build-when-stale.ts';
import { startHost } from '../../cli/host/index.ts';
import type { Host } from '../../cli/host/index.ts';
import { launchChromium } from '../chromium.ts';
import { fixtureRouter } from '../cli/fixture-router.ts';

/** The built screens under the host's strict headers: what the headers forbid, a hall would see as a broken screen. */

let host: Host;
let browser: Browser;

beforeAll(async () => {
  const built = await buildWhenStale({ root: resolve(import.meta.dirname, '../..') });
  if (!built.ok) throw new Error(built.error.output);
  const started = await startHost({
    router: fixtureRouter().router,
    rendererFolder: built.value.renderer,
    random: randomBytes,
    log: () => {},
  });
  if (!started.ok) throw new Error(started.error.code);
  host = started.value;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

test.each(['kiosk', 'projector', 'console'] as const)(
  '%s loads, speaks with the core and breaks no rule of its headers',
  async (name) => {
    const page = await browser.newPage();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Permissions policy|MIME type/i.test(message.text())) broken.push(message.text());
    });
    page.on('requestfailed', (request) => broken.push(`${request.url()} ${request.failure()?.errorText}`));
    page.on('response', (response) => {
      if (response.status() >= 400) broken.push(`${response.url()} ${response.status()}`);
    });
    await page.goto(host.addresses[name]);
    // The title comes over the socket, so a page that shows it has got through to the core.
    await page.getByText('Ikrar contoh').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(broken).toEqual([]);
    await page.close();
  },
);
