import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useCeremony, useCountText } from './ceremony-context.tsx';
import { Choice } from './choice.tsx';
import { EmptyState, Note, RefusalNote } from './note.tsx';
import { PageHead } from './page-head.tsx';
import { PdfPreview } from './documents/pdf-preview.tsx';
import { hrefOf } from './route.ts';
import { useTask } from './use-task.ts';
import { Working } from './working.tsx';
import './badges.css';

/** Badge sheets of everybody or of one unit, as one PDF. */
export function BadgesScreen() {
  const { t } = useTranslation('console');
  const { overview } = useCeremony();
  return (
    <>
      <PageHead title={t('sections.badges')} lead={<p>{t('badges.lead')}</p>} />
      {overview?.roster === 0 ? (
        <section className="panel">
          <EmptyState icon="empty" title={t('badges.empty')}>
            <p>{t('badges.emptyHint')}</p>
            <a className="panel-link" href={hrefOf({ section: 'people' })}>
              {t('badges.toPeople')}
            </a>
          </EmptyState>
        </section>
      ) : (
        <MakeBadges />
      )}
    </>
  );
}

function MakeBadges() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { overview } = useCeremony();
  const [unit, setUnit] = useState('');
  const { task, run } = useTask<File>();
  const units = overview?.units ?? [];
  const people = unit === '' ? (overview?.roster ?? 0) : (units.find((one) => one.unit === unit)?.roster ?? 0);
  const options = units
    .map((one) => ({ id: one.unit, name: one.unit }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <>
      <section className="panel badges-form">
        <Choice
          label={t('badges.who')}
          options={[{ id: '', name: t('badges.everybody') }, ...options]}
          chosen={unit}
          onChoose={setUnit}
        />
        <p className="tabular">{t('badges.people', { count: people, n: count(people) })}</p>
        <Button
          look="primary"
          data-busy={task.stage === 'working'}
          onPress={() => void run((client) => client.console.badges(unit === '' ? {} : { unit }))}
        >
          {task.stage === 'done' ? t('badges.again') : t('badges.make')}
        </Button>
      </section>
      {task.stage === 'idle' && <Note tone="plain">{t('badges.note')}</Note>}
      {task.stage === 'working' && <Working words={t('badges.making')} />}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {task.stage === 'done' && <PdfPreview file={task.value} title={t('badges.ready')} />}
    </>
  );
}
