import { useTranslation } from 'react-i18next';
import { CopyText } from '../copy-text.tsx';

/** Where the documents lie, to be found again with the laptop's own file manager. */
export function DocumentsFolder({ folder }: { folder: string }) {
  const { t } = useTranslation('console');
  return (
    <section className="panel folder" aria-label={t('documents.folder')}>
      <h2>{t('documents.folder')}</h2>
      <p>
        <code>{folder}</code>
      </p>
      <div>
        <CopyText text={folder} />
      </div>
    </section>
  );
}
