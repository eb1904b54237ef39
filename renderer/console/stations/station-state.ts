import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../../core/api/contract.ts';

/** A kiosk's state in words, such as `kembali, ditutup`; also what the export says. */
export function useStationStateText(): (station: StationRow) => string {
  const { t } = useTranslation('console');
  return useCallback(
    (station) => {
      const state = t(`station.${station.state}`);
      return station.closed && station.state !== 'returned' ? `${state}, ${t('station.closed')}` : state;
    },
    [t],
  );
}
