import { useCallback, useState } from 'react';
import type { Arrangement } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useQuestion } from '../asking/use-question.ts';

/** How the ceremony is held, asked anew whenever `again` is called. */
export function useArrangement() {
  const [asked, setAsked] = useState(0);
  const { value, refusal } = useQuestion<Arrangement>(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.arrangement.view(undefined, options),
      // What was saved is asked for again.
      // oxlint-disable-next-line react/exhaustive-deps
      [asked],
    ),
  );
  return { arrangement: value, refusal, again: useCallback(() => setAsked((before) => before + 1), []) };
}
