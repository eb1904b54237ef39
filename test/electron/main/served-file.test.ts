import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFile } from '../../../electron/main/served-file.ts';

let folder = '';
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ikrar-pages-'));
  folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-secret'));
  writeFileSync(join(folder, 'kiosk.html'), '<title>kiosk</title>');
  writeFileSync(join(folder, 'assets/decoder.wasm'), 'wasm');
  writeFileSync(join(folder, '.hidden.html'), 'hidden');
  writeFileSync(join(root, 'renderer-secret/key.js'), 'secret');
  writeFileSync(join(root, 'main.js'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a page is served as what it is, under a policy that lets nothing foreign in', async () => {
  const page = await serveFile(folder, new Request('ikrar://app/kiosk.html?x=1'));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('kiosk');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const wasm = await serveFile(folder, new Request('ikrar://app/assets/decoder.wasm'));
  expect(wasm.headers.get('content-type')).toBe('application/wasm');
});

test.each([
  'ikrar://app/../main.js',
  'ikrar://app/%2e%2e/main.js',
  'ikrar://app/..%2fmain.js',
  'ikrar://app/..%5cmain.js',
  'ikrar://app/assets/../../main.js',
  'ikrar://app/../renderer-secret/key.js',
  'ikrar://app/.hidden.html',
  'ikrar://app/kiosk.html%00.js',
  'ikrar://app//etc/passwd',
  'ikrar://app/C:/Windows/win.ini',
  'ikrar://app/',
  'ikrar://app/assets',
  'ikrar://app/kiosk.html/',
  'ikrar://other/kiosk.html',
  'https://app/kiosk.html',
])('%s is not there', async (address) => {
  const answer = await serveFile(folder, new Request(address));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('pages are read, and nothing else can be done with them', async () => {
  expect((await serveFile(folder, new Request('ikrar://app/kiosk.html', { method: 'POST' }))).status).toBe(404);
});
