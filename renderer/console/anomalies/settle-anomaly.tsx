import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useWhereText, type AnomalyRow } from './anomaly-row.ts';
import { useCountText } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Field } from '../widgets/field.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';

/** As many characters as the entry takes. */
const mostCharacters = 500;

/** The organiser's word on one anomaly: what was found and decided; of two signings, which one counts. */
export function SettleAnomaly({ row, onClose }: { row: AnomalyRow; onClose: () => void }) {
  const { t } = useTranslation('console');
  const where = useWhereText();
  const { task, run } = useTask<{ settled: number }>();
  const { settled, ...named } = row.anomaly;
  const [counts, setCounts] = useState<'first' | 'this'>(settled?.counts === undefined ? 'first' : 'this');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason !== 'string') return;
    const { station, seq } = named;
    const chosen = counts === 'this' && station !== undefined && seq !== undefined ? { counts: { station, seq } } : {};
    const done = await run((client) => client.console.settle({ ...named, reason: reason.trim(), ...chosen }));
    if (done !== null) onClose();
  };
  return (
    <Dialog title={t(`anomaly.${row.code}.name`)} onClose={onClose}>
      <p>{where(row)}</p>
      {settled !== undefined && <p>{t('settle.now', { reason: settled.reason })}</p>}
      <Note tone="waiting">{t('settle.what')}</Note>
      <Form onSubmit={(event) => void submit(event)}>
        <Field
          label={t('settle.reason')}
          name="reason"
          hint={t('settle.reasonHint')}
          required={t('settle.required')}
          most={mostCharacters}
          first
        />
        {row.code === 'signed-twice' && <WhichCounts row={row} chosen={counts} onChoose={setCounts} />}
        {task.stage === 'refused' && <RefusalNote words={task.words} />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={task.stage === 'working'}>
            {task.stage === 'working' ? t('settle.making') : t('settle.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function WhichCounts(props: { row: AnomalyRow; chosen: 'first' | 'this'; onChoose: (chosen: 'first' | 'this') => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { row, chosen, onChoose } = props;
  const station = row.station?.name ?? row.station?.id ?? '';
  return (
    <Choice
      label={t('settle.counts')}
      options={[
        { id: 'first', name: t('settle.countsFirst') },
        { id: 'this', name: t('settle.countsThis', { station, record: count(row.seq ?? 0) }) },
      ]}
      chosen={chosen}
      onChoose={(id) => onChoose(id === 'this' ? 'this' : 'first')}
    />
  );
}
