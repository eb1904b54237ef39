import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Bridge, connectMessage } from '../../core/api/bridge.ts';
import type { WindowKind } from '../../core/api/contract.ts';

declare global {
  interface Window {
    /** Put there by a preload of the desktop shell; absent in the browser host. */
    readonly ikrar?: Bridge;
  }
}

/** One carrier of the contract, alive until `closed`. */
export type Carrier = {
  link: ClientLink<ClientContext>;
  opened: Promise<void>;
  /** Resolves, never rejects, when nothing can pass any more. */
  closed: Promise<void>;
  close: () => void;
};

const connect: typeof connectMessage = 'ikrar-connect';

/** Opens the carrier that this page has: a message port in the desktop shell, else the browser host's WebSocket. */
export function openCarrier(kind: WindowKind): Carrier {
  return window.ikrar?.carrier === 'message-port' ? overPort() : overSocket(kind);
}

function overPort(): Carrier {
  const { port1, port2 } = new MessageChannel();
  const closed = new Promise<void>((resolve) => {
    port1.addEventListener('close', () => resolve(), { once: true });
  });
  const link = new PortLink({ port: port1 });
  port1.start();
  // A page from a file has no origin to name; the port itself goes to this window only.
  window.postMessage(connect, location.protocol === 'file:' ? '*' : location.origin, [port2]);
  return { link, opened: Promise.resolve(), closed, close: () => port1.close() };
}

function overSocket(kind: WindowKind): Carrier {
  const session = new URLSearchParams(location.search).get('session') ?? '';
  const address = new URL(`/rpc/${kind}`, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = new URLSearchParams({ session }).toString();
  const socket = new WebSocket(address);
  const opened = new Promise<void>((resolve) => {
    socket.addEventListener('open', () => resolve(), { once: true });
  });
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true });
  });
  return { link: new SocketLink({ websocket: socket }), opened, closed, close: () => socket.close() };
}
