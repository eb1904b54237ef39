import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCount } from '../../../core/api/contract.ts';
import { Bar } from '../widgets/bar.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { goTo } from '../route.ts';

const tracks = { unit: 'minmax(0, 1.7fr)', bar: 'minmax(3rem, 1fr)', count: '5rem' } as const;
const unitName = (row: UnitCount) => row.unit;
const leastComplete = { column: 'unsigned', direction: 'descending' } as const;

/** Every unit with how many have signed; the most missing first. A unit opens to its people. */
export function UnitsPanel({ units }: { units: UnitCount[] }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const count = useCountText();
  const columns = useMemo(() => unitColumns(t, count), [t, count]);
  return (
    <ListPanel
      title={t('overview.units')}
      columns={columns}
      rows={units}
      rowKey={unitName}
      firstSort={leastComplete}
      searchIn={unitName}
      searchLabel={t('overview.searchUnits')}
      exportName={t('overview.unitsFile')}
      day={header.date}
      onOpen={(row) => goTo({ section: 'people', unit: row.unit })}
      empty={<EmptyState icon="empty" title={t('overview.noUnits')} />}
    />
  );
}

function unitColumns(t: TFunction<'console'>, count: (n: number) => string): Column<UnitCount>[] {
  return [
    { id: 'unit', title: t('overview.unit'), track: tracks.unit, cell: unitName, sortBy: unitName, exported: unitName },
    {
      id: 'progress',
      title: t('overview.progress'),
      track: tracks.bar,
      cell: (row) => <Bar part={row.signed} whole={row.roster} />,
      sortBy: (row) => (row.roster === 0 ? 1 : row.signed / row.roster),
    },
    {
      id: 'signed',
      title: t('overview.signedColumn'),
      track: tracks.count,
      align: 'end',
      cell: (row) => <span className="tabular">{count(row.signed)}</span>,
      sortBy: (row) => row.signed,
      exported: (row) => row.signed,
    },
    {
      id: 'unsigned',
      title: t('overview.unsignedColumn'),
      track: tracks.count,
      align: 'end',
      cell: (row) => <span className="tabular">{count(row.roster - row.signed)}</span>,
      sortBy: (row) => row.roster - row.signed,
      exported: (row) => row.roster - row.signed,
    },
  ];
}
