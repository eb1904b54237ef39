import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyHeader, CeremonyOnDisk } from '../../core/api/contract.ts';
import { dayInWords } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import type { IkrarClient } from '../ui/client.ts';
import { Button } from '../ui/button.tsx';
import type { Column } from './widgets/column.ts';
import { Icon } from './widgets/icon.tsx';
import { ChangePassphrase } from './keeping/change-passphrase.tsx';
import { RecordDialog } from './keeping/hand-out-record.tsx';
import { ListPanel } from './widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from './widgets/note.tsx';
import { PageHead } from './page-head.tsx';
import { Pill } from './widgets/pill.tsx';
import { goTo } from './route.ts';
import { useQuestion } from './asking/use-question.ts';
import { useTask } from './asking/use-task.ts';
import { Working } from './widgets/working.tsx';

const path = (ceremony: CeremonyOnDisk) => ceremony.path;
const searchIn = (ceremony: CeremonyOnDisk) => `${ceremony.title} ${ceremony.venue} ${ceremony.path}`;
const newestFirst = { column: 'date', direction: 'descending' } as const;

function askCeremonies(client: IkrarClient, options: { signal: AbortSignal }): Promise<CeremonyOnDisk[]> {
  return client.console.ceremonies(undefined, options);
}

/** The ceremony files on this laptop; one of them is open. */
export function CeremoniesScreen() {
  const { t } = useTranslation('console');
  const { value: ceremonies, refusal } = useQuestion(askCeremonies);
  const { task, run } = useTask<CeremonyHeader>();
  const columns = useCeremonyColumns();
  const [newer, setNewer] = useState<CeremonyOnDisk | null>(null);
  const open = async (ceremony: CeremonyOnDisk) => {
    const header = ceremony.open ? null : await run((client) => client.console.open({ path: ceremony.path }));
    if (header !== null || ceremony.open) goTo({ section: 'overview' });
  };
  return (
    <>
      <PageHead
        title={t('sections.ceremonies')}
        lead={<p>{t('ceremonies.lead')}</p>}
        actions={
          <>
            <ChangePassphrase />
            <Button look="primary" onPress={() => goTo({ section: 'new-ceremony' })}>
              {t('arrangement.found.open')}
            </Button>
          </>
        }
      />
      {refusal !== null && <RefusalNote words={refusal} />}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {task.stage === 'working' && <Working words={t('ceremonies.opening')} />}
      {ceremonies === null ? (
        <output>{t('waiting')}</output>
      ) : (
        <ListPanel
          title={t('ceremonies.list')}
          columns={columns}
          rows={ceremonies}
          rowKey={path}
          firstSort={newestFirst}
          searchIn={searchIn}
          searchLabel={t('ceremonies.search')}
          exportName={t('ceremonies.file')}
          day=""
          onOpen={(ceremony) => (ceremony.newer === true ? setNewer(ceremony) : void open(ceremony))}
          empty={<NoCeremonyYet />}
        />
      )}
      {newer !== null && <RecordDialog of={{ path: newer.path }} onClose={() => setNewer(null)} />}
    </>
  );
}

function NoCeremonyYet() {
  const { t } = useTranslation('console');
  return (
    <EmptyState icon="empty" title={t('ceremonies.none')}>
      <p>{t('ceremonies.noneHint')}</p>
    </EmptyState>
  );
}

function useCeremonyColumns(): readonly Column<CeremonyOnDisk>[] {
  const { t } = useTranslation('console');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'title',
        title: t('ceremonies.title'),
        track: 'minmax(0, 2fr)',
        cell: (ceremony) => (
          <>
            <strong>{ceremony.title}</strong>
            <small>{ceremony.path}</small>
          </>
        ),
        sortBy: (ceremony) => ceremony.title,
        exported: (ceremony) => ceremony.title,
      },
      {
        id: 'date',
        title: t('ceremonies.date'),
        track: 'minmax(0, 1fr)',
        cell: (ceremony) => (ceremony.date === '' ? '' : dayInWords(ceremony.date, language)),
        sortBy: (ceremony) => ceremony.date,
        exported: (ceremony) => ceremony.date,
      },
      {
        id: 'venue',
        title: t('stations.venue'),
        track: 'minmax(0, 1fr)',
        cell: (ceremony) => ceremony.venue,
        sortBy: (ceremony) => ceremony.venue,
        exported: (ceremony) => ceremony.venue,
      },
      {
        id: 'open',
        title: t('stations.state'),
        track: '9.5rem',
        cell: (ceremony) =>
          ceremony.newer === true ? (
            <Pill tone="waiting" icon="alert">
              {t('ceremonies.newer')}
            </Pill>
          ) : ceremony.open ? (
            <Pill tone="plain" icon="check">
              {t('ceremonies.isOpen')}
            </Pill>
          ) : (
            <span className="row-open">
              {t('ceremonies.open')} <Icon name="next" />
            </span>
          ),
      },
    ],
    [t, language],
  );
}
