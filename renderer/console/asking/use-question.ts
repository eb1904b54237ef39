import { useEffect, useMemo, useState } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useConnected, useConnection } from '../../ui/connection.tsx';
import { refusalOf } from '../../ui/refusal.ts';

export type Question<Value> = (client: IkrarClient, options: { signal: AbortSignal }) => Promise<Value>;

/** Compared as text. */
type Occasion = string | number | boolean | null | undefined;

/** The last answer, why there is none, and whether a newer one is on its way. */
export type Answered<Value> = { value: Value | null; refusal: Words | null; asking: boolean };

/**
 * Asks the core, and asks again whenever `question` is a new function or the line came back; keep it stable with
 * `useCallback`. The last answer stays on screen until the next one is there; null asks nothing.
 * @param when what the answer hangs on besides the question, such as how many entries there are: once one of these is another, the
 * same question is put again
 */
export function useQuestion<Value>(question: Question<Value> | null, ...when: readonly Occasion[]): Answered<Value> {
  const { client } = useConnection();
  const connected = useConnected();
  const occasion = JSON.stringify(when);
  const asked = useMemo(() => ({ question, occasion }), [question, occasion]);
  const [answered, setAnswered] = useState<Answered<Value>>({ value: null, refusal: null, asking: true });
  useEffect(() => {
    const { question: ask } = asked;
    if (!connected || ask === null) return undefined;
    const ending = new AbortController();
    const askNow = async () => {
      setAnswered((before) => ({ ...before, asking: true }));
      try {
        const value = await ask(client, { signal: ending.signal });
        if (!ending.signal.aborted) setAnswered({ value, refusal: null, asking: false });
      } catch (failure) {
        // Without a refusal the line dropped, which the line itself shows; the question is asked again then.
        const refusal = refusalOf(failure)?.words ?? null;
        if (!ending.signal.aborted) setAnswered((before) => ({ ...before, refusal, asking: refusal === null }));
      }
    };
    void askNow();
    return () => ending.abort();
  }, [client, connected, asked]);
  return answered;
}
