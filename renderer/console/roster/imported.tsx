import { useTranslation } from 'react-i18next';
import type { CalledRoster } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { Note } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';

/** The people of the list are called: how many, what of the file was left behind, and what comes next. */
export function Imported({ called, onMore }: { called: CalledRoster; onMore: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  // A kiosk on this very laptop reads the same file, so it knows.
  const kiosksAway = useCeremony().overview?.stations.some(({ state }) => state !== 'here') === true;
  const { accepted, units, added, dropped, rejected, leftBehind } = called;
  const figures = [
    ['units', units],
    ['fresh', added],
    ['left', dropped],
    ['refused', rejected],
  ] as const;
  return (
    <>
      <PageHead
        title={t('roster.done', { n: count(accepted) })}
        lead={<p>{t('roster.doneNext')}</p>}
        actions={
          <>
            <Button onPress={onMore}>{t('roster.importMore')}</Button>
            <Button onPress={() => goTo({ section: 'people' })}>{t('roster.toPeople')}</Button>
            <Button look="primary" onPress={() => goTo({ section: 'badges' })}>
              {t('roster.toBadges')}
            </Button>
          </>
        }
      />
      <Note tone="saved">
        {t('roster.doneLead')}
        {kiosksAway && ` ${t('roster.doneKiosks')}`}
      </Note>
      <section className="panel roster-done" aria-label={t('roster.title')}>
        <dl className="roster-figures">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`roster.${name}`)}</dt>
              <dd className="tabular">{count(value)}</dd>
            </div>
          ))}
        </dl>
        <p>{leftBehind.length === 0 ? t('roster.nothingLeft') : t('roster.leftBehind', { columns: leftBehind.join(', ') })}</p>
        {leftBehind.length > 0 && <p className="roster-soft">{t('roster.leftWhy')}</p>}
      </section>
    </>
  );
}
