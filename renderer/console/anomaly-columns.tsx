import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anomaly, PersonRow } from '../../core/api/contract.ts';
import { useCountText } from './ceremony-context.tsx';
import type { Column } from './column.ts';

/** One anomaly with names where it had ids. `person` is `asked` until the roster is here, `unknown` when it has no such id. */
export type AnomalyRow = {
  key: string;
  code: Anomaly['code'];
  seq: number | null;
  station: { id: string; name: string | null } | null;
  person: PersonRow | 'asked' | 'unknown' | null;
};

/** Whom it names, where that is somebody on the roster. */
export function personOf({ person }: AnomalyRow): PersonRow | null {
  return person === null || person === 'asked' || person === 'unknown' ? null : person;
}

/** All columns; a group shows those that say something in it. */
export function useAnomalyColumns(): readonly Column<AnomalyRow>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  return useMemo(() => {
    const kind = (row: AnomalyRow) => t(`anomaly.${row.code}.name`);
    const person = (row: AnomalyRow) => {
      if (row.person === null) return '';
      if (row.person === 'asked') return t('waiting');
      return row.person === 'unknown' ? t('anomalies.unknownPerson') : row.person.name;
    };
    const unit = (row: AnomalyRow) => personOf(row)?.unit ?? '';
    const station = (row: AnomalyRow) =>
      row.station === null ? '' : (row.station.name ?? t('anomalies.unknownStation', { id: row.station.id }));
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
    ];
  }, [t, count]);
}
