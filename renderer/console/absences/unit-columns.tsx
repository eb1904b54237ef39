import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsentUnit } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { Icon } from '../widgets/icon.tsx';

/** Units with how many are missing; the one whose people are shown says so. */
export function useUnitColumns(shown: string | null): readonly Column<AbsentUnit>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  return useMemo(
    () => [
      {
        id: 'unit',
        title: t('absences.unit'),
        track: 'minmax(0, 1fr)',
        cell: ({ unit }) =>
          unit === shown ? (
            <strong>
              {unit} <Icon name="next" />
            </strong>
          ) : (
            unit
          ),
        sortBy: ({ unit }) => unit,
        exported: ({ unit }) => unit,
      },
      {
        id: 'absent',
        title: t('absences.absent'),
        track: '3.4rem',
        align: 'end',
        cell: ({ absent }) => <span className="tabular">{count(absent)}</span>,
        sortBy: ({ absent }) => absent,
        exported: ({ absent }) => absent,
      },
      {
        id: 'unexplained',
        title: t('absences.withoutReason'),
        track: '4.4rem',
        align: 'end',
        cell: ({ unexplained }) => <span className="tabular">{count(unexplained)}</span>,
        sortBy: ({ unexplained }) => unexplained,
        exported: ({ unexplained }) => unexplained,
      },
    ],
    [t, count, shown],
  );
}
