import { expect, test } from 'vitest';
import { connectMessage } from '../../core/api/bridge.ts';
import { runningShell } from './running-shell.ts';
import type { Shell } from './shell.ts';

const running = runningShell();

/** Presses a key of a clicker on the projector's window, as the system would deliver it. */
function press(shell: Shell, keyCode: string, modifiers: 'isautorepeat'[] = []): Promise<void> {
  return shell.evaluate(
    ({ BrowserWindow }, key) => {
      const projector = BrowserWindow.getAllWindows().find(
        (window) => window.webContents.mainFrame.url === 'ikrar://app/projector.html',
      );
      if (projector === undefined) throw new Error('no projector');
      projector.webContents.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers: key.modifiers });
      projector.webContents.sendInputEvent({ type: 'keyUp', keyCode: key.keyCode });
    },
    { keyCode, modifiers },
  );
}

const opening = 'Kami, pegawai aparatur sipil negara,';
const second = 'yang mengabdi pada pemerintah daerah ini,';

test('a clicker moves the reading, forward by every key for it and back again', async () => {
  const { shell } = running;
  const projector = await shell.page('projector');
  const now = () => projector.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
  expect(await now()).not.toContain(opening);
  await press(shell, 'Right');
  await expect.poll(now).toContain(opening);
  for (const [forward, back] of [
    ['PageDown', 'PageUp'],
    ['Space', 'Left'],
    ['Enter', 'Up'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await press(shell, forward);
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(now).not.toContain(opening);
    // oxlint-disable-next-line no-await-in-loop
    await press(shell, back);
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(now).toContain(opening);
  }
});

test('a key that is held down, and a letter, move nothing', async () => {
  const { shell } = running;
  const projector = await shell.page('projector');
  await press(shell, 'Right', ['isautorepeat']);
  await press(shell, 'a');
  // One real press afterwards: had one of the two counted, the second phrase would be behind us.
  await press(shell, 'Right');
  await expect.poll(() => projector.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '))).toContain(second);
  await press(shell, 'Left');
});

test("the projector's page has nothing to send with", async () => {
  const { shell } = running;
  const projector = await shell.page('projector');
  const bridge = await projector.evaluate(() =>
    Object.entries((window as { ikrar?: object }).ikrar ?? {}).map(([name, value]) => [name, typeof value]),
  );
  expect(bridge).toEqual([
    ['carrier', 'string'],
    ['onHeader', 'function'],
    ['onReading', 'function'],
  ]);
  // Nobody takes the port, so an answer can never come: the page hears of the next step only by the reading itself.
  const heard = () =>
    shell
      .log()
      .split('\n')
      .filter((line) => /window=projector|sender-refused/.test(line));
  const before = heard();
  const answer = await projector.evaluate(
    (message) =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve('answered'));
        port1.addEventListener('close', () => resolve('closed'));
        port1.start();
        window.postMessage(message, '*', [port2]);
        window.addEventListener('message', () => setTimeout(() => resolve('silence'), 500), { once: true });
      }),
    connectMessage,
  );
  expect(answer).toBe('silence');
  expect(heard()).toEqual(before);
});

test('late listeners get the last value: the page may ask at any time', async () => {
  const projector = await running.shell.page('projector');
  const title = await projector.evaluate(
    () =>
      new Promise((resolve) => {
        const bridge = (window as unknown as { ikrar: { onHeader(listener: (header: { title: string }) => void): void } }).ikrar;
        bridge.onHeader((header) => resolve(header.title));
      }),
  );
  expect(title).toBe('Ikrar Netralitas ASN Kabupaten Contoh');
});
