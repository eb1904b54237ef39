import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../../core/api/contract.ts';
import { clockTime, dayAndTime, dayAt, shortDay } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony } from '../ceremony-context.tsx';

/** Writes a moment as a time of day to the second, such as `08.42.17 WIB`. */
export function useClockTime(): (at: string) => string {
  const { timezone } = useCeremony().header;
  const language = useLanguage();
  return useCallback((at) => clockTime(new Date(at), timezone, language), [timezone, language]);
}

/** Writes a moment with its day, for exports. */
export function useMoment(): (at: string) => string {
  const { timezone } = useCeremony().header;
  const language = useLanguage();
  return useCallback((at) => dayAndTime(new Date(at), timezone, language), [timezone, language]);
}

/**
 * When an entry was written, by the organiser's clock; below it what the kiosk's clock said, where that differs, and the day
 * where it is another than the ceremony's.
 */
export function EntryTime({ line: { at, correctedAt } }: { line: EntryLine }) {
  const { t } = useTranslation('console');
  const { date, timezone } = useCeremony().header;
  const language = useLanguage();
  const time = useClockTime();
  const raw = time(at);
  const moment = new Date(correctedAt ?? at);
  const corrected = time(correctedAt ?? at);
  const isOnTheDay = dayAt(moment, timezone) === date;
  return (
    <span className="tabular">
      {corrected}
      {!isOnTheDay && <small>{shortDay(moment, timezone, language)}</small>}
      {raw !== corrected && <small>{t('entries.rawTime', { time: raw })}</small>}
    </span>
  );
}
