import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Icon } from '../widgets/icon.tsx';
import { without, withChanged, type StepProps } from './step.ts';
import { TextLine } from './text-line.tsx';
import { UnitDuties } from './unit-duties.tsx';

type Duty = Definition['duties'][number];
const most = 10;

/** What else each person is asked to do, and who has done it. */
export function DutiesStep({ arrangement, definition, isUnsaved, change, again }: StepProps) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { duties } = definition;
  return (
    <>
      <p className="field-hint">{t('arrangement.duties.hint')}</p>
      {duties.length === 0 && <p>{t('arrangement.duties.none')}</p>}
      <ul className="rows">
        {duties.map((duty, index) => {
          const done = arrangement.duties.find(({ id }) => id === duty.id)?.done ?? 0;
          return (
            <li key={duty.id} className="row row-duty">
              <TextLine
                label={t('arrangement.duties.name', { n: index + 1 })}
                isLabelUnseen
                value={duty.name}
                onChange={(name) => change({ duties: withChanged(duties, index, { name }) })}
                most={120}
              />
              <span className="tabular">
                {t('arrangement.duties.progress', { done: count(done), called: count(arrangement.called) })}
              </span>
              <Button
                aria-label={t('arrangement.removeOne', { name: duty.name })}
                onPress={() => change({ duties: without(duties, index) })}
              >
                <Icon name="close" />
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row-end">
        <Button
          isDisabled={duties.length >= most}
          onPress={() => change({ duties: [...duties, { id: freeId(duties), name: '' }] })}
        >
          {t('arrangement.duties.add')}
        </Button>
      </div>
      {arrangement.duties.length > 0 &&
        arrangement.units.length > 0 &&
        (isUnsaved ? <p>{t('arrangement.duties.saveFirst')}</p> : <UnitDuties arrangement={arrangement} again={again} />)}
    </>
  );
}

/** The record names a duty by an id that never changes, so that its name may. */
function freeId(duties: readonly Duty[]): string {
  for (let n = duties.length + 1; ; n += 1) {
    const id = `kewajiban-${n}`;
    if (!duties.some((duty) => duty.id === id)) return id;
  }
}
