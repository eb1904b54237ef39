import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';
import { WorkInThread } from '../asking/work-in-thread.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import './documents.css';

/** Papers that are printed for one person alone, and only when somebody asks. */
export type PersonPaper = 'record' | 'sheet';

/** Which of them to see; the pact sheet once it is signed. */
export function PersonPapers({ person, onShow }: { person: PersonRow; onShow: (paper: PersonPaper) => void }) {
  const { t } = useTranslation('console');
  return (
    <div className="person-papers">
      <Button look="link" onPress={() => onShow('record')}>
        {t('documents.person.record')}
      </Button>
      {person.signed !== null && (
        <Button look="link" onPress={() => onShow('sheet')}>
          {t('documents.person.sheet')}
        </Button>
      )}
    </div>
  );
}

/** One paper of one person on screen, to be printed or kept for that person. */
export function PersonPaperDialog(props: { person: PersonRow; paper: PersonPaper; onClose: () => void }) {
  const { person, paper, onClose } = props;
  const { t } = useTranslation('console');
  const { task, run } = useTask<File>();
  const { id } = person;
  useEffect(() => {
    void run((client) => client.console.documents[paper]({ person: id }));
  }, [run, paper, id]);
  return (
    <Dialog title={person.name} onClose={onClose} wide>
      {task.stage === 'working' && <WorkInThread kind="paper" words={t('documents.person.making')} />}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {task.stage === 'done' && (
        <div className="person-paper">
          <PdfPreview file={task.value} title={t(`documents.person.${paper}`)} />
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}
