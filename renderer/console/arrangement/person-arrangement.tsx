import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IkrarClient } from '../../ui/client.ts';
import { RefusalNote } from '../widgets/note.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useTask } from '../asking/use-task.ts';
import { AnyOf } from './options.tsx';

/** In a person's dialog: whether they are called, for whom they sign, and which extra duties they have done. */
export function PersonInArrangement({ person }: { person: string }) {
  const { t } = useTranslation('console');
  const [asked, setAsked] = useState(0);
  const { value } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.arrangement.person({ person }, options),
      [person],
    ),
    asked,
  );
  const { task, run } = useTask<{ recorded: number }>();
  if (value === null) return null;
  const { called, standsFor, duties } = value;
  const done = duties.filter((duty) => duty.done).map(({ id }) => id);
  const record = async (ids: string[]) => {
    const changed = duties.find(({ id }) => ids.includes(id) !== done.includes(id));
    if (changed === undefined) return;
    await run((client) =>
      client.console.arrangement.recordDuty({ duty: changed.id, of: { person }, done: ids.includes(changed.id) }),
    );
    setAsked((before) => before + 1);
  };
  return (
    <>
      {!called && <p>{t('arrangement.person.notCalled')}</p>}
      {standsFor.length > 0 && <p>{t('arrangement.person.standsFor', { units: standsFor.join(', ') })}</p>}
      {duties.length > 0 && (
        <AnyOf
          label={t('arrangement.duties.ofPerson')}
          options={duties.map(({ id, name }) => ({ id, name }))}
          chosen={done}
          onChoose={(ids) => void record(ids)}
        />
      )}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
    </>
  );
}
