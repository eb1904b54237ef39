import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anomaly } from '../../../core/api/contract.ts';
import { useAnomalyColumns } from './anomaly-columns.tsx';
import { isOpen, type AnomalyRow } from './anomaly-row.ts';
import { useCountText } from '../ceremony-context.tsx';
import { sorted, type Sort } from '../widgets/column.ts';
import { DataGrid } from '../widgets/data-grid.tsx';
import { Icon } from '../widgets/icon.tsx';

const rowKey = (row: AnomalyRow) => row.key;

/** All anomalies of one kind. Opening one shows both of its sides. */
export function AnomalyGroup(props: {
  code: Anomaly['code'];
  rows: readonly AnomalyRow[];
  onSettle: (row: AnomalyRow) => void;
  onCompare: (row: AnomalyRow) => void;
}) {
  const { code, rows, onSettle, onCompare } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const all = useAnomalyColumns(onSettle, onCompare);
  const [sort, setSort] = useState<Sort | null>(null);
  // The kind stands above the group; a column in which every row is empty says nothing.
  const columns = useMemo(
    () => all.filter(({ id, exported }) => id === 'settlement' || (id !== 'kind' && rows.some((row) => exported?.(row) !== ''))),
    [all, rows],
  );
  const shown = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  const name = t(`anomaly.${code}.name`);
  const open = rows.filter(({ anomaly }) => isOpen(anomaly)).length;
  return (
    <section className="panel anomaly" aria-label={name}>
      <div className="anomaly-head" data-settled={open === 0 ? '' : undefined}>
        <Icon name={open === 0 ? 'check' : 'alert'} />
        <h2>{name}</h2>
        {open === 0 ? <span>{t('settle.all')}</span> : <span className="sidebar-count tabular">{count(open)}</span>}
      </div>
      <div className="anomaly-words">
        <p>{t(`anomaly.${code}.means`)}</p>
        <p>
          <b>{t('anomalies.advice')}:</b> {t(`anomaly.${code}.advice`)}
        </p>
      </div>
      <div className="anomaly-rows">
        <DataGrid label={name} columns={columns} rows={shown} rowKey={rowKey} sort={sort} onSort={setSort} onOpen={onCompare} />
      </div>
    </section>
  );
}
