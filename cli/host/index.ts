import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CeremonyRouter } from '../../core/api/granted.ts';
import type { Random } from '../../core/clock.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { HostLog } from './log.ts';
import { pageKinds, pages, servePages } from './pages.ts';
import type { Page } from './pages.ts';
import { readServedFiles } from './served-files.ts';
import { newSession } from './session.ts';
import { openSockets } from './sockets.ts';

/**
 * The browser host: the same screens and the same contract as the desktop shell, served to a browser on this laptop.
 * It listens on 127.0.0.1 alone, and answers only who holds the token that this run has printed.
 */
export type Host = {
  port: number;
  /** Whole addresses with their tokens; to be shown to the person who started the program and to nobody else. */
  addresses: Record<Page, string>;
  /** Ends streams and sockets, lets calls under way finish, and gives the port back. */
  close(): Promise<void>;
};

export type HostOptions = {
  router: CeremonyRouter;
  /** The built screens: `kiosk.html`, `projector.html`, `console.html`, `assets/`. Must exist. */
  rendererFolder: string;
  /** Without it the system picks one that is free. */
  port?: number;
  random: Random;
  log: HostLog;
};

/** `port-not-allowed`: the system keeps it for itself, as ports below 1024 often are. */
export type HostRefusal = { code: 'port-in-use' | 'port-not-allowed'; port: number };

/** Starts the host; resolves when it answers. */
export async function startHost(options: HostOptions): Promise<Result<Host, HostRefusal>> {
  const session = newSession(options.random);
  const files = await readServedFiles(options.rendererFolder);
  let port = options.port ?? 0;
  const server = createServer(servePages(files, session, () => port));
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  port = listening.value;

  const sockets = openSockets(options.router, session, () => port, options.log);
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  const address = (page: Page): string =>
    `http://127.0.0.1:${port}/${page}.html?${new URLSearchParams({ session: session.token(pageKinds[page]) }).toString()}`;
  return ok({
    port,
    addresses: Object.fromEntries(pages.map((page) => [page, address(page)])) as Host['addresses'],
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sockets.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number, HostRefusal>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(err({ code: 'port-in-use', port }));
      else if (error.code === 'EACCES') resolve(err({ code: 'port-not-allowed', port }));
      else reject(error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.removeAllListeners('error');
      resolve(ok((server.address() as AddressInfo).port));
    });
  });
}
