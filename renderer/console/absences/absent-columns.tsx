import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsentPerson } from '../../../core/api/contract.ts';
import type { Column } from '../widgets/column.ts';
import type { Exported } from '../widgets/csv.ts';
import { Pill } from '../widgets/pill.tsx';
import { Tick } from '../widgets/tick.tsx';

/** Whether chosen, who, and why. @param withUnit where the list is of more than one unit @param namesakes whose code stands behind the position */
export function useAbsentColumns(
  chosen: ReadonlySet<string>,
  withUnit: boolean,
  namesakes: ReadonlySet<string>,
): readonly Column<AbsentPerson>[] {
  const { t } = useTranslation('console');
  return useMemo(() => {
    const reason = (person: AbsentPerson) => (person.reason === null ? '' : t(`absences.reasons.${person.reason}`));
    return [
      {
        id: 'chosen',
        title: t('absences.pick'),
        track: '3rem',
        cell: ({ id }) => <Tick isChosen={chosen.has(id)} />,
      },
      {
        id: 'name',
        title: t('absences.name'),
        track: 'minmax(0, 1.6fr)',
        cell: ({ id, name, position, unit }) => (
          <>
            <strong>{name}</strong>
            <small>
              {[position, withUnit ? unit : '', namesakes.has(id) ? id : ''].filter((part) => part !== '').join(' · ')}
            </small>
          </>
        ),
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'reason',
        title: t('absences.reasonColumn'),
        track: 'minmax(8rem, 1fr)',
        cell: (person) =>
          person.reason === null ? (
            <Pill tone="waiting" icon="empty">
              {t('absences.noReason')}
            </Pill>
          ) : (
            <>
              <Pill tone="plain" icon="check">
                {reason(person)}
              </Pill>
              {person.note !== '' && <small>{person.note}</small>}
            </>
          ),
        sortBy: (person) => reason(person),
        exported: reason,
      },
    ];
  }, [t, chosen, withUnit, namesakes]);
}

/** The export says unit, position and note beside them, in columns of their own. */
export function useAbsentExport(columns: readonly Column<AbsentPerson>[]): readonly Exported<AbsentPerson>[] {
  const { t } = useTranslation('console');
  return useMemo(
    () => [
      ...columns,
      { title: t('absences.note'), exported: ({ note }) => note },
      { title: t('absences.unit'), exported: ({ unit }) => unit },
      { title: t('absences.position'), exported: ({ position }) => position },
    ],
    [columns, t],
  );
}
