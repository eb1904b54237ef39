import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import type { AbsenceReason, AbsentPerson } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Field } from '../widgets/field.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import type { Task } from '../asking/use-task.ts';
import type { Explanation } from './explanations.ts';
import { Who } from '../people/who.tsx';
import { reasons } from './reason-keys.ts';

/** As many characters as the entry takes. */
const mostCharacters = 200;

/** A reason with a note, for one or for many. */
export function ExplainAbsence(props: {
  people: readonly AbsentPerson[];
  reason: AbsenceReason;
  onExplain: (explanation: Omit<Explanation, 'people'>) => Promise<boolean>;
  task: Task<{ written: number }>;
  onClose: () => void;
}) {
  const { people, reason: first, onExplain, task, onClose } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const [reason, setReason] = useState(first);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get('note');
    if (typeof note === 'string' && (await onExplain({ reason, note: note.trim() }))) onClose();
  };
  const [only] = people.length === 1 ? people : [];
  return (
    <Dialog title={only?.name ?? t('absences.explainTitle', { count: people.length, n: count(people.length) })} onClose={onClose}>
      {only !== undefined && <Who person={only} />}
      <Form onSubmit={(event) => void submit(event)}>
        <Choice
          label={t('absences.reasonColumn')}
          options={reasons.map((id) => ({ id, name: t(`absences.reasons.${id}`) }))}
          chosen={reason}
          onChoose={(id) => setReason(reasons.find((one) => one === id) ?? first)}
        />
        <Field
          label={t('absences.note')}
          name="note"
          hint={t('absences.noteHint')}
          required={t('absences.noteRequired')}
          most={mostCharacters}
          begins={only?.note ?? ''}
          first
        />
        {task.stage === 'refused' && <RefusalNote words={task.words} />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={task.stage === 'working'}>
            {task.stage === 'working' ? t('absences.making') : t('absences.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
