import type { UtcText } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import { correctedTime, offsetAt, type StationClock } from './clock-offset.ts';
import type { Placed } from './order.ts';

/** What the times of every station are corrected by, as of the last look. */
export class Corrections {
  private readonly clocks = new Map<StationId, StationClock>();

  /** Takes in what is known of each station's clock now; true where that changes any correction. */
  learn(clocks: Iterable<[StationId, StationClock]>): boolean {
    let changes = false;
    for (const [station, clock] of clocks) {
      const before = this.clocks.get(station);
      this.clocks.set(station, clock);
      changes ||= before === undefined || !correctsAlike(before, clock);
    }
    return changes;
  }

  /** The time by the organiser's clock; null where the station was never compared with it. */
  timeOf({ station, seq }: Pick<Placed, 'station' | 'seq'>, at: UtcText): UtcText | null {
    const clock = this.clocks.get(station);
    return clock === undefined ? null : correctedTime(at, offsetAt(clock, seq));
  }
}

function correctsAlike(one: StationClock, other: StationClock): boolean {
  return (
    one.isOrganisers === other.isOrganisers &&
    one.comparisons.length === other.comparisons.length &&
    one.comparisons.every(
      ({ seq, offsetMillis }, index) =>
        seq === other.comparisons[index]?.seq && offsetMillis === other.comparisons[index]?.offsetMillis,
    )
  );
}
