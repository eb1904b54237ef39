import { expect, test, vi } from 'vitest';
import { trustedPreload } from './built-shell.ts';
import { knockUntilClosed } from './knocking.ts';
import { runningShell } from './running-shell.ts';

const running = runningShell();

test('a window that the shell did not make is refused, even with our preload and our page', async () => {
  const { shell } = running;
  await shell.evaluate(
    async ({ BrowserWindow }, { preload, address }) => {
      const stray = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await stray.loadURL(address);
    },
    { preload: trustedPreload, address: 'ikrar://app/kiosk.html?stray' },
  );
  const stray = await vi.waitFor(() => {
    const found = shell.pages().find((page) => page.url().endsWith('?stray'));
    if (found === undefined) throw new Error('the stray window has no page');
    return found;
  }, 15_000);
  expect(await knockUntilClosed(stray)).toBe('closed');
  expect(await shell.logged('sender-refused')).toMatch(/ sender-refused code=not-our-window$/);
});

test('a page of another origin inside our own window is refused', async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  await shell.evaluate(async ({ BrowserWindow }, address) => {
    const own = BrowserWindow.getAllWindows().find((window) => window.webContents.mainFrame.url.startsWith(address));
    await own?.loadURL('data:text/html,<title>foreign</title>');
  }, 'ikrar://app/kiosk.html');
  await expect.poll(() => kiosk.title()).toBe('foreign');
  expect(await knockUntilClosed(kiosk)).toBe('closed');
  expect(await shell.logged('code=not-our-page')).toMatch(/ sender-refused code=not-our-page$/);
});

test('a page of another kind inside our own window is refused: the console cannot be had from the kiosk', async () => {
  const { shell } = running;
  const before = shell.log().split('code=not-our-page').length;
  const kiosk = await shell.page('projector');
  await shell.evaluate(async ({ BrowserWindow }, address) => {
    const own = BrowserWindow.getAllWindows().find((window) => window.webContents.mainFrame.url.startsWith(address));
    await own?.loadURL('ikrar://app/console.html?taken');
  }, 'ikrar://app/projector.html');
  // The projector's preload asks by itself; the gate sees a page that this window was never given.
  await expect.poll(() => shell.log().split('code=not-our-page').length).toBeGreaterThan(before);
  await kiosk.waitForURL(/console\.html\?taken$/);
  await expect
    .poll(() => kiosk.evaluate(() => Object.keys((window as { ikrar?: object }).ikrar ?? {})))
    .toEqual(['carrier', 'onHeader', 'onReading']);
});

test('a refusal writes down nothing of what was sent or where from', () => {
  const refusals = running.shell
    .log()
    .split('\n')
    .filter((line) => line.includes('sender-refused'));
  expect(refusals.length).toBeGreaterThan(0);
  for (const line of refusals) expect(line).toMatch(/^\S+ sender-refused code=[a-z-]+$/);
});
