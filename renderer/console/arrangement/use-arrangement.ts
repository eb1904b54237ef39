import { useCallback, useState } from 'react';
import type { Arrangement } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useQuestion } from '../asking/use-question.ts';
import { withDraft, type Draft } from './drafts.tsx';

function askArrangement(client: IkrarClient, options: { signal: AbortSignal }): Promise<Arrangement> {
  return client.console.arrangement.view(undefined, options);
}

/** How the ceremony is held, asked anew whenever something was saved or `again` is called. */
export function useArrangement() {
  const [asked, setAsked] = useState(0);
  const { value, refusal } = useQuestion(askArrangement, asked);
  const [saved, setSaved] = useState<{ over: Arrangement | null; draft: Draft } | null>(null);
  const again = useCallback(() => setAsked((before) => before + 1), []);
  /** Until the next answer is there, what was saved lies over the last one: else the fields would show for a moment what they said before. */
  const onSaved = useCallback(
    (draft: Draft) => {
      setSaved({ over: value, draft });
      again();
    },
    [value, again],
  );
  const arrangement = value === null || saved === null || saved.over !== value ? value : withDraft(value, saved.draft);
  return { arrangement, refusal, again, onSaved };
}
