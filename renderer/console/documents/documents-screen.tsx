import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOnDisk } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { download } from '../download.ts';
import { EmptyState, Note, RefusalNote } from '../note.tsx';
import { PageHead } from '../page-head.tsx';
import { useQuestion } from '../use-question.ts';
import { useTask } from '../use-task.ts';
import { WorkInThread } from '../work-in-thread.tsx';
import { Working } from '../working.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentsFolder } from './documents-folder.tsx';
import { MissingPapers } from './missing-papers.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import './documents.css';

/** A PDF on screen; a preview was never written to the disk. */
type Shown = { file: File; isPreview: boolean };

/** The papers of the ceremony: what is missing, a preview, what was made, and every page of it. */
export function DocumentsScreen() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { task: making, run: make } = useTask<{ files: unknown[] }>();
  const { task: reading, run: read } = useTask<File>();
  const [shown, setShown] = useState<Shown | null>(null);
  const { value: lying } = useLying(making);
  const files = lying?.files ?? [];
  const outdated = files.filter(({ current }) => current === false).length;

  const open = useCallback(
    async ({ name }: DocumentOnDisk) => {
      const file = await read((client) => client.console.documents.read({ name }));
      if (file === null) return;
      if (file.type === 'application/pdf') setShown({ file, isPreview: false });
      else download(file, file.name);
    },
    [read],
  );
  return (
    <>
      <PageHead
        title={t('sections.documents')}
        lead={<p>{t('documents.lead')}</p>}
        actions={
          <Button
            look="primary"
            data-busy={making.stage === 'working'}
            onPress={() => void make((client) => client.console.documents.make({}))}
          >
            {t('documents.make')}
          </Button>
        }
      />
      {making.stage === 'refused' && <RefusalNote words={making.words} />}
      {reading.stage === 'refused' && <RefusalNote words={reading.words} />}
      {making.stage === 'working' && <WorkInThread kind="report" words={t('documents.making')} />}
      <MissingPapers />
      {making.stage === 'done' && (
        <Note tone="saved">{t('documents.made', { count: making.value.files.length, n: count(making.value.files.length) })}</Note>
      )}
      {outdated > 0 && <Note tone="waiting">{t('documents.outdatedNote', { count: outdated, n: count(outdated) })}</Note>}
      <div className="documents grow">
        <div className="documents-list">
          <DocumentList files={files} onOpen={(file) => void open(file)} />
          {lying !== null && files.length > 0 && <DocumentsFolder folder={lying.folder} />}
        </div>
        {shown === null ? (
          <section className="panel documents-blank" aria-label={t('pdf.preview', { file: '' })}>
            {reading.stage === 'working' ? (
              <Working words={t('documents.reading')} />
            ) : (
              <EmptyState icon="file" title={t('documents.nothingShown')}>
                <p>{t('documents.nothingShownHint')}</p>
              </EmptyState>
            )}
          </section>
        ) : (
          <PdfPreview
            file={shown.file}
            title={shown.isPreview ? t('documents.previewTitle') : shown.file.name}
            note={shown.isPreview ? <Note tone="waiting">{t('documents.previewNote')}</Note> : null}
          />
        )}
      </div>
    </>
  );
}

/** What lies in the folder; asked anew when something was made and when the record grew. */
function useLying(making: { stage: string }) {
  const entries = useCeremony().overview?.entries;
  return useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.documents.list(undefined, options),
      // oxlint-disable-next-line react/exhaustive-deps
      [entries, making.stage],
    ),
  );
}
