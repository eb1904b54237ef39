import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';

/** Everybody of one unit who is called, at one press. */
export function UnitDuties({ arrangement, again }: { arrangement: Arrangement; again: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { duties, units } = arrangement;
  const [duty, setDuty] = useState(duties[0]?.id ?? '');
  const [unit, setUnit] = useState(units[0]?.unit ?? '');
  const { task, run } = useTask<{ recorded: number }>();
  const record = async (done: boolean) => {
    const recorded = await run((client) => client.console.arrangement.recordDuty({ duty, of: { unit }, done }));
    if (recorded !== null) again();
  };
  return (
    <fieldset className="group">
      <legend>{t('arrangement.duties.byUnit')}</legend>
      <p className="field-hint">{t('arrangement.duties.byUnitHint')}</p>
      <div className="fields">
        <Choice label={t('arrangement.duties.duty')} options={duties} chosen={duty} onChoose={setDuty} />
        <Choice
          label={t('arrangement.duties.unit')}
          options={units.map((one) => ({ id: one.unit, name: one.unit }))}
          chosen={unit}
          onChoose={setUnit}
        />
      </div>
      <div className="row-end">
        <Button data-busy={task.stage === 'working'} onPress={() => void record(true)}>
          {t('arrangement.duties.mark')}
        </Button>
        <Button data-busy={task.stage === 'working'} onPress={() => void record(false)}>
          {t('arrangement.duties.unmark')}
        </Button>
      </div>
      <div aria-live="polite">
        {task.stage === 'done' && (
          <Note tone="saved">
            {t('arrangement.duties.marked', { count: task.value.recorded, n: count(task.value.recorded) })}
          </Note>
        )}
      </div>
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
    </fieldset>
  );
}
