import { expect, test } from 'vitest';
import { scanByTyping } from './typing-scanner.ts';
import { runningShell } from './running-shell.ts';

const running = runningShell();

test('the kiosk shows what the core says, through preload, port and gate', async () => {
  const kiosk = await running.shell.page('kiosk');
  await kiosk.getByText('Ikrar Netralitas ASN Kabupaten Contoh').first().waitFor();
  await kiosk.getByText('badge Anda').first().waitFor();
});

test('a scan by a scanner that types gets its answer on the screen', async () => {
  const kiosk = await running.shell.page('kiosk');
  await kiosk.bringToFront();
  await scanByTyping(kiosk, 'BUKANBADGE');
  await kiosk.getByText('Kode ini tidak terbaca sebagai badge').waitFor();
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
