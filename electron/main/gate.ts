import type { IpcMain, MessagePortMain } from 'electron';
import { onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { connectMessage } from '../../core/api/bridge.ts';
import { grantedRouter, type CeremonyRouter } from '../../core/api/granted.ts';
import { err, type Result } from '../../core/result.ts';
import type { ShellWindow } from './page-address.ts';
import { windowOfSender, type SenderRefusal } from './sender.ts';
import type { OpenWindows } from './open-windows.ts';
import type { ShellLog } from './shell-log.ts';

export type Gate = {
  /** Cuts the line of a window, which then connects anew and asks for everything again. */
  hangUp(kind: ShellWindow): void;
};

/**
 * The only way from a page into the core. The shell listens on this one channel and no other; whoever is let in talks
 * over a port of its own, to a router that holds nothing but what its window was granted.
 */
export function setupGate(ipcMain: Pick<IpcMain, 'on'>, windows: OpenWindows, router: CeremonyRouter, log: ShellLog): Gate {
  /** One port per window: a page that was loaded again leaves its old one behind, and a hostile page cannot pile them up. */
  const ports = new Map<ShellWindow, MessagePortMain>();

  ipcMain.on(connectMessage, (event) => {
    const [port] = event.ports;
    const sender: Result<ShellWindow, SenderRefusal> =
      event.ports.length === 1 ? windowOfSender(event, windows) : err('not-one-port');
    if (!sender.ok || port === undefined) {
      for (const refused of event.ports) refused.close();
      log({ what: 'sender-refused', code: sender.ok ? 'not-one-port' : sender.error });
      return;
    }
    const kind = sender.value;
    ports.get(kind)?.close();
    ports.set(kind, port);
    port.on('close', () => {
      if (ports.get(kind) === port) ports.delete(kind);
    });
    handlerFor(kind, router, log).upgrade(port);
    port.start();
    log({ what: 'connected', window: kind });
  });

  return { hangUp: (kind) => ports.get(kind)?.close() };
}

function handlerFor(kind: ShellWindow, router: CeremonyRouter, log: ShellLog) {
  return new RPCHandler(grantedRouter(router, kind), {
    interceptors: [
      onError((error) => {
        // A refusal is the core's own word and reaches the screen; only a bug is worth a line. Its message may hold a name.
        if (error instanceof ORPCError && error.defined) return;
        log({ what: 'call-failed', window: kind, error: error instanceof Error ? error.name : 'not-an-error' });
      }),
    ],
  });
}
