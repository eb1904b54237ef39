import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { launchChromium } from '../chromium.ts';
import { writeFakeCamera } from '../fake-camera.ts';
import { ikrar, serve } from './ikrar-process.ts';
import { axeFaults, takePicture } from './screen-checks.ts';

/** Two laptops without a network: the organiser's shows what time it is, and a kiosk's camera looks at it. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-clocks-'));
const at = (name: string) => join(folder, name);
const camera = at('camera.mjpeg');
let browser: Browser;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const definition = ['--title', 'Ikrar Jam', '--date', '2026-11-30', '--timezone', 'Asia/Jakarta', '--venue', 'Pendopo'];
  await ikrar('new', at('upacara.ikrar'), ...definition);
  writeFileSync(at('daftar.csv'), syntheticRosterCsv({ people: 3, seed: 'jam', ceremonyDate: '2026-11-30' }));
  await ikrar('roster', 'import', at('upacara.ikrar'), at('daftar.csv'));
  await ikrar('station', 'add', at('upacara.ikrar'), '--name', 'Pendopo 1', '--venue', 'Pendopo', '--out', at('kios.ikrar'));
  await writeFakeCamera(camera, null);
  browser = await launchChromium({ fakeCamera: camera });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the console shows the time, a kiosk scans it, its foot says that the clock fits, and the console hears of it', async () => {
  const office = await serve(at('upacara.ikrar'));
  const console = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await console.goto(`${office.console}#/stations`);
  await console.getByRole('button', { name: 'Kode jam' }).press('Enter');
  await console.getByLabel('Frasa sandi panitia').fill('uji-coba');
  await console.getByRole('button', { name: 'Buka kunci', exact: true }).press('Enter');
  const first = await shownCode(console);
  await expect.poll(() => shownCode(console)).not.toBe(first);
  await takePicture(console, 'clock-console');
  expect(await axeFaults(console, false)).toEqual([]);

  const hall = await serve(at('kios.ikrar'));
  await writeFakeCamera(camera, await shownCode(console));
  const kiosk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await kiosk.goto(hall.kiosk);
  await kiosk.getByText('Jam kios ini sesuai').waitFor();
  await takePicture(kiosk, 'clock-kiosk');
  await kiosk.getByText('Jam sesuai', { exact: true }).waitFor();
  expect(await axeFaults(kiosk, false)).toEqual([]);
  await kiosk.getByText('Jam kios ini sesuai').waitFor({ state: 'hidden' });
  await kiosk.getByText('Jam sesuai', { exact: true }).waitFor();
  expect(await hall.stop()).toBe(0);

  const [body] = comparisonsIn(at('kios.ikrar'));
  expect(body?.offsetMillis).toBeGreaterThan(0);
  // The test itself needs seconds to carry the code from one screen to the other.
  expect(body?.offsetMillis).toBeLessThan(60_000);
  await console.getByRole('button', { name: 'Tutup' }).press('Enter');
  await console.goto(`${office.console}#/merge`);
  await console.locator('input[type=file]').setInputFiles(at('kios.ikrar'));
  await console.getByRole('button', { name: 'Gabungkan 1 berkas' }).press('Enter');
  await console.getByText('Hasil penggabungan').waitFor();
  await console.goto(`${office.console}#/stations`);
  const row = console.getByRole('row', { name: /Pendopo 1/ });
  await expect.poll(() => row.innerText()).toMatch(/sesuai|\+\d+ detik/);
  await takePicture(console, 'clock-stations');
  expect(await office.stop()).toBe(0);
});

/** What a camera reads off the console's screen, once it can: the dialog may still be fading in. */
function shownCode(page: Page): Promise<string> {
  return vi.waitFor(
    async () => {
      const picture = await page.getByRole('img', { name: 'Kode jam laptop panitia' }).screenshot();
      const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
      if (code === undefined) throw new Error('no code on the screen');
      return code.text;
    },
    { timeout: 15_000 },
  );
}

function comparisonsIn(path: string): { offsetMillis: number }[] {
  const database = new Database(path, { readonly: true });
  const bodies = database.prepare<[], string>("select body from entry where kind = 'clock-compared'").pluck().all();
  database.close();
  return bodies.map((body) => JSON.parse(body) as { offsetMillis: number });
}
