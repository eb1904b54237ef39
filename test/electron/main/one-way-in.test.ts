import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildShell, projectFolder } from '../built-shell.ts';

function sources(pattern: string): { name: string; text: string }[] {
  return globSync(pattern, { cwd: projectFolder }).map((name) => ({
    name,
    text: readFileSync(join(projectFolder, name), 'utf8'),
  }));
}

test('only the gate listens to pages, and only the composition root hands it the ears', () => {
  const listening = sources('electron/main/**/*.ts').filter(({ text }) => /\bipcMain\b|\.ipc\b|onMessage\b/.test(text));
  expect(listening.map(({ name }) => name).toSorted()).toEqual(['electron/main/gate.ts', 'electron/main/index.ts']);
});

test('every window is made with the same walls', () => {
  const made = sources('electron/main/**/*.ts').filter(({ text }) => text.includes('new BrowserWindow('));
  expect(made.length).toBe(3);
  for (const { text } of made) expect(text).toContain('pagePreferences(options.preload');
  for (const { text } of sources('electron/main/windows/page-preferences.ts')) {
    expect(text).toMatch(/contextIsolation: true/);
    expect(text).toMatch(/sandbox: true/);
    expect(text).toMatch(/nodeIntegration: false/);
    expect(text).toMatch(/webSecurity: true/);
  }
});

test('a built preload needs nothing but Electron: in a sandbox there is nothing else', async () => {
  await buildShell();
  const preloads = sources('out/preload/*.cjs');
  expect(preloads.map(({ name }) => name).toSorted()).toEqual(['out/preload/receive-only.cjs', 'out/preload/trusted.cjs']);
  for (const { text } of preloads) {
    const required = Array.from(text.matchAll(/\brequire\(\s*[`'"]([^`'"]+)[`'"]\s*\)/g), ([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['electron']));
  }
});
