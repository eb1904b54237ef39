import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { personOf, useNames, type AnomalyRow } from './anomaly-row.ts';
import { useCountText, useTimeText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { Settlement } from './settlement.tsx';

/** All columns; a group shows those that say something in it. */
export function useAnomalyColumns(
  onSettle: (row: AnomalyRow) => void,
  onCompare: (row: AnomalyRow) => void,
): readonly Column<AnomalyRow>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const timeText = useTimeText();
  const { person, station } = useNames();
  return useMemo(() => {
    const kind = (row: AnomalyRow) => t(`anomaly.${row.code}.name`);
    const unit = (row: AnomalyRow) => personOf(row)?.unit ?? '';
    const settled = ({ anomaly }: AnomalyRow) =>
      anomaly.settled === undefined ? '' : `${anomaly.settled.reason} (${timeText(anomaly.settled.at)})`;
    return [
      { id: 'kind', title: t('anomalies.kind'), track: '1fr', cell: kind, exported: kind },
      { id: 'person', title: t('anomalies.person'), track: 'minmax(0, 1.4fr)', cell: person, sortBy: person, exported: person },
      { id: 'unit', title: t('people.unit'), track: 'minmax(0, 1.4fr)', cell: unit, sortBy: unit, exported: unit },
      {
        id: 'station',
        title: t('anomalies.station'),
        track: 'minmax(0, 1fr)',
        cell: station,
        sortBy: station,
        exported: station,
      },
      {
        id: 'record',
        title: t('anomalies.record'),
        track: '7rem',
        align: 'end',
        cell: (row) => <span className="tabular">{row.seq === null ? '' : count(row.seq)}</span>,
        sortBy: (row) => row.seq,
        exported: (row) => row.seq ?? '',
      },
      {
        id: 'settlement',
        title: t('settle.column'),
        track: 'minmax(13rem, 1.6fr)',
        cell: (row) => <Settlement row={row} onSettle={onSettle} onCompare={onCompare} />,
        sortBy: settled,
        exported: settled,
      },
    ];
  }, [t, count, timeText, person, station, onSettle, onCompare]);
}
