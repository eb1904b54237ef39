import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import { call } from '../call.ts';

export type LiveUnit = { unit: string; called: number; signed: number };
export type LiveVenue = { venue: string; signed: number };
export type LiveStation = { id: string; name: string; venue: string; signed: number; last: UtcText | null };
/** How many have signed by the end of five minutes, or by the end of a day, which stands as its midnight in UTC; a step without any signing is left out. */
export type LiveStep = { at: UtcText; signed: number };

/** The ceremony at this moment. Times are by the organiser's clock where a station was compared with it. */
export type LivePicture = {
  called: number;
  signed: number;
  /** People who signed without being called; nowhere among the others. */
  outside: number;
  /** In steps of minutes within the ceremony's day, or of a day where most signed on others. */
  step: 'minutes' | 'day';
  /** How long one step is: a minute where everything lies within an hour, otherwise five. */
  stepMillis: number;
  steps: LiveStep[];
  /** Signings whose time lies outside of what the steps show: a clock that is wrong, or a latecomer. */
  elsewhere: number;
  units: LiveUnit[];
  venues: LiveVenue[];
  stations: LiveStation[];
  last: UtcText | null;
};

/** For a screen that stands in the hall. */
export const liveContract = {
  /** Follows the file, at most once a second. */
  watch: call.output(eventIterator(z.custom<LivePicture>())),
} as const;
