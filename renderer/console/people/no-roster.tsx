import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';

/** Nobody is called to sign yet: how to change that. */
export function NoRoster() {
  const { t } = useTranslation('console');
  const { organiser } = useCeremony().header;
  return (
    <>
      <PageHead title={t('sections.people')} lead={<p>{t('people.lead')}</p>} />
      <section className="panel">
        <EmptyState icon="empty" title={t('people.empty')}>
          <p>{t('people.emptyHint')}</p>
          {organiser && (
            <Button look="primary" onPress={() => goTo({ section: 'roster' })}>
              {t('roster.act')}
            </Button>
          )}
        </EmptyState>
      </section>
    </>
  );
}
