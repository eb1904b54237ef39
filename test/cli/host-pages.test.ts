import { randomBytes } from 'node:crypto';
import { networkInterfaces, tmpdir } from 'node:os';
import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startHost } from '../../cli/host/index.ts';
import { get, startFixtureHost, tokenOf } from './fixture-host.ts';
import { fixtureRouter } from './fixture-router.ts';

/** What the host answers to a browser, and to those who are none. */

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

describe('the printed addresses', () => {
  test.each(['kiosk', 'projector', 'console'] as const)('%s opens its page', async (page) => {
    const { host } = await startFixtureHost();
    const answer = await get(host, pathOf(host.addresses[page]));
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(`<!doctype html>${page}`);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('each has a token of 256 bits of its own, and another run has others', async () => {
    const [first, second] = [await startFixtureHost(), await startFixtureHost()];
    const tokens = [first, second].flatMap(({ host }) => Object.values(host.addresses).map(tokenOf));
    expect(new Set(tokens).size).toBe(6);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test("a page without its token, or with another page's, is refused in words", async () => {
    const { host } = await startFixtureHost();
    const kiosk = tokenOf(host.addresses.kiosk);
    for (const path of ['/', '/console.html', '/console.html?session=', `/console.html?session=${kiosk}`]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await get(host, path);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Buka alamat lengkap');
    }
  });
});

describe('every answer', () => {
  test('keeps the page to this host, out of frames and out of the cache', async () => {
    const { host } = await startFixtureHost();
    const answers = await Promise.all([
      get(host, pathOf(host.addresses.kiosk)),
      get(host, '/assets/kiosk-1a2b.js'),
      get(host, '/nothing'),
      get(host, '/console.html'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 403]);
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-[^']+';/);
      expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port};`);
      expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['permissions-policy']).toContain('camera=(self)');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('names its type, so that nosniff lets scripts and the decoder run', async () => {
    const { host } = await startFixtureHost();
    const [script, wasm] = await Promise.all([get(host, '/assets/kiosk-1a2b.js'), get(host, '/assets/reader.wasm')]);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(wasm.headers['content-type']).toBe('application/wasm');
  });
});

describe('refused', () => {
  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..\\..\\outside.txt',
    '//outside.txt',
    '/.hidden',
    '/%2ehidden',
    '/assets/%00',
    '/assets/%',
    '/assets',
    'http://127.0.0.1/kiosk.html',
    '*',
  ])('a path that leads elsewhere: %s', async (path) => {
    const { host } = await startFixtureHost();
    const answer = await get(host, path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('rahasia');
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', 'localhost:1'])(
    'another name for this laptop (DNS rebinding): %s',
    async (name) => {
      const { host } = await startFixtureHost();
      const answer = await get(host, pathOf(host.addresses.kiosk), { host: name });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('kiosk');
    },
  );

  test('anything but reading', async () => {
    const { host } = await startFixtureHost();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await get(host, pathOf(host.addresses.kiosk), {}, method)).toMatchObject({ status: 405 });
    }
    expect(await get(host, pathOf(host.addresses.kiosk), {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  test('a caller from the network: nothing listens on any other address of the laptop', async () => {
    const { host } = await startFixtureHost();
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    const outside = ['127.0.0.2', ...others.filter(({ internal }) => !internal).map(({ address }) => address)];
    const reached = await Promise.all(
      outside.map(
        (address) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host: address, port: host.port, timeout: 2_000 });
            socket.on('connect', () => resolve((socket.destroy(), true)));
            socket.on('error', () => resolve(false));
            socket.on('timeout', () => resolve((socket.destroy(), false)));
          }),
      ),
    );
    expect(reached).toEqual(outside.map(() => false));
  });
});

test('a port in use is told, not thrown, and disturbs nobody', async () => {
  const { host } = await startFixtureHost();
  const empty = await mkdtemp(join(tmpdir(), 'ikrar-host-test-'));
  onTestFinished(() => rm(empty, { recursive: true }));
  const options = { router: fixtureRouter().router, rendererFolder: empty, random: randomBytes, log: () => {} };
  expect(await startHost({ ...options, port: host.port })).toEqual({
    ok: false,
    error: { code: 'port-in-use', port: host.port },
  });
  expect(await get(host, pathOf(host.addresses.kiosk))).toMatchObject({ status: 200 });

  await host.close();
  const again = await startHost({ ...options, port: host.port });
  expect(again).toMatchObject({ ok: true });
  if (again.ok) await again.value.close();
});
