import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract, WindowKind } from '../../core/api/contract.ts';
import { openCarrier, type Carrier } from './carrier.ts';

export type IkrarClient = ContractRouterClient<Contract>;

/** The line to the core: it is opened again whenever the host or the shell comes back. */
export type Connection = {
  /** Stays the same over reconnects. A call made while the line is down is rejected with `LineDown`. */
  client: IkrarClient;
  connected: () => boolean;
  /** Tells about every change of `connected`; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  /** Resolves as soon as calls can pass. */
  whenConnected: () => Promise<void>;
  close: () => void;
};

/** A call could not leave this window. */
export class LineDown extends Error {
  override name = 'LineDown';
}

/** Milliseconds between two attempts; a restarted host answers within a second or two. */
export const reconnectDelays = { first: 200, growth: 1.6, most: 2000 } as const;

/** Opens the line for one kind of window and keeps it open until `close`. */
export function connect(kind: WindowKind, open: (kind: WindowKind) => Carrier = openCarrier): Connection {
  const listeners = new Set<() => void>();
  let carrier: Carrier | null = null;
  let up = false;
  let ended = false;
  let delay: number = reconnectDelays.first;

  const change = (now: boolean) => {
    if (up === now) return;
    up = now;
    for (const listener of listeners) listener();
  };

  const follow = async (dialled: Carrier) => {
    void dialled.closed.finally(redial);
    await dialled.opened;
    delay = reconnectDelays.first;
    change(true);
  };

  const redial = () => {
    change(false);
    window.setTimeout(dial, delay);
    delay = Math.min(delay * reconnectDelays.growth, reconnectDelays.most);
  };

  const dial = () => {
    if (ended) return;
    const dialled = open(kind);
    carrier = dialled;
    void follow(dialled);
  };
  dial();

  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    client: createORPCClient<IkrarClient>({
      call: (path, input, options) => {
        if (!up || carrier === null) return Promise.reject(new LineDown('no line to the core'));
        return carrier.link.call(path, input, options);
      },
    }),
    connected: () => up,
    onChange,
    whenConnected: () =>
      up
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            const stop = onChange(() => {
              if (!up) return;
              stop();
              resolve();
            });
          }),
    close: () => {
      ended = true;
      listeners.clear();
      carrier?.close();
    },
  };
}
