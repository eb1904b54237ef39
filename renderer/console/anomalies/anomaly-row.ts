import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anomaly, PersonRow } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';

/** One anomaly with names where it had ids. `person` is `asked` until the roster is here, `unknown` when it has no such id. */
export type AnomalyRow = {
  key: string;
  code: Anomaly['code'];
  seq: number | null;
  station: { id: string; name: string | null } | null;
  person: PersonRow | 'asked' | 'unknown' | null;
  /** As the overview has it: how the core knows it, and how it was settled. */
  anomaly: Anomaly;
};

/** Whom it names, where that is somebody on the roster. */
export function personOf({ person }: AnomalyRow): PersonRow | null {
  return person === null || person === 'asked' || person === 'unknown' ? null : person;
}

/** Whom and which kiosk it names, each in words; empty where it names none. */
export function useNames(): { person: (row: AnomalyRow) => string; station: (row: AnomalyRow) => string } {
  const { t } = useTranslation('console');
  return useMemo(
    () => ({
      person: (row) => {
        if (row.person === null) return '';
        if (row.person === 'asked') return t('waiting');
        return row.person === 'unknown' ? t('anomalies.unknownPerson') : row.person.name;
      },
      station: (row) => (row.station === null ? '' : (row.station.name ?? t('anomalies.unknownStation', { id: row.station.id }))),
    }),
    [t],
  );
}

/** `Siti Handayani, Pendopo 2, catatan ke-14`: what tells one anomaly of a kind from another. */
export function useWhereText(): (row: AnomalyRow) => string {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { person, station } = useNames();
  return (row) => {
    const record = row.seq === null ? '' : t('settle.record', { n: count(row.seq) });
    return [person(row), station(row), record].filter((part) => part !== '').join(', ');
  };
}

/** Nobody has said yet what became of it. */
export function isOpen({ settled }: Pick<Anomaly, 'settled'>): boolean {
  return settled === undefined;
}
