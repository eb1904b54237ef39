import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedPerson, ChangedPerson, FieldChange, MovedPerson, RemovedPerson } from '../../../core/api/contract.ts';
import type { Column } from '../widgets/column.ts';
import { Pill } from '../widgets/pill.tsx';

/** The columns of each list of what an import would change. */

export function useAddedColumns(): readonly Column<AddedPerson>[] {
  const { name, unit, text } = useTextColumns();
  return useMemo(
    () => [name<AddedPerson>(), unit<AddedPerson>(), text('position', ({ position }) => position)],
    [name, unit, text],
  );
}

export function useChangedColumns(): readonly Column<ChangedPerson>[] {
  const { name, unit, text } = useTextColumns();
  const { t } = useTranslation('console');
  return useMemo(() => {
    const said = ({ field, before, after }: FieldChange) => {
      const named = t(`roster.fields.${field}`);
      if (field === 'number') return t('roster.changeOnly', { field: named });
      return t('roster.change', { field: named, before: before || t('roster.blank'), after: after || t('roster.blank') });
    };
    return [name<ChangedPerson>(), unit<ChangedPerson>(), text('what', ({ changes }) => changes.map(said).join('; '))];
  }, [name, unit, text, t]);
}

export function useMovedColumns(): readonly Column<MovedPerson>[] {
  const { name, text } = useTextColumns();
  return useMemo(() => [name<MovedPerson>(), text('from', ({ from }) => from), text('to', ({ to }) => to)], [name, text]);
}

export function useRemovedColumns(): readonly Column<RemovedPerson>[] {
  const { name, unit } = useTextColumns();
  const { t } = useTranslation('console');
  return useMemo(
    () => [
      name<RemovedPerson>(),
      unit<RemovedPerson>(),
      {
        id: 'state',
        title: t('roster.state'),
        track: '14rem',
        cell: ({ signed }) =>
          signed ? (
            <Pill tone="alert" icon="alert">
              {t('roster.hasSigned')}
            </Pill>
          ) : (
            ''
          ),
        sortBy: ({ signed }) => Number(!signed),
        exported: ({ signed }) => (signed ? t('roster.hasSigned') : ''),
      },
    ],
    [name, unit, t],
  );
}

type TextColumn = 'name' | 'unit' | 'position' | 'what' | 'from' | 'to';

function useTextColumns() {
  const { t } = useTranslation('console');
  return useMemo(() => {
    const text = <Row,>(id: TextColumn, of: (row: Row) => string): Column<Row> => ({
      id,
      title: t(`roster.${id}`),
      track: id === 'what' ? 'minmax(0, 1.6fr)' : 'minmax(0, 1fr)',
      cell: (row) => (id === 'name' ? <strong>{of(row)}</strong> : of(row) || '–'),
      sortBy: of,
      exported: of,
    });
    return {
      text,
      name: <Row extends { name: string }>() => text<Row>('name', ({ name }) => name),
      unit: <Row extends { unit: string }>() => text<Row>('unit', ({ unit }) => unit),
    };
  }, [t]);
}
