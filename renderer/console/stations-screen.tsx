import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../core/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { AddStation } from './add-station.tsx';
import { useCeremony, useCountText } from './ceremony-context.tsx';
import type { Column } from './column.ts';
import { Icon } from './icon.tsx';
import { ListPanel } from './list-panel.tsx';
import { EmptyState } from './note.tsx';
import { PageHead } from './page-head.tsx';
import { turnTo } from './route.ts';
import { StationPill } from './station-pill.tsx';
import { ClockPill, useClockText } from './station-clock.tsx';
import { useStationStateText } from './station-state.ts';
import { TimeCode } from './time-code.tsx';

const none: StationRow[] = [];
const rowKey = (station: StationRow) => station.id;
const searchIn = (station: StationRow) => `${station.name} ${station.venue} ${station.id}`;
/** Wide enough for one long word each; together they fit a panel that stands upright (1080 px). */
const tracks = {
  name: 'minmax(6.25rem, 1.2fr)',
  venue: 'minmax(7.25rem, 1.2fr)',
  state: '7.25rem',
  clock: '11.25rem',
  signed: '6rem',
  entries: '4.25rem',
} as const;

/** Every kiosk of the ceremony, and how to make a file for one more. */
export function StationsScreen({ adding, clock }: { adding: boolean; clock: boolean }) {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const stations = overview?.stations ?? none;
  const columns = useStationColumns();
  return (
    <>
      <PageHead
        title={t('sections.stations')}
        lead={<p>{t('stations.lead')}</p>}
        actions={
          <>
            <Button onPress={() => turnTo({ section: 'stations', clock: true })}>
              <Icon name="waiting" />
              {t('timeCode.show')}
            </Button>
            <Button look="primary" onPress={() => turnTo({ section: 'stations', adding: true })}>
              {t('stations.add')}
            </Button>
          </>
        }
      />
      <ListPanel
        title={t('sections.stations')}
        columns={columns}
        rows={stations}
        rowKey={rowKey}
        firstSort={null}
        searchIn={searchIn}
        searchLabel={t('stations.search')}
        exportName={t('stations.file')}
        day={header.date}
        empty={
          <EmptyState icon="laptop" title={t('stations.empty')}>
            <p>{t('stations.emptyHint')}</p>
          </EmptyState>
        }
      />
      {clock && <TimeCode onClose={() => turnTo({ section: 'stations' })} />}
      {adding && <AddStation stations={stations} onClose={() => turnTo({ section: 'stations' })} />}
    </>
  );
}

function useStationColumns(): readonly Column<StationRow>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const stateText = useStationStateText();
  const clockText = useClockText();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('stations.name'),
        track: tracks.name,
        cell: (station) => (
          <>
            <strong>{station.name}</strong>
            <small className="tabular">{station.id}</small>
          </>
        ),
        sortBy: (station) => station.name,
        exported: (station) => station.name,
      },
      {
        id: 'venue',
        title: t('stations.venue'),
        track: tracks.venue,
        cell: (station) => station.venue,
        sortBy: (station) => station.venue,
        exported: (station) => station.venue,
      },
      {
        id: 'state',
        title: t('stations.state'),
        track: tracks.state,
        cell: (station) => <StationPill station={station} />,
        sortBy: stateText,
        exported: stateText,
      },
      {
        id: 'clock',
        title: t('clock.title'),
        track: tracks.clock,
        cell: (station) => <ClockPill clock={station.clock} />,
        sortBy: (station) => Math.abs(station.clock.offsetMillis ?? 0),
        exported: (station) => clockText(station.clock),
      },
      {
        id: 'signed',
        title: t('stations.signed'),
        track: tracks.signed,
        align: 'end',
        cell: (station) => <span className="tabular">{count(station.signed)}</span>,
        sortBy: (station) => station.signed,
        exported: (station) => station.signed,
      },
      {
        id: 'entries',
        title: t('stations.entries'),
        track: tracks.entries,
        align: 'end',
        cell: (station) => <span className="tabular">{count(station.entries)}</span>,
        sortBy: (station) => station.entries,
        exported: (station) => station.entries,
      },
    ],
    [t, count, stateText, clockText],
  );
}
