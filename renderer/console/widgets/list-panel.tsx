import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { csvOf } from './csv.ts';
import { sorted, type Column, type Sort } from './column.ts';
import { DataGrid } from './data-grid.tsx';
import { downloadCsv } from './download.ts';
import { Icon } from './icon.tsx';
import { EmptyState } from './note.tsx';
import { countText } from '../../text/numbers.ts';
import { SearchBox } from './search-box.tsx';
import './list-panel.css';

export type ListPanelProps<Row> = {
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  firstSort: Sort | null;
  /** Searching in the page: what to look in. Absent where the core searches; `search` and `onSearch` are outside then. */
  searchIn?: (row: Row) => string;
  searchLabel: string;
  /** Part of the name of the exported file, and the day of the ceremony (YYYY-MM-DD) or '' where there is none. */
  exportName: string;
  day: string;
  onOpen?: (row: Row) => void;
  /** Where a press on a row chooses it: whether it is chosen. */
  isChosen?: (row: Row) => boolean;
  /** What to show when there is nothing at all. */
  empty: ReactNode;
};

/** A list in a panel: title, search, export and the rows, which sort by a press on a column's title. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const { title, columns, rows, rowKey, firstSort, searchIn, searchLabel, exportName, day, onOpen, isChosen, empty } = props;
  const { t } = useTranslation('console');
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState(firstSort);
  const shown = useMemo(() => {
    const words = search.toLowerCase().trim();
    const found =
      words === '' || searchIn === undefined ? rows : rows.filter((row) => searchIn(row).toLowerCase().includes(words));
    return sorted(found, columns, sort);
  }, [rows, columns, search, searchIn, sort]);
  return (
    <section className="panel list-panel grow" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <output className="panel-head-count tabular">{countText(shown.length, language)}</output>
        {rows.length > 0 && (
          <div className="panel-head-tools">
            {searchIn !== undefined && (
              <SearchBox label={searchLabel} short={t('table.search')} value={search} onChange={setSearch} />
            )}
            <Button isDisabled={shown.length === 0} onPress={() => downloadCsv(csvOf(shown, columns), exportName, day)}>
              <Icon name="download" />
              {t('table.export')}
            </Button>
          </div>
        )}
      </div>
      {shown.length > 0 && (
        <DataGrid
          label={title}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          sort={sort}
          onSort={setSort}
          onOpen={onOpen}
          isChosen={isChosen}
        />
      )}
      {rows.length === 0 && empty}
      {rows.length > 0 && shown.length === 0 && (
        <EmptyState icon="search" title={t('table.none', { search })}>
          <p>{t('table.noneHint')}</p>
        </EmptyState>
      )}
    </section>
  );
}
