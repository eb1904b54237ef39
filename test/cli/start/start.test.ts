import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clientOver, openSocket, tokenOf } from '../fixture-host.ts';

/** The program in a process of its own, from its first word to its last. */

type Program = {
  said: () => string;
  complained: () => string;
  saying(words: RegExp): Promise<RegExpExecArray>;
  end: Promise<number | null>;
  stop(signal: NodeJS.Signals): void;
};

async function started(...argv: string[]): Promise<Program> {
  const pages = await mkdtemp(join(tmpdir(), 'ikrar-start-test-'));
  onTestFinished(() => rm(pages, { recursive: true }));
  await Promise.all(['kiosk', 'projector', 'console'].map((page) => writeFile(join(pages, `${page}.html`), page)));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixture-start.ts'), ...argv], {
    env: { ...process.env, IKRAR_TEST_PAGES: pages },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [said, complained] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const end = once(child, 'close').then(([code]) => code as number | null);
  return {
    said: () => said,
    complained: () => complained,
    async saying(words) {
      for (;;) {
        const found = words.exec(said);
        if (found) return found;
        // oxlint-disable-next-line no-await-in-loop
        const more = await Promise.race([once(child.stdout, 'data'), end]);
        if (!Array.isArray(more)) throw new Error(`ended with ${more}: ${said}${complained}`);
      }
    },
    end,
    stop: (signal) => child.kill(signal),
  };
}

describe('in a browser', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'it says why, gives the addresses, serves them, and ends cleanly on %s',
    async (signal) => {
      const program = await started();
      const [, address = ''] = await program.saying(/kiosk +(http:\S+)\n[^]*Ctrl\+C ends it/);
      expect(program.said()).toMatch(/^Layar dibuka di browser karena komputer ini tidak punya layar/);
      expect(program.said()).toContain('because this computer has no display');
      expect(program.said()).toContain('Ini contoh.\nThis is a sample.');
      expect(await (await fetch(address)).text()).toBe('kiosk');

      // With a page open and a stream in it, as in a hall.
      const port = Number(new URL(address).port);
      const socket = await openSocket(
        { port, addresses: { kiosk: '', projector: '', console: '' }, close: () => Promise.resolve() },
        { window: 'kiosk', session: tokenOf(address) },
      );
      await (await clientOver(socket).kiosk.watch()).next();
      const goodbye = once(socket, 'close');
      program.stop(signal);
      expect((await goodbye)[0]).toBe(1001);
      expect(await program.end).toBe(0);
      expect(program.said()).toMatch(/buku catatan ditutup\n$/);
      expect(program.complained()).toBe('');
    },
  );

  test('a port in use ends it with one sentence, and the ceremony is closed', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = await started('--browser', '--port', `${port}`);
    expect(await program.end).toBe(1);
    expect(program.complained()).toContain(`Port ${port} sedang dipakai`);
    expect(program.said()).toContain('buku catatan ditutup');
  });
});

test('wrong usage is told, with exit code 2, before anything is opened', async () => {
  const program = await started('--prot', '4100');
  expect(await program.end).toBe(2);
  expect(program.complained()).toContain('Cara pakai: npm start');
  expect(program.said()).toBe('');
});
