import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { sorted, type Sort } from '../widgets/column.ts';
import { csvOf } from '../widgets/csv.ts';
import { DataGrid } from '../widgets/data-grid.tsx';
import { downloadCsv } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { useEntryColumns } from './entry-columns.tsx';
import './entries.css';

const rowKey = ({ station, seq, hash }: EntryLine) => `${station}:${seq}:${hash}`;

/** Entries of one station or of one person, for a dialog: searched, sorted, exported; one opens to the whole of it. */
export function EntryList(props: {
  title: string;
  lines: readonly EntryLine[] | null;
  of: 'station' | 'person';
  /** Part of the name of the exported file; never a person's name. */
  file: string;
  onOpen: (line: EntryLine) => void;
  children?: ReactNode;
}) {
  const { title, lines, of, file, onOpen, children } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const { header } = useCeremony();
  const columns = useEntryColumns(of);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const shown = useMemo(() => {
    const wanted = search.toLowerCase().trim();
    const found = (lines ?? []).filter(
      (line) => wanted === '' || columns.some(({ exported }) => String(exported?.(line)).toLowerCase().includes(wanted)),
    );
    return sorted(found, columns, sort);
  }, [lines, columns, search, sort]);
  return (
    <div className="entry-list">
      <div className="entry-tools">
        {children}
        <SearchBox label={t('entries.search')} short={t('table.search')} value={search} onChange={setSearch} />
        <Button isDisabled={shown.length === 0} onPress={() => downloadCsv(csvOf(shown, columns), file, header.date)}>
          <Icon name="download" />
          {t('table.export')}
        </Button>
      </div>
      <output className="entry-count tabular">
        {lines === null ? t('waiting') : t('entries.count', { count: shown.length, n: count(shown.length) })}
      </output>
      {shown.length > 0 && (
        <div className="entry-rows">
          <DataGrid label={title} columns={columns} rows={shown} rowKey={rowKey} sort={sort} onSort={setSort} onOpen={onOpen} />
        </div>
      )}
      {lines !== null && shown.length === 0 && <EmptyState icon="empty" title={t('entries.none')} />}
    </div>
  );
}
