import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { StationStatus } from '../../core/api/contract.ts';
import { utcText, type UtcMillis } from '../../core/clock.ts';
import { launchChromium } from '../chromium.ts';
import { writeFakeCamera } from '../fake-camera.ts';
import { builtScreens } from './built-screens.ts';
import { atRest, axeFaults, layoutFaults, takePicture } from './screen-checks.ts';
import { startScreens, type Screens } from './screen-fixtures.ts';

/** A kiosk in use: scanners, cameras, fingers, and one person after the other. */

const siti = { name: 'Siti Rahmawati, S.Pd.', unit: 'Dinas Pendidikan', position: 'Guru Ahli Muda' };
const badge = 'NB1K7F29QXM-0123456789ABCDEF';
const signing: StationStatus = { state: 'sign-pact', person: siti, saving: false };

const folder = mkdtempSync(join(tmpdir(), 'ikrar-kiosk-at-work-'));
const camera = join(folder, 'camera.mjpeg');
let screensFolder: string;
let browser: Browser;
let screens: Screens;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  await writeFakeCamera(camera, null);
  screensFolder = await builtScreens();
  browser = await launchChromium({ fakeCamera: camera });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
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

describe('a scanner that types', () => {
  test('is heard whatever has the focus, and presses no button', async () => {
    await open({ state: 'scan-badge' });
    await page.getByRole('button', { name: 'Panggil petugas' }).focus();
    await scannerTypes('AB CD EF-1234', 'Enter');
    expect(await screens.called('scan')).toEqual({ text: 'AB CD EF-1234' });
    expect(screens.calls).toHaveLength(1);
  });

  test('fingers on a keyboard are no scanner', async () => {
    await open({ state: 'scan-badge' });
    await page.keyboard.type('ABCDEFGH', { delay: 120 });
    await page.keyboard.press('Enter');
    await scannerTypes(badge, 'Tab');
    await screens.called('scan');
    expect(screens.calls).toEqual([['scan', { text: badge }]]);
  });

  test('its digits do not land in the fields of the operator', async () => {
    await open({ state: 'call-the-operator', why: 'asked', message: null });
    await scannerTypes('198503152010012003', 'Enter');
    await screens.called('scan');
    expect(await page.locator('.digit-field-digits').allInnerTexts()).toEqual(['', '']);
  });
});

describe('the camera', () => {
  test('reads a badge once for as long as it stays in view', async () => {
    await writeFakeCamera(camera, badge);
    await open({ state: 'scan-badge' });
    expect(await screens.called('scan')).toEqual({ text: badge });
    await page.getByText('Kamera siap').waitFor();
    await page.waitForFunction((until) => performance.now() > until, (await page.evaluate(() => performance.now())) + 3000);
    expect(screens.calls).toHaveLength(1);
    await writeFakeCamera(camera, null);
  });

  test('is opened once and kept while people come and go', async () => {
    await page.addInitScript(() => {
      const devices = navigator.mediaDevices;
      const ask = devices.getUserMedia.bind(devices);
      devices.getUserMedia = (wanted) => {
        document.documentElement.dataset['opened'] = String(Number(document.documentElement.dataset['opened'] ?? 0) + 1);
        return ask(wanted);
      };
    });
    await open({ state: 'scan-badge' });
    await page.getByText('Kamera siap').waitFor();
    await show({ state: 'confirm-identity', person: siti });
    await show(signing);
    await show({ state: 'refused', reason: 'badge-unreadable', person: null, earlier: null });
    await show({ state: 'scan-badge' });
    await page.getByText('Kamera siap').waitFor();
    expect(await page.locator('html').getAttribute('data-opened')).toBe('1');
  });

  test.each([
    ['NotReadableError', 'Kamera dipakai program lain', 'Zoom'],
    ['NotFoundError', 'Kamera tidak ada', 'Pakai pemindai atau panggil petugas'],
    ['NotAllowedError', 'Kamera belum diizinkan', 'mengizinkan'],
  ])('after %s the screen says what is wrong and what to do', async (name, what, next) => {
    await breakCamera(name);
    await open({ state: 'scan-badge' });
    await page.locator('.camera').getByText(what).waitFor();
    await page.locator('.camera').getByText(next).waitFor();
    await page.getByRole('heading', { name: 'Pindai badge Anda' }).waitFor();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1080, height: 1920 },
    ]) {
      await page.setViewportSize(size);
      await takePicture(page, `camera-${name}`);
      expect((await layoutFaults(page, { letters: 20, controls: 64 })).join('\n')).toBe('');
      expect((await axeFaults(page, true)).join('\n')).toBe('');
    }
  });

  test('comes back by itself when the other program lets it go', async () => {
    await breakCamera('NotReadableError');
    await open({ state: 'scan-badge' });
    await page.locator('.camera').getByText('Kamera dipakai program lain').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('camera-is-free')));
    await page.getByText('Kamera siap').waitFor();
    expect(await page.getByText('program lain').count()).toBe(0);
  });

  /** What the browser does when another program holds the camera, or there is none. */
  async function breakCamera(name: string): Promise<void> {
    await page.addInitScript((broken) => {
      const devices = navigator.mediaDevices;
      const working = devices.getUserMedia.bind(devices);
      devices.getUserMedia = () => Promise.reject(new DOMException('not now', broken));
      window.addEventListener('camera-is-free', () => {
        devices.getUserMedia = working;
      });
    }, name);
  }
});

describe('the signature', () => {
  test('is drawn by a finger, sent in millimetres, and saved only when the core says so', async () => {
    await open(signing);
    const done = page.getByRole('button', { name: 'Selesai' });
    expect(await done.isDisabled()).toBe(true);
    await draw([
      [0.2, 0.3],
      [0.5, 0.7],
      [0.8, 0.3],
    ]);
    await done.click();
    const { strokes } = (await screens.called('sign')) as { strokes: number[][][] };
    const pad = await box('canvas.paper-canvas');
    const millimetres = (pixels: number) => (pixels * 25.4) / 96;
    expect(strokes).toHaveLength(1);
    const [first, last] = [strokes[0]?.at(0), strokes[0]?.at(-1)];
    expect(first?.[0]).toBeCloseTo(millimetres(pad.width * 0.2), 0);
    expect(first?.[1]).toBeCloseTo(millimetres(pad.height * 0.3), 0);
    expect(last?.[0]).toBeCloseTo(millimetres(pad.width * 0.8), 0);
    expect(first?.[2]).toBe(0);

    screens.station.set({ ...signing, saving: true });
    await page.getByRole('button', { name: 'Menyimpan…' }).waitFor();
    expect(await page.getByText('Tersimpan.').count()).toBe(0);
  });

  test('survives turning the screen', async () => {
    await open(signing);
    await draw([
      [0.2, 0.3],
      [0.8, 0.6],
    ]);
    const first = await box('canvas.paper-canvas');
    await page.setViewportSize({ width: 1080, height: 1920 });
    await expect.poll(inkedPixels).toBeGreaterThan(100);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(async () => (await box('canvas.paper-canvas')).width).toBe(first.width);
    await page.getByRole('button', { name: 'Selesai' }).click();
    const { strokes } = (await screens.called('sign')) as { strokes: number[][][] };
    const across = strokes.flat().map(([x]) => x ?? 0);
    expect(Math.max(...across) - Math.min(...across)).toBeCloseTo((first.width * 0.6 * 25.4) / 96, 0);
  });

  test('can be cleared and begun again', async () => {
    await open(signing);
    await draw([
      [0.2, 0.3],
      [0.8, 0.6],
    ]);
    await expect.poll(inkedPixels).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Hapus dan ulangi' }).click();
    await expect.poll(inkedPixels).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Selesai' }).isDisabled()).toBe(true);
  });

  test('the button changes sides for the left hand', async () => {
    await open(signing);
    const right = await box('.button[data-look="primary"]');
    await page.getByRole('button', { name: 'Pakai tangan kiri' }).click();
    const rightEdge = async () => {
      const { x, width } = await box('.button[data-look="primary"]');
      return x + width;
    };
    expect(right.x).toBeGreaterThan(683);
    await expect.poll(rightEdge).toBeLessThan(683);
  });
});

describe('the next person', () => {
  test('finds Indonesian and an empty pad', async () => {
    await open({ state: 'scan-badge' });
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Show your badge to the camera' }).waitFor();
    await show(signing);
    await page.getByText('Sign the integrity pact').waitFor();
    await draw([
      [0.2, 0.3],
      [0.8, 0.6],
    ]);
    await show({ state: 'scan-badge' });
    await page.getByRole('heading', { name: 'Tunjukkan badge Anda ke kamera' }).waitFor();
    await show({ ...signing, person: { ...siti, name: 'Made Contoh' } });
    expect(await inkedPixels()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });
});

test('a long pact is turned page by page before it can be accepted', async () => {
  const point = 'Menjaga netralitas sebelum, selama, dan sesudah pemilihan umum. '.repeat(20);
  await open({
    state: 'read-pact',
    person: siti,
    pact: { title: 'Pakta', opening: '', points: [point, point], closing: 'Akhir.' },
  });
  expect(await page.getByRole('button', { name: 'Sudah saya baca' }).count()).toBe(0);
  const more = page.getByRole('button', { name: 'Lanjut membaca' });
  const accept = page.getByRole('button', { name: 'Sudah saya baca' });
  await expect
    .poll(async () => {
      if ((await accept.count()) === 0) await more.click({ timeout: 1000 }).catch(() => undefined);
      return accept.count();
    })
    .toBe(1);
  await accept.click();
  await screens.called('read');
});

test('the code of the receipt can be photographed', async () => {
  const qr = 'IKRAR-RECEIPT-1:K10S03:000123:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF:QED8WEX0';
  const at = utcText(Date.parse('2026-11-30T01:43:00.000Z') as UtcMillis);
  await open({ state: 'thanks', person: siti, receipt: { code: 'K7F29QXM', qr, at } });
  await page.getByText('K7F2 9QXM').waitFor();
  await page.getByText('08.43 WIB').first().waitFor();
  await atRest(page);
  const seen = await readBarcodes(new Uint8Array(await page.locator('.receipt').screenshot()));
  expect(seen.map(({ text }) => text)).toEqual([qr]);
});

test('when the program is gone the screen says so, and nothing on it can be tapped', async () => {
  await open({ state: 'scan-badge' });
  await screens.stop();
  await page.getByText('menyambung kembali').waitFor();
  const middle = await page.evaluate(() => document.elementFromPoint(250, 571)?.closest('button'));
  expect(middle).toBeNull();
});

/** A scanner's keys bear the time at which they went down, 5 ms apart, however busy this computer is. */
async function scannerTypes(text: string, ending: 'Enter' | 'Tab'): Promise<void> {
  const keys = await context.newCDPSession(page);
  const began = Date.now() / 1000;
  const sent = [...text.split(''), ending].flatMap((key, index) => {
    const timestamp = began + index * 0.005;
    const typed = key === 'Enter' ? { text: '\r' } : key === 'Tab' ? {} : { text: key };
    return [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, timestamp, ...typed }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: timestamp + 0.002 }),
    ];
  });
  await Promise.all(sent);
  await keys.detach();
}

async function draw(points: [across: number, down: number][]): Promise<void> {
  const pad = await box('canvas.paper-canvas');
  const touch = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: [number, number]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: pad.x + pad.width * at[0], y: pad.y + pad.height * at[1], force: 0.6 }] : [],
    });
  await send('touchStart', points[0]);
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    for (let step = 1; step <= 12; step++) {
      const part = step / 12;
      // oxlint-disable-next-line no-await-in-loop -- a finger is in one place at a time
      await send('touchMove', [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    }
  }
  await send('touchEnd');
  await touch.detach();
}

function inkedPixels(): Promise<number> {
  return page.locator('canvas.paper-canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const drawn = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let inked = 0;
    for (let index = 3; index < drawn.length; index += 4) if ((drawn[index] ?? 0) > 0) inked += 1;
    return inked;
  });
}

async function box(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  // A screen glides in by a few pixels; where it stands counts once it rests.
  await atRest(page);
  const found = await page.locator(`.kiosk ${selector}`).last().boundingBox();
  if (found === null) throw new Error(`${selector} is not on the screen`);
  return found;
}
