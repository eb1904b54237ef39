import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildShell } from './built-shell.ts';
import { rehearsedCeremony, rehearsedStation } from './rehearsed-ceremony.ts';
import { launchShell, type Shell } from './shell.ts';

let home = '';
let shell: Shell | null = null;

beforeEach(async () => {
  await buildShell();
  home = mkdtempSync(join(tmpdir(), 'ikrar-station-'));
});
afterEach(async () => {
  await shell?.end();
  shell = null;
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

async function start(args: string[]): Promise<Shell> {
  shell = await launchShell({ home, args });
  return shell;
}

test("a station's laptop shows a kiosk that cannot be closed by whoever stands before it, and no console", async () => {
  const { file, operatorPin } = await rehearsedStation(await rehearsedCeremony(home, 3), home);
  const running = await start(['--file', file]);
  await running.logged('connected window=kiosk');
  const windows = () =>
    running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.mainFrame.url));
  const tryToClose = () =>
    running.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
  const kiosk = await running.page('kiosk');
  await tryToClose();
  expect(await windows()).toContain('ikrar://app/kiosk.html');
  expect(await windows()).not.toContain('ikrar://app/console.html');
  await kiosk.getByText('badge Anda').first().waitFor();

  // The operator closes the station on its own screen; from then on the window can go, and the program with it.
  await kiosk.getByRole('button', { name: 'Panggil petugas' }).first().click();
  await kiosk.getByRole('button', { name: 'Tutup kios' }).click();
  for (const digit of operatorPin) {
    // oxlint-disable-next-line no-await-in-loop
    await kiosk.getByRole('button', { name: digit, exact: true }).click();
  }
  await kiosk.getByRole('button', { name: 'Ya, tutup kios' }).click();
  await kiosk.getByText('Kios sudah ditutup').waitFor();
  // The program may be gone before it can answer.
  void tryToClose().catch(() => undefined);
  expect(await running.ended()).toBe(0);
});

test.each([
  ['not there', 'tidak-ada.ikrar', null, 'tidak ditemukan'],
  ['no ceremony', 'catatan.ikrar', 'daftar belanja', 'bukan berkas upacara'],
])('a file that is %s is refused in words, with exit code 1', async (_what, name, content, words) => {
  const file = join(home, name);
  if (content !== null) writeFileSync(file, content);
  const refused = await start(['--file', file]);
  await refused.logged(words);
  expect(await refused.ended()).toBe(1);
});
