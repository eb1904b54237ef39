import { createContext, useCallback, useContext, type ReactNode } from 'react';
import type { CeremonyHeader, Overview } from '../../core/api/contract.ts';
import { timeOfDay } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { countText } from '../text/numbers.ts';

/** The ceremony that is open: what never changes while it is, and the latest overview (null before the first one). */
export type OpenCeremony = { header: CeremonyHeader; overview: Overview | null };

const CeremonyContext = createContext<OpenCeremony | null>(null);

export function CeremonyProvider({ ceremony, children }: { ceremony: OpenCeremony; children: ReactNode }) {
  return <CeremonyContext value={ceremony}>{children}</CeremonyContext>;
}

/** For what also stands on a page without a ceremony; null there. */
export function useOpenCeremony(): OpenCeremony | null {
  return useContext(CeremonyContext);
}

/** Throws where no ceremony is open: such a screen must not be shown then. */
export function useCeremony(): OpenCeremony {
  const ceremony = useContext(CeremonyContext);
  if (ceremony === null) throw new Error('no ceremony is open');
  return ceremony;
}

/** Writes an entry's moment as a time of day at the ceremony, such as `08.42 WIB`. */
export function useTimeText(): (at: string) => string {
  const { timezone } = useCeremony().header;
  const language = useLanguage();
  return useCallback((at) => timeOfDay(new Date(at), timezone, language), [timezone, language]);
}

/** Writes a count in the language on screen. */
export function useCountText(): (count: number) => string {
  const language = useLanguage();
  return useCallback((count) => countText(count, language), [language]);
}
