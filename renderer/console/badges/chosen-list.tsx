import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCeremony } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { Icon } from '../widgets/icon.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState } from '../widgets/note.tsx';

/** A list to choose many from: a press on a row takes it or gives it back. */
export function ChosenList<Row>(props: {
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  searchIn: (row: Row) => string;
  searchLabel: string;
  exportName: string;
  chosen: ReadonlySet<string>;
  onPress: (key: string) => void;
  empty: string;
}) {
  const { title, columns, rows, rowKey, searchIn, searchLabel, exportName, chosen, onPress, empty } = props;
  const { header } = useCeremony();
  const withChosen = useChosenColumn(columns, rowKey, chosen);
  return (
    <ListPanel
      title={title}
      columns={withChosen}
      rows={rows}
      rowKey={rowKey}
      firstSort={null}
      searchIn={searchIn}
      searchLabel={searchLabel}
      exportName={exportName}
      day={header.date}
      onOpen={(row) => onPress(rowKey(row))}
      isChosen={(row) => chosen.has(rowKey(row))}
      empty={<EmptyState icon="empty" title={empty} />}
    />
  );
}

function useChosenColumn<Row>(
  columns: readonly Column<Row>[],
  rowKey: (row: Row) => string,
  chosen: ReadonlySet<string>,
): readonly Column<Row>[] {
  const { t } = useTranslation('console');
  return useMemo((): readonly Column<Row>[] => {
    const words = (row: Row) => (chosen.has(rowKey(row)) ? t('badges.isChosen') : '');
    return [
      {
        id: 'chosen',
        title: t('badges.chosen'),
        track: '5.5rem',
        cell: (row) => (
          <span className="badges-tick" data-chosen={chosen.has(rowKey(row)) ? '' : undefined}>
            {chosen.has(rowKey(row)) && <Icon name="check" />}
          </span>
        ),
        sortBy: (row) => (chosen.has(rowKey(row)) ? 0 : 1),
        exported: words,
      },
      ...columns,
    ];
  }, [columns, chosen, rowKey, t]);
}
