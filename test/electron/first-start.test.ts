import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildShell } from './built-shell.ts';
import { launchShell, type Shell } from './shell.ts';
import { scanByTyping } from './typing-scanner.ts';

let home = '';
let shell: Shell | null = null;

beforeEach(async () => {
  await buildShell();
  home = mkdtempSync(join(tmpdir(), 'ikrar-first-'));
});
afterEach(async () => {
  await shell?.end();
  shell = null;
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<Shell> {
  const launched = await launchShell({ home });
  shell = launched;
  await Promise.all(['kiosk', 'projector', 'console'].map((kind) => launched.logged(`connected window=${kind}`)));
  return launched;
}

test('on a new laptop the program opens the sample with all three windows, and finds everything again the next time', async () => {
  const first = await start();
  const console = await first.page('console');
  await expect.poll(() => console.evaluate(() => document.body.innerText)).toContain('Ikrar Netralitas ASN Kabupaten Contoh');
  const empty = await rootOnScreen(first);
  const kiosk = await first.page('kiosk');
  await kiosk.getByText('badge Anda').first().waitFor();
  await scanByTyping(kiosk, 'BUKANBADGE');
  await kiosk.getByText('Kode ini tidak terbaca sebagai badge').waitFor();
  await expect.poll(() => rootOnScreen(first)).not.toBe(empty);
  const root = await rootOnScreen(first);
  expect(await first.quit()).toBe(0);
  await first.end();

  const second = await start();
  await expect.poll(() => rootOnScreen(second)).toBe(root);
});

/** The beginning of the archive's root as the console shows it; it changes with every entry. */
async function rootOnScreen(running: Shell): Promise<string> {
  const console = await running.page('console');
  return console.locator('.root-digits').first().innerText();
}
