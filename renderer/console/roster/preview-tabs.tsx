import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { OpenPreview, PreviewedReading } from '../../../core/api/contract.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { useAddedColumns, useChangedColumns, useMovedColumns, useRemovedColumns } from './change-columns.tsx';
import { ProblemList } from './problem-list.tsx';

const tabs = ['added', 'changed', 'moved', 'removed', 'refused', 'warned', 'columns'] as const;
type TabName = (typeof tabs)[number];

/** What would happen, what is wrong and how the columns were read: one list at a time. */
export function PreviewTabs({
  preview,
  reading,
  columns,
}: {
  preview: OpenPreview;
  reading: PreviewedReading;
  columns: ReactNode;
}) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const [shown, setShown] = useState<TabName>(() => firstTab(reading));
  const { difference, rejected, warnings } = reading;
  const { added, changed, moved, removed, same } = difference;
  const counts = {
    added: added.length,
    changed: changed.length,
    moved: moved.length,
    removed: removed.length,
    refused: rejected.length,
    warned: warnings.length,
    columns: null,
  } as const;
  const lists = {
    added: <ChangeList name="added" rows={added} columns={useAddedColumns()} />,
    changed: <ChangeList name="changed" rows={changed} columns={useChangedColumns()} />,
    moved: <ChangeList name="moved" rows={moved} columns={useMovedColumns()} />,
    removed: <ChangeList name="removed" rows={removed} columns={useRemovedColumns()} />,
    refused: <ProblemList key="refused" name="refused" preview={preview} notes={rejected} />,
    warned: <ProblemList key="warned" name="warned" preview={preview} notes={warnings} />,
    columns,
  } as const;
  return (
    <Tabs
      className="roster-tabs grow"
      selectedKey={shown}
      onSelectionChange={(key) => setShown(tabs.find((tab) => tab === key) ?? 'added')}
    >
      <div className="roster-tab-line">
        <TabList className="segments" aria-label={t('roster.tabs')}>
          {tabs.map((tab) => (
            <Tab key={tab} id={tab} className="segment">
              {t(`roster.tab.${tab}`)}
              {counts[tab] !== null && <span className="roster-tab-count tabular">{count(counts[tab])}</span>}
            </Tab>
          ))}
        </TabList>
        {same > 0 && <p className="roster-soft">{t('roster.same', { n: count(same) })}</p>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab} id={tab} className="roster-panel">
          {lists[tab]}
        </TabPanel>
      ))}
    </Tabs>
  );
}

type ChangeName = 'added' | 'changed' | 'moved' | 'removed';

function ChangeList<Row extends { id: string; name: string }>(props: {
  name: ChangeName;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}) {
  const { name, rows, columns } = props;
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  return (
    <>
      <p className="roster-soft">{t(`roster.explain.${name}`)}</p>
      <ListPanel
        title={t(`roster.tab.${name}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        firstSort={null}
        searchIn={(row) => columns.map((column) => column.exported?.(row) ?? '').join('\n')}
        searchLabel={t('roster.search')}
        exportName={t('roster.file')}
        day={header.date}
        empty={<EmptyState icon="empty" title={t(`roster.nothing.${name}`)} />}
      />
    </>
  );
}

/** What is wrong comes before what is new. */
function firstTab({ difference, rejected }: PreviewedReading): TabName {
  if (difference.removed.some(({ signed }) => signed)) return 'removed';
  if (rejected.length > 0) return 'refused';
  return tabs.find((tab) => tab in difference && difference[tab as ChangeName].length > 0) ?? 'added';
}
