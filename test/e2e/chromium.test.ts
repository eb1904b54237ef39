import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { launchChromium } from '../chromium.ts';
import { writeFakeCamera } from '../fake-camera.ts';

/** The ground under every other end-to-end test: the browser, its camera, and that nothing is left behind. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-camera-test-'));
const camera = join(folder, 'camera.mjpeg');
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  server = createServer((_, response) => response.end('<!doctype html><title>kamera</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await writeFakeCamera(camera, 'NOMOR-1');
  browser = await launchChromium({ fakeCamera: camera });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the camera shows the badge, and another one after the file was written anew', async () => {
  expect(await codesSeen()).toEqual(['NOMOR-1']);
  const long = 'QED8WEX0-0123456789ABCDEF$%*+-./:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF';
  await writeFakeCamera(camera, long);
  expect(await codesSeen()).toEqual([long]);
  await writeFakeCamera(camera, null);
  expect(await codesSeen()).toEqual([]);
});

test('a closed browser leaves no folder and no process', async () => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('TEMP', temporary);
  const second = await launchChromium();
  vi.unstubAllEnvs();
  await (await second.newPage()).goto('about:blank');
  const { processInfo } = await (await second.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  expect(readdirSync(temporary)).not.toEqual([]);
  expect(processInfo.filter(({ id }) => isAlive(id))).not.toEqual([]);
  await second.close();
  await expect.poll(() => readdirSync(temporary)).toEqual([]);
  await expect.poll(() => processInfo.filter(({ id }) => isAlive(id))).toEqual([]);
});

/** A process that ended and was not yet collected by the system still has a number, but no program. */
function isAlive(id: number): boolean {
  if (process.platform === 'linux') return existsSync(`/proc/${id}/exe`);
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** Opens the camera as a kiosk does, takes one frame as it comes, and reads the codes on it. */
async function codesSeen(): Promise<string[]> {
  const png = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
    const video = document.createElement('video');
    video.srcObject = stream;
    await video.play();
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    for (const track of stream.getTracks()) track.stop();
    return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
  });
  const codes = await readBarcodes(new Uint8Array(Buffer.from(png, 'base64')), { formats: ['QRCode'] });
  return codes.map(({ text }) => text);
}
