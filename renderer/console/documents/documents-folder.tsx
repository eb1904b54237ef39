import { useTranslation } from 'react-i18next';
import { CopyText } from '../widgets/copy-text.tsx';

/** Where the documents lie, or the one on screen, to be found again with the laptop's own file manager. */
export function DocumentsFolder({ folder, name }: { folder: string; name: string | null }) {
  const { t } = useTranslation('console');
  // As the laptop itself writes paths.
  const separator = folder.includes('\\') ? '\\' : '/';
  const path = name === null ? folder : [folder, ...name.split('/')].join(separator);
  return (
    <section className="folder" aria-label={t('documents.folder')}>
      <h2>{t('documents.folder')}</h2>
      <p>
        <code>{path}</code>
      </p>
      <div>
        <CopyText text={path} />
      </div>
    </section>
  );
}
