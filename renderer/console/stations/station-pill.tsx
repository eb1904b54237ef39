import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import { Pill } from '../widgets/pill.tsx';
import { useClockText } from './station-clock.tsx';
import { useStationStateText } from './station-state.ts';

/** Where a kiosk's ledger is: still out, here, or this laptop's own. `counted` adds its signatures, and lets a wrong clock be seen first. */
export function StationPill({ station, counted = false }: { station: StationRow; counted?: boolean }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const stateText = useStationStateText();
  const clockText = useClockText();
  const state = stateText(station);
  const words = counted && station.state !== 'waiting' ? t('station.signed', { state, n: count(station.signed) }) : state;
  if (counted && station.clock.fit === 'off') {
    return (
      <Pill tone="alert" icon="alert">
        {t('clock.pill', { by: clockText(station.clock) })}
      </Pill>
    );
  }
  const tone = station.state === 'returned' ? 'saved' : station.state === 'waiting' ? 'waiting' : 'plain';
  const icon = station.state === 'returned' ? 'check' : station.state === 'waiting' ? 'waiting' : 'laptop';
  return (
    <Pill tone={tone} icon={icon}>
      {words}
    </Pill>
  );
}
