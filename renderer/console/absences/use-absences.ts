import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absences, AbsentPerson } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';
import { useTask } from '../asking/use-task.ts';
import { explanationsBefore, type Explanation } from './explanations.ts';

/** What was said last, in words, and how it is undone. */
export type Said = { words: string; undo: Explanation[] };

function askAbsences(client: IkrarClient, options: { signal: AbortSignal }): Promise<Absences> {
  return client.console.absence.list(undefined, options);
}

/** The list of those who have not signed, and the organiser's word on them; every word can be undone. */
export function useAbsences() {
  const { t } = useTranslation('console');
  const count = useCountText();
  // Asked again after our own word at once, and after a kiosk's entries before long.
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const { task, run } = useTask<{ written: number }>();
  const { value, refusal } = useQuestion(askAbsences, useRecordLength(), version);

  const explain = useCallback(
    async (people: readonly AbsentPerson[], { reason, note }: Omit<Explanation, 'people'>): Promise<boolean> => {
      const ids = people.map(({ id }) => id);
      const written = await run((client) => client.console.absence.explain({ people: ids, reason, note }));
      if (written === null) return false;
      setVersion((before) => before + 1);
      const n = { count: ids.length, n: count(ids.length) };
      const words =
        reason === null ? t('absences.takenBack', n) : t('absences.done', { ...n, reason: t(`absences.reasons.${reason}`) });
      setSaid({ words, undo: explanationsBefore(people) });
      return true;
    },
    [run, t, count],
  );

  const undo = useCallback(async () => {
    for (const one of said?.undo ?? []) {
      // One after another: each is an entry of its own.
      // oxlint-disable-next-line no-await-in-loop
      const written = await run((client) => client.console.absence.explain(one));
      if (written === null) return;
    }
    setSaid(null);
    setVersion((before) => before + 1);
  }, [run, said]);

  return { absences: value, refusal, task, said, explain, undo: () => void undo() };
}
