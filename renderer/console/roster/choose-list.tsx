import { useTranslation } from 'react-i18next';
import type { Words } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../widgets/download.ts';
import { DropFiles } from '../widgets/drop-files.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { useTask } from '../asking/use-task.ts';

/** Endings of the names that the file dialog offers. */
export const listTypes = ['.xlsx', '.csv', '.txt'] as const;

/** No file yet: what kind of list is wanted, and an empty one to fill in. */
export function ChooseList({
  refused,
  several,
  onFiles,
}: {
  refused: Words | null;
  several: boolean;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('roster.title')} lead={<p>{t('roster.lead')}</p>} />
      {refused !== null && <RefusalNote words={refused} />}
      {several && <Note tone="waiting">{t('roster.onlyOne')}</Note>}
      <DropFiles
        title={t('roster.drop')}
        hint={t('roster.dropHint')}
        choose={t('roster.choose')}
        types={listTypes}
        several={false}
        primary
        onFiles={onFiles}
      />
      <section className="panel roster-needs" aria-label={t('roster.needs')}>
        <h2>{t('roster.needs')}</h2>
        <ul>
          <li>{t('roster.needed')}</li>
          <li>{t('roster.wanted')}</li>
          <li>{t('roster.leaves')}</li>
          <li>{t('roster.asText')}</li>
        </ul>
        <EmptyList />
      </section>
    </>
  );
}

function EmptyList() {
  const { t } = useTranslation('console');
  const { task, run } = useTask<File>();
  const fetch = async () => {
    const file = await run((client) => client.console.roster.template());
    if (file !== null) download(file, file.name);
  };
  return (
    <>
      <Button onPress={() => void fetch()}>
        <Icon name="download" />
        {t('roster.template')}
      </Button>
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
    </>
  );
}
