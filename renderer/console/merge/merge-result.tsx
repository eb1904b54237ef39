import { useTranslation } from 'react-i18next';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { MergeTotal } from './merge-queue.ts';
import { Figures } from '../widgets/figures.tsx';
import { Note } from '../widgets/note.tsx';
import { RootLine } from '../overview/root-line.tsx';
import { hrefOf } from '../route.ts';

/** What the run brought, in words and numbers, and where to go from here. */
export function MergeResult({ total }: { total: MergeTotal }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { overview } = useCeremony();
  const figures = [
    { name: t('merge.resultFiles'), n: total.files },
    { name: t('merge.resultAdded'), n: total.added },
    { name: t('merge.resultPresent'), n: total.present },
    { name: t('merge.openAnomalies'), n: total.anomalies },
  ];
  return (
    <div className="merge-outcome" aria-live="polite">
      {total.refused > 0 && <Note tone="alert">{t('merge.someRefused', { count: total.refused, n: count(total.refused) })}</Note>}
      {total.files > 0 && (
        <section className="panel" aria-label={t('merge.result')}>
          <div className="panel-head">
            <h2>{t('merge.result')}</h2>
            <div className="panel-head-tools">
              {total.anomalies > 0 && (
                <a className="panel-link" href={hrefOf({ section: 'anomalies' })}>
                  {t('merge.seeAnomalies')}
                </a>
              )}
              <a className="panel-link" href={hrefOf({ section: 'reconciliation' })}>
                {t('merge.toReconciliation')}
              </a>
              <a className="panel-link" href={hrefOf({ section: 'overview' })}>
                {t('merge.seeOverview')}
              </a>
            </div>
          </div>
          <Figures of={figures} />
          {total.unopened > 0 && (
            <Note tone="waiting">{t('merge.unopenedFiles', { count: total.unopened, n: count(total.unopened) })}</Note>
          )}
          {total.present > 0 && <p>{t('merge.presentMeans')}</p>}
          {total.added === 0 && total.unopened === 0 && <p>{t('merge.nothingNew')}</p>}
          <RootLine root={total.root} entries={overview?.entries ?? 0} />
        </section>
      )}
    </div>
  );
}
