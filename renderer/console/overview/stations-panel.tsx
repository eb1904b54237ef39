import { useTranslation } from 'react-i18next';
import type { Overview, StationRow } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { hrefOf } from '../route.ts';
import { StationPill } from '../stations/station-pill.tsx';

/** Those that are still out come first; the page Kios has the whole table. */
const order = { waiting: 0, returned: 1, here: 2 } as const satisfies Record<StationRow['state'], number>;

/** Every kiosk and where its ledger is, at a glance. */
export function StationsPanel({ overview }: { overview: Pick<Overview, 'stations' | 'signed' | 'outside'> }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { stations, signed, outside } = overview;
  // A kiosk says how many signed there; whoever signed at two of them is counted once.
  const twice = stations.reduce((sum, station) => sum + station.signed, 0) - signed - outside;
  return (
    <section className="panel list-panel" aria-label={t('overview.stations')}>
      <div className="panel-head">
        <h2>{t('overview.stations')}</h2>
        <a className="panel-link" href={hrefOf({ section: 'stations' })}>
          {t('overview.allStations')}
        </a>
      </div>
      {stations.length === 0 ? (
        <EmptyState icon="laptop" title={t('stations.empty')}>
          <p>{t('stations.emptyHint')}</p>
        </EmptyState>
      ) : (
        // A list that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="station-list" tabIndex={0} aria-label={t('overview.stations')}>
          {stations
            .toSorted((one, other) => order[one.state] - order[other.state])
            .map((station) => (
              <li key={station.id}>
                <span>{station.name}</span>
                <StationPill station={station} counted />
              </li>
            ))}
        </ul>
      )}
      {twice > 0 && <p>{t('overview.twice', { n: count(twice) })}</p>}
    </section>
  );
}
