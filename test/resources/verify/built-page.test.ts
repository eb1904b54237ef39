import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildPage } from '../../../resources/verify/build-page.ts';
import { verifyPage } from '../../../core/archive/verify-page.ts';

const folder = resolve(import.meta.dirname, '../../../resources/verify');

test('the page in the repository is what its sources make; `npm run verify-page` renews it', async () => {
  expect((await buildPage()) === readFileSync(join(folder, 'verify.html'), 'utf8')).toBe(true);
});

test('the page names no other place: no address, no file, nothing to load', () => {
  const page = Buffer.from(verifyPage()).toString('utf8');
  expect(page).toContain("default-src 'none'; script-src 'sha256-");
  expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\b(?:src|href)=|@import|url\(|'unsafe-/i);
  expect(page).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\s*\(/);
});
