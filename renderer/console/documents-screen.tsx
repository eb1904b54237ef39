import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFile } from '../../core/api/contract.ts';
import { dayAndTime } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import type { IkrarClient } from '../ui/client.ts';
import { useCeremony, useCountText } from './ceremony-context.tsx';
import type { Column } from './column.ts';
import { CopyText } from './copy-text.tsx';
import { ListPanel } from './list-panel.tsx';
import { EmptyState, Note, RefusalNote } from './note.tsx';
import { sizeText } from './numbers.ts';
import { PageHead } from './page-head.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { useQuestion } from './use-question.ts';
import { useTask } from './use-task.ts';
import { Working } from './working.tsx';
import './documents.css';

type Documents = { folder: string; files: DocumentFile[]; minutes: File };
const fileName = (file: DocumentFile) => file.name;

/** The documents of the ceremony: made, listed, shown and printed. */
export function DocumentsScreen() {
  const { t } = useTranslation('console');
  const { task, run } = useTask<Documents>();
  return (
    <>
      <PageHead
        title={t('sections.documents')}
        lead={<p>{t('documents.lead')}</p>}
        actions={
          <Button
            look="primary"
            data-busy={task.stage === 'working'}
            onPress={() => void run((client) => client.console.report())}
          >
            {task.stage === 'done' ? t('documents.makeAgain') : t('documents.make')}
          </Button>
        }
      />
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {task.stage === 'working' && <Working words={t('documents.making')} />}
      {task.stage === 'done' ? (
        <DocumentsMade documents={task.value} />
      ) : (
        <>
          <Beforehand />
          {task.stage === 'idle' && <NotMadeYet />}
        </>
      )}
    </>
  );
}

function askDocuments(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.documents(undefined, options);
}

/** Nothing was made in this run of the program; what an earlier one left in the folder is named. */
function NotMadeYet() {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  const { value: earlier } = useQuestion(askDocuments);
  const hasEarlier = earlier !== null && earlier.files.length > 0;
  return (
    <section className="panel">
      <EmptyState icon="file" title={t(hasEarlier ? 'documents.notSince' : 'documents.empty')}>
        {hasEarlier && (
          <div className="earlier">
            <p>{t('documents.earlier')}</p>
            <p className="earlier-folder">
              <code>{earlier.folder}</code> <CopyText text={earlier.folder} />
            </p>
            <ul>
              {earlier.files.map(({ name, bytes, madeAt }) => (
                <li key={name} className="tabular">
                  {[name, sizeText(bytes, language), dayAndTime(new Date(madeAt), timezone, language)].join(' · ')}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p>{t('documents.emptyHint')}</p>
      </EmptyState>
    </section>
  );
}

/** What the documents will have to say about themselves. */
function Beforehand() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { overview } = useCeremony();
  const away = overview?.stations.filter(({ state }) => state === 'waiting').length ?? 0;
  const odd = overview?.anomalies.length ?? 0;
  return (
    <>
      {away > 0 && <Note tone="waiting">{t('documents.stillAway', { count: away, n: count(away) })}</Note>}
      {odd > 0 && <Note tone="waiting">{t('documents.withAnomalies', { count: odd, n: count(odd) })}</Note>}
    </>
  );
}

function DocumentsMade({ documents }: { documents: Documents }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const columns = useDocumentColumns();
  return (
    <div className="documents grow">
      <div className="documents-list">
        <ListPanel
          title={t('documents.files')}
          columns={columns}
          rows={documents.files}
          rowKey={fileName}
          firstSort={null}
          searchLabel={t('table.search')}
          exportName={t('documents.file')}
          day={header.date}
          empty={null}
        />
        <section className="panel folder" aria-label={t('documents.folder')}>
          <h2>{t('documents.folder')}</h2>
          <p>{documents.folder}</p>
          <div>
            <CopyText text={documents.folder} />
          </div>
        </section>
      </div>
      <PdfPreview file={documents.minutes} title={t('documents.minutes')} />
    </div>
  );
}

function useDocumentColumns(): readonly Column<DocumentFile>[] {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const count = useCountText();
  return useMemo(
    () => [
      { id: 'name', title: t('documents.name'), track: 'minmax(0, 1fr)', cell: fileName, sortBy: fileName, exported: fileName },
      {
        id: 'pages',
        title: t('documents.pages'),
        track: '5.5rem',
        align: 'end',
        cell: ({ pages }) => <span className="tabular">{pages === undefined ? '–' : count(pages)}</span>,
        sortBy: ({ pages }) => pages ?? null,
        exported: ({ pages }) => pages ?? '',
      },
      {
        id: 'size',
        title: t('documents.size'),
        track: '5.5rem',
        align: 'end',
        cell: ({ bytes }) => <span className="tabular">{sizeText(bytes, language)}</span>,
        sortBy: ({ bytes }) => bytes,
        exported: ({ bytes }) => bytes,
      },
    ],
    [t, language, count],
  );
}
