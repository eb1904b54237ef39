import { useEffect, useState } from 'react';
import type { Words } from '../../core/api/contract.ts';
import type { Connection, IkrarClient } from './client.ts';
import { useConnection } from './connection.tsx';
import { refusalOf } from './refusal.ts';

/** How to ask for a stream; define it outside of components, since a new function subscribes anew. */
export type Subscribe<Value> = (client: IkrarClient, options: { signal: AbortSignal }) => Promise<AsyncIterable<Value>>;

/** The last value of a stream, or why the core does not give it. */
export type Stream<Value> = { value: Value | null; refusal: Words | null };

/** Milliseconds before a stream that ended is asked for again. */
const resubscribeDelay = 500;

/**
 * Follows a stream of the core for as long as the component lives. The last value stays when the line drops;
 * the stream is asked for again when the line is back.
 */
export function useStream<Value>(subscribe: Subscribe<Value>): Stream<Value> {
  const connection = useConnection();
  const [stream, setStream] = useState<Stream<Value>>({ value: null, refusal: null });
  useEffect(() => {
    const ending = new AbortController();
    void follow(connection, subscribe, ending.signal, (change) => setStream((before) => ({ ...before, ...change })));
    return () => ending.abort();
  }, [connection, subscribe]);
  return stream;
}

async function follow<Value>(
  connection: Connection,
  subscribe: Subscribe<Value>,
  signal: AbortSignal,
  tell: (change: Partial<Stream<Value>>) => void,
): Promise<void> {
  while (!signal.aborted) {
    await connection.whenConnected();
    try {
      for await (const value of await subscribe(connection.client, { signal })) {
        if (signal.aborted) return;
        tell({ value, refusal: null });
      }
    } catch (failure) {
      // A dropped line is shown by the line itself; a refusal is the core's own word and belongs on the screen.
      const refusal = refusalOf(failure);
      if (refusal !== null && !signal.aborted) tell({ refusal: refusal.words });
    }
    if (!signal.aborted) await pause(resubscribeDelay);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });
}
