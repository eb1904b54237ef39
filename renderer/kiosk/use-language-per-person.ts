import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationStatus } from '../../core/api/contract.ts';

/** Somebody chose English and walked away: the next person finds Indonesian again, ms. */
const patience = 45_000;

/** Back to Indonesian for every next person, whether they come by the first screen or by a scan on the last one. */
export function useLanguagePerPerson(state: StationStatus['state']): void {
  const { i18n } = useTranslation();
  const before = useRef(state);
  useEffect(() => {
    const left = before.current;
    before.current = state;
    const personIsGone = state !== left && (state === 'scan-badge' || left === 'thanks' || left === 'refused');
    if (personIsGone) void i18n.changeLanguage('id');
  }, [state, i18n]);

  const language = i18n.language;
  useEffect(() => {
    if (state !== 'scan-badge' || language === 'id') return undefined;
    const timer = window.setTimeout(() => void i18n.changeLanguage('id'), patience);
    return () => window.clearTimeout(timer);
  }, [state, language, i18n]);
}
