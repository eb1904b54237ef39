import { implement } from '@orpc/server';
import type { Desk } from '../desk.ts';
import { latest } from '../latest.ts';
import { liveContract } from './live-contract.ts';
import { LiveCounts } from './live-counts.ts';

const os = implement(liveContract);

/** ms: the least between two pictures. */
const liveDelays = { between: 1000 } as const;

/** The ceremony as it goes on. */
export function liveCalls(desk: Desk) {
  return {
    watch: os.watch.handler(({ signal }) => {
      let counts = new LiveCounts(desk.workplace().ceremony);
      return latest(
        (wake) => slowly(desk, wake),
        () => {
          const { ceremony } = desk.workplace();
          if (ceremony !== counts.ceremony) counts = new LiveCounts(ceremony);
          return counts.now();
        },
        signal,
      );
    }),
  };
}

/** Wakes after a change, but not more often than anybody can look; returns the way to stop. */
function slowly(desk: Desk, wake: () => void): () => void {
  let due: NodeJS.Timeout | null = null;
  const change = () => {
    due ??= setTimeout(() => {
      due = null;
      wake();
    }, liveDelays.between).unref();
  };
  const stop = desk.onChange((workplace, woken) => workplace.onChange(woken), change);
  return () => {
    stop();
    if (due !== null) clearTimeout(due);
  };
}
