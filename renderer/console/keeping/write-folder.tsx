import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useTask } from '../asking/use-task.ts';
import type { Ask } from '../asking/organiser-call.tsx';
import { CopyText } from '../widgets/copy-text.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { Working } from '../widgets/working.tsx';

/** A dialog that says what will be written into a new folder, lets it be written, and says where it lies. */
export function WriteFolder<Written extends { folder: string }>(props: {
  title: string;
  /** Paragraphs: what it is, and what stays as it was. */
  what: readonly string[];
  writing: string;
  write: Ask<Written>;
  written: (written: Written) => string;
  onClose: () => void;
}) {
  const { title, what, writing, write, written, onClose } = props;
  const { t } = useTranslation('console');
  const { task, run } = useTask<Written>();
  return (
    <Dialog title={title} onClose={onClose} mustAnswer={task.stage === 'working'}>
      {task.stage === 'done' ? (
        <Note tone="saved">
          {written(task.value)}
          <div className="command">
            <code>{task.value.folder}</code>
            <CopyText text={task.value.folder} />
          </div>
        </Note>
      ) : (
        what.map((words) => <p key={words}>{words}</p>)
      )}
      {task.stage === 'working' && <Working words={writing} />}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="dialog-actions">
        <Button isDisabled={task.stage === 'working'} onPress={onClose}>
          {t('close')}
        </Button>
        {task.stage !== 'done' && (
          <Button look="primary" data-busy={task.stage === 'working'} onPress={() => void run(write)}>
            {t('keeping.write')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
