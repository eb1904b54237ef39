import { useTranslation } from 'react-i18next';
import { CopyText } from './copy-text.tsx';
import { EmptyState } from './note.tsx';
import { PageHead } from './page-head.tsx';
import './people.css';

/** The roster comes in by the command line; the file names are for the organiser to put in. */
const command = 'npm run -s ikrar -- roster import upacara.ikrar pegawai.csv';

/** Nobody is called to sign yet: how to change that. */
export function NoRoster() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('sections.people')} lead={<p>{t('people.lead')}</p>} />
      <section className="panel">
        <EmptyState icon="empty" title={t('people.empty')}>
          <p>{t('people.emptyHint')}</p>
          <div className="command">
            <code>{command}</code>
            <CopyText text={command} />
          </div>
        </EmptyState>
      </section>
    </>
  );
}
