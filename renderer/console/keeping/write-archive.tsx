import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchivePack } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { CopyText } from '../widgets/copy-text.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';
import { Working } from '../widgets/working.tsx';

/** The button for the archive pack, and the dialog that says what it is before it writes one. */
export function WriteArchive() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('keeping.archive')}</Button>
      {open && <ArchiveDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ArchiveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { task, run } = useTask<ArchivePack>();
  return (
    <Dialog title={t('keeping.archive')} onClose={onClose} mustAnswer={task.stage === 'working'}>
      {task.stage === 'done' ? (
        <Note tone="saved">
          {t('keeping.written', { entries: count(task.value.entries), files: count(task.value.files) })}
          <div className="command">
            <code>{task.value.folder}</code>
            <CopyText text={task.value.folder} />
          </div>
        </Note>
      ) : (
        <>
          <p>{t('keeping.archiveWhat')}</p>
          <p>{t('keeping.archiveOnce')}</p>
        </>
      )}
      {task.stage === 'working' && <Working words={t('keeping.writing')} />}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="dialog-actions">
        <Button isDisabled={task.stage === 'working'} onPress={onClose}>
          {t('close')}
        </Button>
        {task.stage !== 'done' && (
          <Button
            look="primary"
            data-busy={task.stage === 'working'}
            onPress={() => void run((client) => client.console.keeping.archive())}
          >
            {t('keeping.write')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
