import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Host } from '../../cli/host/index.ts';
import { startHost } from '../../cli/host/index.ts';
import type { HostEvent } from '../../cli/host/log.ts';
import type { Contract } from '../../core/api/contract.ts';
import { fixtureRouter } from './fixture-router.ts';
import type { FixtureRouter } from './fixture-router.ts';

export type FixtureHost = { host: Host; fixture: FixtureRouter; events: HostEvent[] };

/** A host over the fixture router, with three one-word pages, one script, and two files that nobody may read. */
export async function startFixtureHost(): Promise<FixtureHost> {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-host-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await Promise.all(
    Object.entries({
      'renderer/kiosk.html': '<!doctype html>kiosk',
      'renderer/projector.html': '<!doctype html>projector',
      'renderer/console.html': '<!doctype html>console',
      'renderer/assets/kiosk-1a2b.js': 'export {};',
      'renderer/assets/reader.wasm': '\0asm',
      'renderer/.hidden': 'rahasia',
      'outside.txt': 'rahasia',
    }).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  const fixture = fixtureRouter();
  const events: HostEvent[] = [];
  const started = await startHost({
    router: fixture.router,
    rendererFolder,
    random: randomBytes,
    log: (event) => events.push(event),
  });
  if (!started.ok) throw new Error(started.error.code);
  onTestFinished(() => started.value.close());
  return { host: started.value, fixture, events };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Asks for `path` exactly as it stands: `fetch` would tidy it up first. */
export function get(host: Host, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, headers, method }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

export function tokenOf(address: string): string {
  return new URL(address).searchParams.get('session') ?? '';
}

export type SocketAddress = { window: string; session: string; origin?: string; hostName?: string };

/** Opens a socket as a page would; rejects with the status when the host refuses it. */
export function openSocket(host: Host, { window, session, origin, hostName }: SocketAddress): Promise<WebSocket> {
  const own = `127.0.0.1:${host.port}`;
  const socket = new WebSocket(`ws://${own}/rpc/${window}?session=${session}`, {
    headers: { origin: origin ?? `http://${hostName ?? own}`, host: hostName ?? own },
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, response) => {
      socket.terminate();
      reject(new Error(`refused with ${response.statusCode}`));
    });
    socket.once('error', reject);
  });
}

export function clientOver(socket: WebSocket): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
