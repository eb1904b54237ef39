import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCeremony } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ListPanel, type ListPanelProps } from '../widgets/list-panel.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { Tick } from '../widgets/tick.tsx';

type Listed<Row> = Omit<ListPanelProps<Row>, 'firstSort' | 'day' | 'onOpen' | 'isChosen' | 'empty'>;

/** A list to choose many from: a press on a row takes it or gives it back. */
export function ChosenList<Row>(
  props: Listed<Row> & { chosen: ReadonlySet<string>; onPress: (key: string) => void; empty: string },
) {
  const { columns, rowKey, chosen, onPress, empty } = props;
  const { header } = useCeremony();
  return (
    <ListPanel
      {...props}
      columns={useChosenColumn(columns, rowKey, chosen)}
      firstSort={null}
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
        cell: (row) => <Tick isChosen={chosen.has(rowKey(row))} />,
        sortBy: (row) => (chosen.has(rowKey(row)) ? 0 : 1),
        exported: words,
      },
      ...columns,
    ];
  }, [columns, chosen, rowKey, t]);
}
