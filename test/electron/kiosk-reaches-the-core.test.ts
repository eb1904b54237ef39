import { expect, test } from 'vitest';
import { scanByTyping } from './typing-scanner.ts';
import { runningShell } from './running-shell.ts';

const running = runningShell();

test('the kiosk shows what the core says, through preload, port and gate', async () => {
  const kiosk = await running.shell.page('kiosk');
  const screen = () => kiosk.evaluate(() => document.body.innerText);
  await expect.poll(screen).toContain('Ikrar Netralitas ASN Kabupaten Contoh');
  await expect.poll(screen).toContain('badge Anda');
});

test('a scan by a scanner that types gets its answer on the screen', async () => {
  const kiosk = await running.shell.page('kiosk');
  await kiosk.bringToFront();
  await scanByTyping(kiosk, 'BUKANBADGE');
  await expect.poll(() => kiosk.evaluate(() => document.body.innerText)).toContain('Kode ini tidak terbaca sebagai badge');
});

test('a page that is loaded again finds its way back to the core', async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  const before = shell.log().split('connected window=kiosk').length;
  await shell.evaluate(async ({ BrowserWindow }, address) => {
    const own = BrowserWindow.getAllWindows().find((window) => window.webContents.mainFrame.url.startsWith(address));
    await own?.loadURL(address);
  }, 'ikrar://app/kiosk.html');
  await expect.poll(() => shell.log().split('connected window=kiosk').length).toBe(before + 1);
  await kiosk.getByText('Ikrar Netralitas ASN Kabupaten Contoh').first().waitFor();
});

test('the pages keep to their own policy: nothing of them is blocked', async () => {
  const { shell } = running;
  const complaints: string[] = [];
  for (const kind of ['kiosk', 'projector', 'console'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await shell.page(kind);
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(`${kind}: ${message.text()}`);
    });
    // oxlint-disable-next-line no-await-in-loop
    await shell.evaluate(async ({ BrowserWindow }, address) => {
      const own = BrowserWindow.getAllWindows().find((window) => window.webContents.mainFrame.url.startsWith(address));
      await own?.loadURL(address);
    }, `ikrar://app/${kind}.html`);
    // oxlint-disable-next-line no-await-in-loop
    await page.getByText('Contoh').first().waitFor();
  }
  expect(complaints).toEqual([]);
});
