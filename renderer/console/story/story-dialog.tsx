import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { WholeEntry } from '../entries/whole-entry.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';

/** Everything that the record says of one person. */
export function StoryDialog({ person, name, onClose }: { person: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [opened, setOpened] = useState<EntryLine | null>(null);
  const {
    value: story,
    refusal,
    asking,
  } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.story.of({ person }, options),
      [person],
    ),
    // A new entry may speak of this person.
    useRecordLength(),
  );
  const title = t('story.title', { name });
  return (
    <Dialog title={title} wide onClose={onClose}>
      {opened === null ? (
        <>
          <p>{t('story.lead')}</p>
          {story !== null && (
            <p>
              {[story.person.position, story.person.unit, person].filter((part) => part !== '').join(', ')}
              {!story.called && ` ${t('story.notCalled')}`}
              {story.absence !== null && ` ${t('story.absent', { reason: t(`absences.reasons.${story.absence}`) })}`}
            </p>
          )}
          {refusal !== null && <RefusalNote words={refusal} />}
          {story === null && !asking && refusal === null ? (
            <EmptyState icon="empty" title={t('story.empty')} />
          ) : (
            <EntryList title={title} lines={story?.lines ?? null} of="person" file={t('story.file')} onOpen={setOpened} />
          )}
        </>
      ) : (
        <WholeEntry line={opened} onBack={() => setOpened(null)} />
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}
