import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useClient } from '../../ui/connection.tsx';
import { refusalOf } from '../../ui/refusal.ts';
import { shared } from '../../text/shared.ts';
import { UnlockDialog } from './unlock-dialog.tsx';

/** How a call to the core ended. `put-off`: the person closed the passphrase dialog, so nothing was done. */
export type Answer<Value> = { end: 'done'; value: Value } | { end: 'refused'; words: Words } | { end: 'put-off' };

export type Ask<Value> = (client: IkrarClient) => Promise<Value>;
type OrganiserCall = <Value>(ask: Ask<Value>) => Promise<Answer<Value>>;

const lineFailed: Words = { id: shared.id.line.failed, en: shared.en.line.failed };
const OrganiserCallContext = createContext<OrganiserCall | null>(null);

/** Calls below it may need the organiser's key: then the passphrase is asked for once, and the call repeated. */
export function OrganiserCallProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const settle = useRef<((unlocked: boolean) => void) | null>(null);

  const askForPassphrase = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        settle.current?.(false);
        settle.current = resolve;
        setAsking(true);
      }),
    [],
  );
  const close = useCallback((unlocked: boolean) => {
    setAsking(false);
    settle.current?.(unlocked);
    settle.current = null;
  }, []);

  const call = useCallback<OrganiserCall>(
    async (ask) => {
      const answer = await answerOf(ask, client);
      if (answer.end !== 'locked') return answer;
      if (!(await askForPassphrase())) return { end: 'put-off' };
      const again = await answerOf(ask, client);
      return again.end === 'locked' ? { end: 'refused', words: again.words } : again;
    },
    [client, askForPassphrase],
  );

  return (
    <OrganiserCallContext value={call}>
      {children}
      {asking && <UnlockDialog onClose={close} />}
    </OrganiserCallContext>
  );
}

/** Makes a call to the core; never rejects, since a refusal is something to show. */
export function useOrganiserCall(): OrganiserCall {
  const call = useContext(OrganiserCallContext);
  if (call === null) throw new Error('no OrganiserCallProvider above this component');
  return call;
}

async function answerOf<Value>(ask: Ask<Value>, client: IkrarClient): Promise<Answer<Value> | { end: 'locked'; words: Words }> {
  try {
    return { end: 'done', value: await ask(client) };
  } catch (failure) {
    const refusal = refusalOf(failure);
    if (refusal === null) return { end: 'refused', words: lineFailed };
    return { end: refusal.code === 'organiser-key-locked' ? 'locked' : 'refused', words: refusal.words };
  }
}
