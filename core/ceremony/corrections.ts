import type { UtcText } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import { correctedTime, offsetAt, type StationClock } from './clock-offset.ts';
import type { Placed } from './order.ts';

type Corrects = Pick<StationClock, 'isOrganisers' | 'comparisons'>;

/** Of a station that nobody has heard of, nothing is corrected. */
const unheardOf: Corrects = { isOrganisers: false, comparisons: [] };

/** What the times of every station are corrected by, as of the last look. */
export class Corrections {
  private readonly clocks = new Map<StationId, Corrects>();

  /** Takes in what is known of a station's clock now; true where that changes any correction. */
  learn(station: StationId, clock: Corrects): boolean {
    const before = this.clocks.get(station) ?? unheardOf;
    this.clocks.set(station, clock);
    return !correctsAlike(before, clock);
  }

  /** The time by the organiser's clock; null where the station was never compared with it. */
  timeOf({ station, seq }: Pick<Placed, 'station' | 'seq'>, at: UtcText): UtcText | null {
    const clock = this.clocks.get(station);
    return clock === undefined ? null : correctedTime(at, offsetAt(clock, seq));
  }
}

function correctsAlike(one: Corrects, other: Corrects): boolean {
  if (one.isOrganisers !== other.isOrganisers) return false;
  // A station hands out the same list until it has compared again.
  if (one.comparisons === other.comparisons) return true;
  return (
    one.comparisons.length === other.comparisons.length &&
    one.comparisons.every(
      ({ seq, offsetMillis }, index) =>
        seq === other.comparisons[index]?.seq && offsetMillis === other.comparisons[index]?.offsetMillis,
    )
  );
}
