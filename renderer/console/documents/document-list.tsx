import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOnDisk } from '../../../core/api/contract.ts';
import { shortMoment } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { sizeText } from '../../text/numbers.ts';
import { Pill } from '../widgets/pill.tsx';

const fileName = ({ name }: DocumentOnDisk) => name;

/** The files in the folder; opening one shows it, or takes a table to the spreadsheet program. */
export function DocumentList({ files, onOpen }: { files: readonly DocumentOnDisk[]; onOpen: (file: DocumentOnDisk) => void }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  return (
    <ListPanel
      title={t('documents.files')}
      columns={useDocumentColumns()}
      rows={files}
      rowKey={fileName}
      firstSort={null}
      searchIn={fileName}
      searchLabel={t('documents.search')}
      exportName={t('documents.exportName')}
      day={header.date}
      onOpen={onOpen}
      empty={
        <EmptyState icon="file" title={t('documents.empty')}>
          <p>{t('documents.emptyHint')}</p>
        </EmptyState>
      }
    />
  );
}

function useDocumentColumns(): readonly Column<DocumentOnDisk>[] {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const count = useCountText();
  const { timezone } = useCeremony().header;
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('documents.name'),
        track: 'minmax(0, 1fr)',
        cell: (file) => (
          <span className="document-name">
            {file.name}
            <span className="document-made tabular">
              {shortMoment(new Date(file.madeAt), timezone, language)}
              {file.current === false && (
                <>
                  {' '}
                  <Pill tone="waiting" icon="waiting">
                    {t('documents.outdated')}
                  </Pill>
                </>
              )}
            </span>
          </span>
        ),
        sortBy: fileName,
        exported: fileName,
      },
      {
        id: 'pages',
        title: t('documents.pages'),
        track: '3.2rem',
        align: 'end',
        cell: ({ pages }) => <span className="tabular">{pages === undefined ? '–' : count(pages)}</span>,
        sortBy: ({ pages }) => pages ?? null,
        exported: ({ pages }) => pages ?? '',
      },
      {
        id: 'size',
        title: t('documents.size'),
        track: '4.8rem',
        align: 'end',
        cell: ({ bytes }) => <span className="tabular">{sizeText(bytes, language)}</span>,
        sortBy: ({ bytes }) => bytes,
        exported: ({ bytes }) => bytes,
      },
    ],
    [t, language, count, timezone],
  );
}
