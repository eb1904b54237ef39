import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { drawSignature } from './e2e/draw-signature.ts';
import { writeFakeCamera } from './fake-camera.ts';

/** `npm run pictures`: takes the README's pictures from the program as a newcomer starts it, on its sample ceremony. */

const root = resolve(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'ikrar-pictures-'));
const out = join(root, 'docs/pictures');
const environment = { ...process.env, IKRAR_HOME: home, IKRAR_PASSPHRASE: 'gladi' };

await mkdir(out, { recursive: true });
const program = spawn(process.execPath, [join(root, 'cli/start.ts'), '--browser'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const addresses = await addressesOf(program.stdout);
  const camera = join(home, 'camera.mjpeg');
  await writeFakeCamera(camera, null);
  const browser = await launchChromium({ fakeCamera: camera });
  const viewport = { width: 1366, height: 768 };
  const shot = (page: Page, name: string) => page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });

  const kiosk = await browser.newPage({ viewport, hasTouch: true });
  await kiosk.goto(addresses.kiosk);
  await kiosk.getByText('Tunjukkan badge Anda').waitFor();
  await kiosk.getByText('Kamera siap').waitFor();
  await shot(kiosk, 'kiosk-scan');
  for (const [index, token] of (await tokens()).slice(0, 9).entries()) {
    await typeAsScanner(kiosk, token);
    await kiosk.getByRole('button', { name: 'Ya, ini saya' }).tap();
    await kiosk.getByRole('region', { name: 'Isi pakta integritas' }).focus();
    await kiosk.keyboard.press('End');
    await kiosk.getByRole('button', { name: 'Sudah saya baca' }).tap();
    await drawSignature(kiosk, kiosk.getByText('Kotak tanda tangan'));
    if (index === 0) await shot(kiosk, 'kiosk-sign');
    await kiosk.getByRole('button', { name: 'Selesai' }).tap();
    await kiosk.getByText('Tersimpan.', { exact: true }).waitFor();
    if (index === 0) await shot(kiosk, 'kiosk-thanks');
  }

  const projector = await browser.newPage({ viewport });
  await projector.goto(addresses.projector);
  await projector.getByText('Pemerintah Kabupaten Contoh').first().waitFor();
  for (let step = 0; step < 10; step++) {
    const before = await projector.locator('h1').textContent();
    await projector.keyboard.press('ArrowRight');
    await projector.waitForFunction((last) => document.querySelector('h1')?.textContent !== last, before);
  }
  await shot(projector, 'projector');

  const office = await browser.newPage({ viewport });
  await office.goto(addresses.console);
  await office.getByText('dari 24 menandatangani').waitFor();
  await shot(office, 'console');
  await browser.close();
} finally {
  const ended = once(program, 'exit');
  program.kill('SIGINT');
  await ended;
  rmSync(home, { recursive: true, force: true });
}

/** The same way in as the camera, and it need not be held still: all keys within a few milliseconds, then Enter. */
function typeAsScanner(page: Page, text: string): Promise<void> {
  return page.evaluate((typed) => {
    for (const key of [...Array.from(typed), 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, text);
}

async function addressesOf(output: NodeJS.ReadableStream): Promise<{ kiosk: string; projector: string; console: string }> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const [kiosk, projector, office] = ['kiosk', 'projector', 'console'].map(
      (name) => new RegExp(`http\\S+/${name}\\.html\\S+`).exec(said)?.[0],
    );
    if (kiosk !== undefined && projector !== undefined && office !== undefined) return { kiosk, projector, console: office };
  }
  throw new Error(`the program ended early: ${said}`);
}

async function tokens(): Promise<string[]> {
  const list = join(home, 'badge.csv');
  const file = join(home, 'contoh/contoh.ikrar');
  await promisify(execFile)(
    process.execPath,
    [join(root, 'cli/ikrar.ts'), 'badges', file, '--out', join(home, 'b.pdf'), '--csv', list],
    { env: environment },
  );
  return Papa.parse<{ token: string }>(readFileSync(list, 'utf8'), { header: true, skipEmptyLines: 'greedy' }).data.map(
    ({ token }) => token,
  );
}
