import { useEffect, useState } from 'react';
import type { Words } from '../../core/api/contract.ts';
import type { IkrarClient } from '../ui/client.ts';
import { useConnected, useConnection } from '../ui/connection.tsx';
import { refusalOf } from '../ui/refusal.ts';

export type Question<Value> = (client: IkrarClient, options: { signal: AbortSignal }) => Promise<Value>;

/** The last answer, why there is none, and whether a newer one is on its way. */
export type Answered<Value> = { value: Value | null; refusal: Words | null; asking: boolean };

/**
 * Asks the core, and asks again whenever `question` is a new function or the line came back; keep it stable with
 * `useCallback`. The last answer stays on screen until the next one is there; null asks nothing.
 */
export function useQuestion<Value>(question: Question<Value> | null): Answered<Value> {
  const { client } = useConnection();
  const connected = useConnected();
  const [answered, setAnswered] = useState<Answered<Value>>({ value: null, refusal: null, asking: true });
  useEffect(() => {
    if (!connected || question === null) return undefined;
    const ending = new AbortController();
    const ask = async () => {
      setAnswered((before) => ({ ...before, asking: true }));
      try {
        const value = await question(client, { signal: ending.signal });
        if (!ending.signal.aborted) setAnswered({ value, refusal: null, asking: false });
      } catch (failure) {
        // Without a refusal the line dropped, which the line itself shows; the question is asked again then.
        const refusal = refusalOf(failure)?.words ?? null;
        if (!ending.signal.aborted) setAnswered((before) => ({ ...before, refusal, asking: refusal === null }));
      }
    };
    void ask();
    return () => ending.abort();
  }, [client, connected, question]);
  return answered;
}
