import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anomaly, PersonRow } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { AnomalyGroup } from './anomaly-group.tsx';
import { useAnomalyColumns } from './anomaly-columns.tsx';
import { isOpen, type AnomalyRow } from './anomaly-row.ts';
import { useCeremony } from '../ceremony-context.tsx';
import { csvOf } from '../widgets/csv.ts';
import { downloadCsv } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';
import { SidesDialog } from '../sides/sides-dialog.tsx';
import { SettleAnomaly } from './settle-anomaly.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { useQuestion } from '../asking/use-question.ts';
import './anomalies.css';

const none: Anomaly[] = [];
const hasOpen = (rows: readonly AnomalyRow[]) => rows.some(({ anomaly }) => isOpen(anomaly));

/** What a human must look at, by kind: what it means, what can be done, and where it is. */
export function AnomaliesScreen() {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const rows = useAnomalyRows(overview?.anomalies ?? none);
  const [settling, setSettling] = useState<AnomalyRow | null>(null);
  const [comparing, setComparing] = useState<AnomalyRow | null>(null);
  const columns = useAnomalyColumns(setSettling, setComparing);
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().trim();
  const found = rows.filter(
    (row) => words === '' || columns.some((column) => String(column.exported?.(row)).toLowerCase().includes(words)),
  );
  const byKind = [...Map.groupBy(found, (row) => row.code)];
  // What somebody must still look at stands above what was looked at.
  const groups = byKind.toSorted(([, one], [, other]) => Number(!hasOpen(one)) - Number(!hasOpen(other)));
  return (
    <>
      <PageHead
        title={t('sections.anomalies')}
        lead={
          <p>
            {t('anomalies.lead')} {rows.length > 0 && t('anomalies.inReport')}
          </p>
        }
        actions={
          rows.length > 0 && (
            <Button look="primary" onPress={() => goTo({ section: 'documents' })}>
              {t('next.report.act')}
            </Button>
          )
        }
      />
      {rows.length === 0 ? (
        <NoAnomalies />
      ) : (
        <div className="anomaly-tools">
          <SearchBox label={t('anomalies.search')} value={search} onChange={setSearch} />
          <Button
            isDisabled={found.length === 0}
            onPress={() => downloadCsv(csvOf(found, columns), t('anomalies.file'), header.date)}
          >
            <Icon name="download" />
            {t('table.export')}
          </Button>
        </div>
      )}
      {groups.map(([code, inGroup]) => (
        <AnomalyGroup key={code} code={code} rows={inGroup} onSettle={setSettling} onCompare={setComparing} />
      ))}
      {comparing !== null && (
        <SidesDialog
          row={comparing}
          onSettle={(row) => {
            setComparing(null);
            setSettling(row);
          }}
          onClose={() => setComparing(null)}
        />
      )}
      {settling !== null && <SettleAnomaly row={settling} onClose={() => setSettling(null)} />}
      {rows.length > 0 && found.length === 0 && (
        <section className="panel">
          <EmptyState icon="search" title={t('table.none', { search })}>
            <p>{t('table.noneHint')}</p>
          </EmptyState>
        </section>
      )}
    </>
  );
}

function NoAnomalies() {
  const { t } = useTranslation('console');
  const stations = useCeremony().overview?.stations ?? [];
  const allBack = stations.some(({ state }) => state === 'returned') && stations.every(({ state }) => state !== 'waiting');
  return (
    <section className="panel">
      <EmptyState icon="check" title={t('anomalies.none')}>
        <p>{allBack ? t('anomalies.noneHint') : t('anomalies.noneYet')}</p>
      </EmptyState>
    </section>
  );
}

function askEverybody(client: IkrarClient, options: { signal: AbortSignal }): Promise<PersonRow[]> {
  return client.console.people({}, options);
}

/** Anomalies carry ids; a human reads names. */
function useAnomalyRows(anomalies: readonly Anomaly[]): readonly AnomalyRow[] {
  const { t } = useTranslation('console');
  const { overview } = useCeremony();
  const { stations, organiser } = overview ?? {};
  const namesPeople = anomalies.some(({ person }) => person !== undefined);
  const { value: people } = useQuestion(namesPeople ? askEverybody : null);
  return useMemo(() => {
    const person = new Map(people?.map((one) => [one.id, one]));
    const station = new Map(stations?.map((one) => [one.id, one.name]));
    if (organiser !== undefined) station.set(organiser, t('entries.organiser'));
    return anomalies.map((anomaly, index) => ({
      key: String(index),
      anomaly,
      code: anomaly.code,
      seq: anomaly.seq ?? null,
      person: anomaly.person === undefined ? null : (person.get(anomaly.person) ?? (people === null ? 'asked' : 'unknown')),
      station: anomaly.station === undefined ? null : { id: anomaly.station, name: station.get(anomaly.station) ?? null },
    }));
  }, [anomalies, people, stations, organiser, t]);
}
