import type { UtcText } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import { provesEnrolment } from './enrolment.ts';
import type { StationPicture } from './picture.ts';

/** The part of the fold that is about one station. */
export class StationFold {
  signed = 0;
  private readonly id: StationId;
  private added: BodyOf<'station-added'> | null = null;
  private readonly openings: { ceremony: string; body: BodyOf<'station-opened'> }[] = [];
  private keys: string[] = [];
  private closedAt: UtcText | null = null;
  private closingCount: number | null = null;
  private entries = 0;
  private lastSeq = 0;
  private readonly places = new Set<number>();
  private readonly forks = new Set<number>();
  private readonly clocksAhead: number[] = [];

  constructor(id: StationId) {
    this.id = id;
  }

  count(seq: number, clockAhead: boolean): void {
    this.entries += 1;
    this.lastSeq = Math.max(this.lastSeq, seq);
    if (this.places.has(seq)) this.forks.add(seq);
    this.places.add(seq);
    if (clockAhead) this.clocksAhead.push(seq);
  }

  organiserAdded(ceremony: string, body: BodyOf<'station-added'>): void {
    this.added ??= body;
    this.prove(ceremony);
  }

  opened(ceremony: string, body: BodyOf<'station-opened'>): void {
    this.openings.push({ ceremony, body });
    this.prove(ceremony);
  }

  /** A later closing counts: an operator may close, find a latecomer at another kiosk, and close that one too. */
  closed(at: UtcText, signed: number): void {
    if (this.closedAt !== null && this.closedAt > at) return;
    this.closedAt = at;
    this.closingCount = signed;
  }

  picture(): StationPicture {
    const { id, added, keys, closedAt, closingCount, entries, lastSeq, signed } = this;
    return {
      id,
      added,
      keys,
      closedAt,
      closingCount,
      entries,
      lastSeq,
      signed,
      gaps: this.gaps(),
      forks: [...this.forks].toSorted((a, b) => a - b),
      clocksAhead: this.clocksAhead.toSorted((a, b) => a - b),
    };
  }

  private prove(ceremony: string): void {
    const { added } = this;
    if (added === null) return;
    const proven = this.openings.filter((opening) => provesEnrolment(ceremony, opening.body, added));
    this.keys = [...new Set(proven.map((opening) => opening.body.stationKey))].toSorted();
  }

  private gaps(): StationPicture['gaps'] {
    if (this.places.size === this.lastSeq) return [];
    const gaps: StationPicture['gaps'] = [];
    let expected = 1;
    for (const seq of [...this.places].toSorted((a, b) => a - b)) {
      if (seq > expected) gaps.push({ from: expected, to: seq - 1 });
      expected = seq + 1;
    }
    return gaps;
  }
}
