import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Connection, IkrarClient } from './client.ts';

const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** The window's line to the core; throws outside a `ConnectionProvider`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('no ConnectionProvider above this component');
  return connection;
}

export function useClient(): IkrarClient {
  return useConnection().client;
}

/** Is the core within reach right now? */
export function useConnected(): boolean {
  const connection = useConnection();
  return useSyncExternalStore(connection.onChange, connection.connected);
}
