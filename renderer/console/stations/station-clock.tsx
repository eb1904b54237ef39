import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationClockRow } from '../../../core/api/contract.ts';
import { offsetText } from '../../text/durations.ts';
import { useLanguage } from '../../text/language.ts';
import { Pill } from '../widgets/pill.tsx';

const looks = {
  fits: { tone: 'saved', icon: 'check' },
  off: { tone: 'alert', icon: 'alert' },
  'not-compared': { tone: 'plain', icon: 'waiting' },
} as const;

/** A kiosk's clock against this laptop's, such as `+14 menit` or `belum dibandingkan`. */
export function ClockPill({ clock }: { clock: StationClockRow }) {
  const clockText = useClockText();
  const { tone, icon } = looks[clock.fit];
  return (
    <Pill tone={tone} icon={icon}>
      {clockText(clock)}
    </Pill>
  );
}

/** The same in words; a difference of up to two seconds is what scanning takes, and is called fitting. */
export function useClockText(): (clock: StationClockRow) => string {
  const { t } = useTranslation('console');
  const language = useLanguage();
  return useCallback(
    ({ offsetMillis, fit }) =>
      offsetMillis === null || Math.abs(offsetMillis) <= 2000 ? t(`clock.${fit}`) : offsetText(offsetMillis, language),
    [t, language],
  );
}
