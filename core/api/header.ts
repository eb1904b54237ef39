import type { StationRole, Timezone } from '../ledger/kinds.ts';

/** What does not change while a laptop works on one ceremony. */
export type CeremonyHeader = {
  ceremony: string;
  title: string;
  institution: string;
  /** YYYY-MM-DD at the venue. */
  date: string;
  timezone: Timezone;
  venue: string;
  station: { id: string; name: string; venue: string; role: StationRole };
  /** True on the organiser's laptop: the console is at hand. */
  organiser: boolean;
};
