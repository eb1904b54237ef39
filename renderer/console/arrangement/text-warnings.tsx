import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../../core/api/contract.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { Note } from '../widgets/note.tsx';
import { hrefOf } from '../route.ts';
import './note-link.css';

/** How many kiosks are named before it says how many more there are. */
const named = 3;

/** From the first change after a signing, or after a kiosk's file was made, until the day is closed. */
export function TextWarnings() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { overview } = useCeremony();
  if (overview === null) return null;
  const { underOlderPact: older, stations } = overview;
  return (
    <>
      {older > 0 && (
        <Note tone="alert">
          {t('arrangement.warning.pact', { count: older, n: count(older) })}{' '}
          <a className="note-link" href={hrefOf({ section: 'arrangement', step: 'pact' })}>
            {t('arrangement.warning.see')}
          </a>
        </Note>
      )}
      <StationsBehind stations={stations} />
    </>
  );
}

/** Kiosks whose file does not know the organiser's last word. */
export function StationsBehind({ stations }: { stations: readonly StationRow[] }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const behind = stations.filter((station) => station.behind.length > 0);
  if (behind.length === 0) return null;
  const first = behind
    .slice(0, named)
    .map(({ name }) => name)
    .join(', ');
  const more = behind.length - named;
  const names = more > 0 ? t('arrangement.warning.more', { names: first, n: count(more) }) : first;
  const what = [...new Set(behind.flatMap((station) => station.behind))].map((one) => t(`arrangement.warning.what.${one}`));
  const last = what.at(-1) ?? '';
  const changed = what.length > 1 ? t('arrangement.warning.and', { first: what.slice(0, -1).join(', '), last }) : last;
  return (
    <Note tone="waiting">
      {t('arrangement.warning.stations', { count: behind.length, n: count(behind.length), what: changed, names })}{' '}
      {t('arrangement.warning.stationsTodo')}
    </Note>
  );
}
