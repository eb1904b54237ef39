import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { runningShell } from '../running-shell.ts';
import { compromise } from './compromised-page.ts';

const running = runningShell();

/** How a call ended: its value's kind, or the code of the refusal. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'answered';
  } catch (error) {
    return error instanceof ORPCError ? String(error.code) : 'another error';
  }
}

test("a frame inside our own page is refused, though the window is ours and the page's address is right", async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  await kiosk.evaluate(() => document.body.append(document.createElement('iframe')));
  const { closed } = await compromise(kiosk, 'inner');
  await closed;
  expect(await shell.logged('sender-refused')).toMatch(/ sender-refused code=not-the-top-frame$/);
  await kiosk.evaluate(() => document.querySelector('iframe')?.remove());
});

test('a projector that was taken over reads what the hall reads, and can call nothing', async () => {
  const projector = await running.shell.page('projector');
  const { client } = await compromise(projector, 'top');
  expect((await client.header()).title).toBe('Ikrar Netralitas ASN Kabupaten Contoh');
  expect(await outcome(client.clicker.step({ step: 'next' }))).toBe('NOT_FOUND');
  expect(await outcome(client.kiosk.scan({ text: 'BUKANBADGE' }))).toBe('NOT_FOUND');
  expect(await outcome(client.console.unlock({ passphrase: 'gladi' }))).toBe('NOT_FOUND');
  for await (const { stage } of await client.projector.watch()) {
    expect(stage).toEqual({ name: 'waiting' });
    break;
  }
});

test('a kiosk that was taken over stays a kiosk: no console, no clicker', async () => {
  const kiosk = await running.shell.page('kiosk');
  const { client } = await compromise(kiosk, 'top');
  expect(await outcome(client.kiosk.touch())).toBe('answered');
  expect(await outcome(client.console.ceremonies())).toBe('NOT_FOUND');
  expect(await outcome(client.console.unlock({ passphrase: 'gladi' }))).toBe('NOT_FOUND');
  expect(await outcome(client.clicker.step({ step: 'next' }))).toBe('NOT_FOUND');
});

test('input that no page of ours would send is refused before it reaches the core', async () => {
  const kiosk = await running.shell.page('kiosk');
  const { client } = await compromise(kiosk, 'top');
  expect(await outcome(client.kiosk.scan({ text: 'A'.repeat(5000) }))).toBe('BAD_REQUEST');
  expect(await outcome(client.kiosk.sign({ strokes: [[[Number.NaN, 0, 0, 0]]] }))).toBe('BAD_REQUEST');
});

test('a second line of one window ends the first: they cannot be piled up', async () => {
  const kiosk = await running.shell.page('kiosk');
  const first = await compromise(kiosk, 'top');
  expect(await outcome(first.client.header())).toBe('answered');
  const second = await compromise(kiosk, 'top');
  await first.closed;
  expect(await outcome(second.client.header())).toBe('answered');
});
