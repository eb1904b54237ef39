import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import type { FixtureHost } from './fixture-host.ts';
import { clientOver, openSocket, startFixtureHost, tokenOf } from './fixture-host.ts';

/** The carrier between a page in a browser and the core. */

const kiosk = ({ host }: FixtureHost) => ({ window: 'kiosk', session: tokenOf(host.addresses.kiosk) });
const organiser = ({ host }: FixtureHost) => ({ window: 'console', session: tokenOf(host.addresses.console) });
const projector = ({ host }: FixtureHost) => ({ window: 'projector-with-clicker', session: tokenOf(host.addresses.projector) });

describe('a socket opens', () => {
  test('for each page with the token of its address', async () => {
    const started = await startFixtureHost();
    for (const page of [kiosk, organiser, projector]) {
      // oxlint-disable-next-line no-await-in-loop
      const client = clientOver(await openSocket(started.host, page(started)));
      // oxlint-disable-next-line no-await-in-loop
      expect(await client.header()).toMatchObject({ title: 'Ikrar contoh' });
    }
  });

  test.each([
    ['without a token', { window: 'kiosk', session: '' }, 'wrong-session'],
    ['with a guessed token', { window: 'kiosk', session: randomBytes(32).toString('base64url') }, 'wrong-session'],
    ['for a window that does not exist', { window: 'root', session: 'x' }, 'unknown-window'],
    ['for the prototype of all things', { window: '__proto__', session: 'x' }, 'unknown-window'],
    ['for constructor', { window: 'constructor', session: 'x' }, 'unknown-window'],
  ] as const)('never %s', async (_, address, code) => {
    const { host, events } = await startFixtureHost();
    await expect(openSocket(host, address)).rejects.toThrow('refused with 403');
    expect(events).toEqual([{ what: 'refused', code }]);
  });

  test.each([
    ["from another site's page", { origin: 'https://evil.example' }, 'foreign-origin'],
    ['from another port of this laptop', { origin: 'http://127.0.0.1:1' }, 'foreign-origin'],
    ['from a file or a sandboxed frame', { origin: 'null' }, 'foreign-origin'],
    ['by another name for this laptop', { hostName: 'evil.example' }, 'foreign-host'],
  ] as const)('never %s, whatever its token', async (_, where, code) => {
    const started = await startFixtureHost();
    await expect(openSocket(started.host, { ...kiosk(started), ...where })).rejects.toThrow('refused with 403');
    expect(started.events).toEqual([{ what: 'refused', code }]);
  });

  test('never for the console with the token of the kiosk', async () => {
    const started = await startFixtureHost();
    await expect(openSocket(started.host, { ...kiosk(started), window: 'console' })).rejects.toThrow('refused with 403');
    await expect(openSocket(started.host, { ...projector(started), window: 'console' })).rejects.toThrow('refused with 403');
  });
});

describe('calls', () => {
  test('a kiosk reaches its own calls and none of the console', async () => {
    const started = await startFixtureHost();
    const client = clientOver(await openSocket(started.host, kiosk(started)));
    expect(await client.kiosk.scan({ text: 'X' })).toEqual({ state: 'scan-badge' });
    await expect(client.console.unlock({ passphrase: 'gladi' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.clicker.step({ step: 'next' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(started.fixture.calls).toEqual(['kiosk.scan']);
  });

  test('input that does not fit the contract never reaches a handler', async () => {
    const started = await startFixtureHost();
    const client = clientOver(await openSocket(started.host, kiosk(started)));
    await expect(client.kiosk.scan({ text: 'X'.repeat(5_000) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.kiosk.sign({ strokes: [[[Number.NaN, 0, 0, 0]]] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(started.fixture.calls).toEqual([]);
  });

  test('station files arrive whole, byte for byte, many megabytes of them', async () => {
    const started = await startFixtureHost();
    const client = clientOver(await openSocket(started.host, organiser(started)));
    const contents = [randomBytes(12 * 1024 * 1024), Buffer.from([255, 0, 255, 13, 10]), randomBytes(3)];
    const files = contents.map((bytes, index) => new File([bytes], `kios ${index} – Gianyar.ikrar`));
    expect((await client.console.merge({ files })).files).toHaveLength(3);
    expect(started.fixture.uploads).toEqual(
      contents.map((bytes, index) => ({
        name: `kios ${index} – Gianyar.ikrar`,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    );
  });

  test('a kiosk that sends more than a signature is cut off, and the host goes on', async () => {
    const started = await startFixtureHost();
    const socket = await openSocket(started.host, kiosk(started));
    const closed = once(socket, 'close');
    socket.send(Buffer.alloc(2 * 1024 * 1024));
    expect((await closed)[0]).toBe(1009);
    const next = clientOver(await openSocket(started.host, kiosk(started)));
    expect(await next.kiosk.confirm()).toEqual({ state: 'scan-badge' });
  });

  test.each([
    ['no JSON', 'Ni Made Rahasia'],
    ['JSON of another kind', '[]'],
    ['nothing', ''],
    ['a number', '7'],
    ['an address that is none', '{"i":"1","p":{"u":"http://[","b":{}}}'],
    ['bytes', Buffer.from([255, 254, 0])],
  ])('a page that sends %s is sent away, what it sent is written nowhere, and the host goes on', async (_, message) => {
    const started = await startFixtureHost();
    const written = vi.spyOn(console, 'error').mockImplementation(() => {});
    const socket = await openSocket(started.host, kiosk(started));
    const closed = once(socket, 'close');
    socket.send(message);
    expect((await closed)[0]).toBe(1011);
    expect(JSON.stringify(started.events)).not.toContain('Rahasia');
    expect(written).not.toHaveBeenCalled();
    const next = clientOver(await openSocket(started.host, kiosk(started)));
    expect(await next.kiosk.confirm()).toEqual({ state: 'scan-badge' });
  });
});

describe('streams', () => {
  test('end on the side of the core when the page goes, even while nothing happens in them', async () => {
    const started = await startFixtureHost();
    const socket = await openSocket(started.host, kiosk(started));
    const client = clientOver(socket);
    const status = await client.kiosk.watch();
    const health = await client.kiosk.health();
    expect(await status.next()).toMatchObject({ value: { state: 'scan-badge' } });
    expect(await health.next()).toMatchObject({ value: { signed: 0 } });
    expect(started.fixture.openStreams()).toBe(2);
    socket.terminate();
    await started.fixture.streamsEnded();
    expect(started.fixture.openStreams()).toBe(0);
  });

  test('end alone when the page stops listening, and the socket stays', async () => {
    const started = await startFixtureHost();
    const client = clientOver(await openSocket(started.host, kiosk(started)));
    const status = await client.kiosk.watch();
    await status.next();
    await status.return();
    await started.fixture.streamsEnded();
    expect(await client.kiosk.confirm()).toEqual({ state: 'scan-badge' });
  });

  test('end, and the pages are told, when the host closes', async () => {
    const started = await startFixtureHost();
    const socket = await openSocket(started.host, projector(started));
    const closed = once(socket, 'close');
    const watching = await clientOver(socket).projector.watch();
    await watching.next();
    await started.host.close();
    expect((await closed)[0]).toBe(1001);
    expect(started.fixture.openStreams()).toBe(0);
  });
});

test('what the host writes down holds no token and nothing that a person typed', async () => {
  const started = await startFixtureHost();
  const client = clientOver(await openSocket(started.host, kiosk(started)));
  await client.kiosk.scan({ text: 'KODE-RAHASIA' });
  await expect(openSocket(started.host, { window: 'console', session: tokenOf(started.host.addresses.kiosk) })).rejects.toThrow(
    '403',
  );
  const written = JSON.stringify(started.events);
  expect(started.events.length).toBeGreaterThan(1);
  expect(written).not.toContain('RAHASIA');
  for (const address of Object.values(started.host.addresses)) expect(written).not.toContain(tokenOf(address));
});
