import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../../core/api/contract.ts';
import { shortMoment } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ClockPill, useClockText } from './station-clock.tsx';
import { StationPill } from './station-pill.tsx';
import { useStationStateText } from './station-state.ts';

/** Wide enough for one long word each; together they fit a panel that stands upright (1080 px). */
const tracks = {
  name: 'minmax(5.75rem, 1.2fr)',
  venue: 'minmax(5.9rem, 1.2fr)',
  state: '6.9rem',
  made: 'minmax(4.1rem, 6.1rem)',
  seen: 'minmax(6rem, 6.6rem)',
  clock: 'minmax(7.9rem, 12rem)',
  signed: '4.3rem',
} as const;

export function useStationColumns(): readonly Column<StationRow>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  const stateText = useStationStateText();
  const clockText = useClockText();
  return useMemo(() => {
    const role = (station: StationRow) => t(`stations.roles.${station.role}`);
    const momentText = (at: string | null) => (at === null ? '–' : shortMoment(new Date(at), timezone, language));
    return [
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
        cell: (station) => (
          <>
            {station.venue}
            <small>{role(station)}</small>
          </>
        ),
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
        id: 'made',
        title: t('stations.madeAt'),
        track: tracks.made,
        cell: ({ madeAt }) => <span className="tabular">{momentText(madeAt)}</span>,
        sortBy: ({ madeAt }) => madeAt,
        exported: ({ madeAt }) => momentText(madeAt),
      },
      {
        id: 'seen',
        title: t('stations.seenAt'),
        track: tracks.seen,
        cell: ({ openedAt, lastSeenAt }) => (
          <>
            <span className="tabular">{momentText(openedAt)}</span>
            {lastSeenAt !== null && <small className="tabular">{momentText(lastSeenAt)}</small>}
          </>
        ),
        sortBy: ({ lastSeenAt }) => lastSeenAt,
        exported: ({ openedAt, lastSeenAt }) => `${momentText(openedAt)} ${momentText(lastSeenAt)}`,
      },
      {
        id: 'clock',
        title: t('clock.title'),
        track: tracks.clock,
        cell: (station) => <ClockPill clock={station.clock} />,
        sortBy: ({ clock: { offsetMillis } }) => (offsetMillis === null ? null : Math.abs(offsetMillis)),
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
    ];
  }, [t, count, language, timezone, stateText, clockText]);
}
