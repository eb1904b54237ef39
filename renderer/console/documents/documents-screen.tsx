import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOnDisk } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import { download } from '../widgets/download.ts';
import { WriteArchive } from '../keeping/write-archive.tsx';
import { EmptyState, Note, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';
import { useTask, type Task } from '../asking/use-task.ts';
import { WorkInThread } from '../asking/work-in-thread.tsx';
import { Working } from '../widgets/working.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentsFolder } from './documents-folder.tsx';
import { DocumentsOrder, orderForCore, type Order } from './documents-order.tsx';
import { MissingPapers } from './missing-papers.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import './documents.css';

/** A PDF on screen, by its name in the list; a preview was never written to the disk and has none. */
type Shown = { file: File; name: string | null };
type Made = { files: { name: string }[] };

const askList = (client: IkrarClient, options: { signal: AbortSignal }) => client.console.documents.list(undefined, options);

/** The papers of the ceremony: what is missing, a preview, what to make, what was made, and every page of it. */
export function DocumentsScreen() {
  const { t } = useTranslation('console');
  const { task: making, run: make } = useTask<Made>();
  const { task: previewing, run: preview } = useTask<File>();
  const { task: reading, run: read } = useTask<File>();
  const [order, setOrder] = useState<Order>({ only: null, unit: '' });
  const [shown, setShown] = useState<Shown | null>(null);
  // What lies in the folder: another once something was made, and older than the record once that grew.
  const { value: lying } = useQuestion(askList, making.stage, useRecordLength());
  const isBusy = making.stage === 'working' || previewing.stage === 'working';

  const open = useCallback(
    async ({ name }: Pick<DocumentOnDisk, 'name'>) => {
      const file = await read((client) => client.console.documents.read({ name }));
      if (file === null) return;
      if (file.type === 'application/pdf') setShown({ file, name });
      else download(file, file.name);
    },
    [read],
  );
  const showPreview = async () => {
    const file = await preview((client) => client.console.documents.preview());
    if (file !== null) setShown({ file, name: null });
  };
  const makeAndOpen = async () => {
    const made = await make((client) => client.console.documents.make(orderForCore(order)));
    // What was on screen may have become another; the first of the papers that were made is what people look at.
    const first = made?.files.find(({ name }) => name.endsWith('.pdf'));
    if (first !== undefined) await open(first);
  };
  return (
    <>
      <PageHead
        title={t('sections.documents')}
        lead={<p>{t('documents.lead')}</p>}
        actions={
          <>
            <WriteArchive />
            <Button data-busy={isBusy} onPress={() => void (isBusy || showPreview())}>
              {t('documents.preview')}
            </Button>
            <Button
              look="primary"
              data-busy={isBusy}
              isDisabled={order.only?.length === 0}
              onPress={() => void (isBusy || makeAndOpen())}
            >
              {t('documents.make')}
            </Button>
          </>
        }
      />
      {[making, previewing, reading].map((task, index) =>
        // One place for each of the three, always in this order.
        // oxlint-disable-next-line react/no-array-index-key
        task.stage === 'refused' ? <RefusalNote key={index} words={task.words} /> : null,
      )}
      {making.stage === 'working' && <WorkInThread kind="report" words={t('documents.making')} />}
      {previewing.stage === 'working' && <WorkInThread kind="paper" words={t('documents.previewing')} />}
      <div className="documents grow">
        <div className="documents-side">
          <Said making={making} files={lying?.files ?? []} />
          <MissingPapers isOpen={lying !== null && lying.files.length === 0} />
          <DocumentsOrder order={order} onOrder={setOrder} />
          <DocumentList files={lying?.files ?? []} onOpen={(file) => void open(file)} />
          {lying !== null && lying.files.length > 0 && <DocumentsFolder folder={lying.folder} name={shown?.name ?? null} />}
        </div>
        {shown === null ? (
          <Blank isReading={reading.stage === 'working'} />
        ) : (
          <PdfPreview
            file={shown.file}
            title={shown.name ?? t('documents.previewTitle')}
            note={shown.name === null ? <Note tone="waiting">{t('documents.previewNote')}</Note> : null}
          />
        )}
      </div>
    </>
  );
}

/** What was just saved, and what has grown old since it was. */
function Said({ making, files }: { making: Task<Made>; files: readonly DocumentOnDisk[] }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const made = making.stage === 'done' ? making.value.files : null;
  const outdated = files.filter(({ current }) => current === false).length;
  return (
    <>
      {made !== null && made.length > 0 && (
        <Note tone="saved">{t('documents.made', { count: made.length, n: count(made.length) })}</Note>
      )}
      {made?.length === 0 && <Note tone="waiting">{t('documents.madeNone')}</Note>}
      {outdated > 0 && <Note tone="waiting">{t('documents.outdatedNote', { count: outdated, n: count(outdated) })}</Note>}
    </>
  );
}

/** Where a page will be. */
function Blank({ isReading }: { isReading: boolean }) {
  const { t } = useTranslation('console');
  return (
    <section className="panel documents-blank" aria-label={t('documents.shown')}>
      {isReading ? (
        <Working words={t('documents.reading')} />
      ) : (
        <EmptyState icon="file" title={t('documents.nothingShown')}>
          <p>{t('documents.nothingShownHint')}</p>
        </EmptyState>
      )}
    </section>
  );
}
