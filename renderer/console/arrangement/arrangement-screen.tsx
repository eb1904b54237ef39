import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { StepList } from './step-list.tsx';
import { StepPanel } from './step-panel.tsx';
import { stepOf } from './step.ts';
import { TextWarnings } from './text-warnings.tsx';
import { useArrangement } from './use-arrangement.ts';
import './arrangement.css';

/** How the ceremony is held, step by step, and what is still missing. */
export function ArrangementScreen({ step }: { step: string | undefined }) {
  const { t } = useTranslation('console');
  const here = stepOf(step);
  const { arrangement, refusal, again, onSaved } = useArrangement();
  return (
    <>
      <PageHead title={t('arrangement.title')} lead={<p>{t('arrangement.lead')}</p>} />
      {refusal !== null && <RefusalNote words={refusal} />}
      {arrangement === null ? (
        <output>{t('waiting')}</output>
      ) : (
        <>
          <TextWarnings />
          <div className="arrangement">
            <StepList here={here} arrangement={arrangement} />
            <StepPanel key={here} step={here} arrangement={arrangement} again={again} onSaved={onSaved} />
          </div>
        </>
      )}
    </>
  );
}
