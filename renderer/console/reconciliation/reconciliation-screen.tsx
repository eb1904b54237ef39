import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntriesBehind, Reconciliation, StationAccount } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { Figures } from '../widgets/figures.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';
import { useAccountColumns } from './account-columns.tsx';
import { EntriesDialog } from './entries-dialog.tsx';
import './reconciliation.css';

const none: StationAccount[] = [];
const rowKey = (account: StationAccount) => account.id;
const searchIn = ({ name, venue }: StationAccount) => `${name} ${venue}`;

function askReconciliation(client: IkrarClient, options: { signal: AbortSignal }): Promise<Reconciliation> {
  return client.console.closing.reconciliation(undefined, options);
}

type Opened = { account: StationAccount; which: EntriesBehind };

/** Stations expected and returned, with what each said and what was found. */
export function ReconciliationScreen() {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const count = useCountText();
  const { value, refusal } = useQuestion(askReconciliation, useRecordLength());
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((account: StationAccount, which: EntriesBehind) => setOpened({ account, which }), []);
  const columns = useAccountColumns(open);
  const anyBack = (value?.returned ?? 0) > 0;
  return (
    <>
      <PageHead
        title={t('sections.reconciliation')}
        lead={
          <>
            {value !== null && (
              <p>
                <b>{t('reconciliation.state', { returned: count(value.returned), expected: count(value.expected) })}</b>{' '}
                {anyBack && <Agreement totals={value.totals} />}
              </p>
            )}
            <p>{t('reconciliation.lead')}</p>
          </>
        }
        actions={
          value !== null &&
          value.returned < value.expected && (
            <Button look="primary" onPress={() => goTo({ section: 'merge' })}>
              {t('reconciliation.merge')}
            </Button>
          )
        }
      />
      {refusal !== null && <RefusalNote words={refusal} />}
      {value !== null && value.accounts.length > 0 && <Totals value={value} />}
      <ListPanel
        title={t('reconciliation.title')}
        columns={columns}
        rows={value?.accounts ?? none}
        rowKey={rowKey}
        firstSort={null}
        searchIn={searchIn}
        searchLabel={t('reconciliation.search')}
        exportName={t('reconciliation.file')}
        day={header.date}
        onOpen={(account) => setOpened({ account, which: 'all' })}
        empty={
          value === null ? (
            <output>{t('waiting')}</output>
          ) : (
            <EmptyState icon="laptop" title={t('reconciliation.empty')}>
              <p>{t('reconciliation.emptyHint')}</p>
            </EmptyState>
          )
        }
      />
      {opened !== null && <EntriesDialog account={opened.account} first={opened.which} onClose={() => setOpened(null)} />}
    </>
  );
}

function Agreement({ totals }: Pick<Reconciliation, 'totals'>) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { differing, notClosed } = totals;
  // Without a count at the end there is nothing that could agree.
  const open = notClosed > 0 ? t('reconciliation.openStations', { count: notClosed, n: count(notClosed) }) : '';
  if (differing > 0) return `${t('reconciliation.differing', { n: count(differing) })} ${open}`;
  return open === '' ? t('reconciliation.allAgree') : open;
}

function Totals({ value: { returned, totals } }: { value: Reconciliation }) {
  const { t } = useTranslation('console');
  return (
    <Figures
      look="card"
      of={[
        { name: t('reconciliation.returned'), n: returned },
        { name: t('reconciliation.signed'), n: totals.signed },
        { name: t('reconciliation.counting'), n: totals.counting },
        ...(totals.outside > 0 ? [{ name: t('reconciliation.outside'), n: totals.outside }] : []),
        { name: t('reconciliation.missing'), n: totals.gaps, tone: totals.gaps > 0 ? 'alert' : undefined },
        { name: t('reconciliation.late'), n: totals.late, tone: totals.late > 0 ? 'alert' : undefined },
      ]}
    />
  );
}
