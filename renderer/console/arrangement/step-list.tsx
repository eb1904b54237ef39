import { useTranslation } from 'react-i18next';
import type { Arrangement, ArrangementStep } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import { Icon } from '../widgets/icon.tsx';
import { hrefOf } from '../route.ts';
import { useDrafts } from './drafts.tsx';
import { steps } from './step.ts';

/** Where we are, what is not saved yet, and what is still missing. */
export function StepList({ here, arrangement }: { here: ArrangementStep; arrangement: Arrangement }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { draftOf } = useDrafts();
  const { gaps } = arrangement;
  return (
    <div className="arrangement-side">
      <nav aria-label={t('arrangement.steps')}>
        <ol className="step-list">
          {steps.map((step) => {
            const open = gaps.filter((gap) => gap.step === step).length;
            return (
              <li key={step}>
                <a href={hrefOf({ section: 'arrangement', step })} aria-current={step === here ? 'step' : undefined}>
                  <span className="step-name">
                    {t(`arrangement.step.${step}`)}
                    {draftOf(step) !== null && <small>{t('arrangement.unsaved')}</small>}
                  </span>
                  {open === 0 ? (
                    <Icon name="check" />
                  ) : (
                    <span className="step-open tabular">
                      {count(open)}
                      <span className="unseen"> {t('arrangement.missing')}</span>
                    </span>
                  )}
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
      <section className="gaps" aria-labelledby="gaps-title">
        <h2 id="gaps-title">{t('arrangement.missing')}</h2>
        {gaps.length === 0 ? (
          <p>{t('arrangement.nothingMissing')}</p>
        ) : (
          <ul>
            {gaps.map(({ step, code }) => (
              <li key={code}>
                <a href={code === 'roster-empty' ? hrefOf({ section: 'people' }) : hrefOf({ section: 'arrangement', step })}>
                  {t(`arrangement.gap.${code}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
