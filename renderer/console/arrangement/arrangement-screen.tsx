import { useTranslation } from 'react-i18next';
import type { Arrangement, ArrangementStep } from '../../../core/api/contract.ts';
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
  const { arrangement, refusal, again } = useArrangement();
  return (
    <>
      <PageHead title={t('arrangement.title')} lead={<p>{t('arrangement.lead')}</p>} />
      {refusal !== null && <RefusalNote words={refusal} />}
      {arrangement === null ? (
        <output>{t('waiting')}</output>
      ) : (
        <Steps arrangement={arrangement} here={stepOf(step)} again={again} />
      )}
    </>
  );
}

function Steps({ arrangement, here, again }: { arrangement: Arrangement; here: ArrangementStep; again: () => void }) {
  return (
    <>
      <TextWarnings />
      <div className="arrangement">
        <StepList here={here} arrangement={arrangement} />
        <StepPanel key={here} step={here} arrangement={arrangement} again={again} />
      </div>
    </>
  );
}
