import { useCallback, useState } from 'react';
import type { IkrarClient } from '../../ui/client.ts';
import { useQuestion } from '../asking/use-question.ts';
import { withDraft, type Draft } from './drafts.tsx';

/** How often was asked, and what was saved since the oldest answer that may still come: each with the question that will know of it. */
type Asked = { times: number; saved: readonly { knownFrom: number; draft: Draft }[] };

/** How the ceremony is held, asked anew whenever something was saved or `again` is called. */
export function useArrangement() {
  const [{ times, saved }, setAsked] = useState<Asked>({ times: 0, saved: [] });
  const ask = useCallback(
    async (client: IkrarClient, options: { signal: AbortSignal }) => ({
      times,
      arrangement: await client.console.arrangement.view(undefined, options),
    }),
    [times],
  );
  const { value, refusal } = useQuestion(ask);
  const answered = value?.times ?? 0;
  const again = useCallback(() => setAsked((before) => ({ ...before, times: before.times + 1 })), []);
  /** Until an answer knows of it, what was saved lies over the last one: else the fields would show for a moment what they said before. */
  const onSaved = useCallback(
    (draft: Draft) =>
      setAsked((before) => ({
        times: before.times + 1,
        saved: [...before.saved.filter(({ knownFrom }) => knownFrom > answered), { knownFrom: before.times + 1, draft }],
      })),
    [answered],
  );
  const unknown = saved.filter(({ knownFrom }) => knownFrom > answered);
  const arrangement = value === null ? null : unknown.reduce((before, { draft }) => withDraft(before, draft), value.arrangement);
  return { arrangement, refusal, again, onSaved };
}
