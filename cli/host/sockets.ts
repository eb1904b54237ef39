import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { ORPCError } from '@orpc/client';
import { onError } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { grants } from '../../core/api/contract.ts';
import type { WindowKind } from '../../core/api/contract.ts';
import { grantedRouter } from '../../core/api/granted.ts';
import type { CeremonyRouter } from '../../core/api/granted.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { ownAuthority } from './headers.ts';
import type { HostLog, SocketRefusal } from './log.ts';
import { whereItFailed } from './log.ts';
import { addressOf } from './pages.ts';
import { isWindowKind } from './session.ts';
import type { Session } from './session.ts';

/** In bytes. The console sends the station files that came home; nobody else sends more than a signature. */
const maxPayload = (kind: WindowKind): number => (kind === 'console' ? 600 : 1) * 1024 * 1024;

/** In milliseconds: how long a page may take to say goodbye, and a call that is under way to come to its end. */
const delays = { goodbye: 500, underWay: 5_000 };

export type Sockets = {
  /** For the server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every page, ends its streams, and lets calls that are under way finish. */
  close(): Promise<void>;
};

/** Carries the contract over WebSockets at `/rpc/<window kind>?session=…`, each kind with its own grants and limits. */
export function openSockets(router: CeremonyRouter, session: Session, port: () => number, log: HostLog): Sockets {
  const underWay = new Set<Promise<void>>();
  const kinds = Object.keys(grants).filter(isWindowKind);
  const servers = new Map(kinds.map((kind) => [kind, serverFor(kind)] as const));

  function serverFor(kind: WindowKind): WebSocketServer {
    const handler = new StandardRPCHandler(grantedRouter(router, kind), {
      interceptors: [
        onError((error) => {
          // A refusal is the core's own word and reaches the screen; only a bug is worth a line.
          if (!(error instanceof ORPCError)) log({ what: 'call-failed', window: kind, error: whereItFailed(error) });
        }),
      ],
    });
    const handle = createServerPeerHandleRequestFn(handler, { context: {} });
    const server = new WebSocketServer({ noServer: true, maxPayload: maxPayload(kind) });
    server.on('connection', (socket: WebSocket) => {
      log({ what: 'connected', window: kind });
      // Waits until the message has left, so a page that reads slowly slows its own streams and fills no memory.
      const peer = new ServerPeer((message) => sent(socket, message));
      const carry = async (message: string | Uint8Array): Promise<void> => {
        try {
          await peer.message(message, handle);
        } catch (error) {
          // Not a message of our protocol, or a stream with a bug: the page starts anew, and asks for everything again.
          log({ what: 'message-failed', window: kind, error: whereItFailed(error) });
          socket.close(1011);
        }
      };
      socket.on('message', (data: Buffer, isBinary) => {
        const call = carry(isBinary ? data : data.toString()).finally(() => underWay.delete(call));
        underWay.add(call);
      });
      // Without a listener a broken frame, or one beyond the limit, would end the whole program; `ws` closes by itself.
      socket.on('error', (error) => log({ what: 'message-failed', window: kind, error: whereItFailed(error) }));
      socket.on('close', () => {
        peer.close();
        log({ what: 'disconnected', window: kind });
      });
    });
    return server;
  }

  return {
    upgrade(request, socket, head) {
      const admitted = admit(request, session, port());
      if (!admitted.ok) {
        log({ what: 'refused', code: admitted.error });
        socket.on('error', () => socket.destroy());
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const server = servers.get(admitted.value);
      server?.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    async close() {
      const open = [...servers.values()].flatMap((server) => [...server.clients]);
      await Promise.all(open.map(goodbye));
      await within(delays.underWay, Promise.allSettled(underWay));
    },
  };
}

/** Which kind of window this is, or why it is none: another site's page, another name for this laptop, a guessed token. */
function admit(request: IncomingMessage, session: Session, port: number): Result<WindowKind, SocketRefusal> {
  const authority = ownAuthority(request, port);
  if (authority === null) return err('foreign-host');
  if (request.headers.origin !== `http://${authority}`) return err('foreign-origin');
  const address = addressOf(request);
  const kind = /^\/rpc\/([a-z-]+)$/.exec(address?.pathname ?? '')?.[1];
  if (kind === undefined || !isWindowKind(kind)) return err('unknown-window');
  if (!session.accepts(kind, address?.searchParams.get('session') ?? null)) return err('wrong-session');
  return ok(kind);
}

/** Resolves when the message has left, and also when the page is gone: then nobody waits for it. */
function sent(socket: WebSocket, message: string | ArrayBufferLike | Uint8Array): Promise<void> {
  return new Promise((resolve) => socket.send(message, () => resolve()));
}

async function goodbye(socket: WebSocket): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.close(1001);
  await within(delays.goodbye, closed);
  socket.terminate();
  await closed;
}

/** Waits for `work`, but not longer than `milliseconds`. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
