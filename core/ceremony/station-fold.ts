import type { UtcText } from '../clock.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { StationId } from '../ledger/ids.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import { ChainPlaces } from './chain-places.ts';
import type { ClockComparison, StationClock } from './clock-offset.ts';
import { provesEnrolment } from './enrolment-proof.ts';
import { insertInOrder, isLater, type Placed } from './order.ts';
import type { StationPicture } from './picture.ts';

type Closing = Placed & { at: UtcText; signed: number };
type Counted = Pick<StoredEntry, 'seq' | 'hash' | 'previous' | 'at'>;
type Added = Placed & { at: UtcText; body: BodyOf<'station-added'> };
type Opening = Placed & { at: UtcText; ceremony: string; body: BodyOf<'station-opened'> };

/** The part of the fold that is about one station. */
export class StationFold {
  signed = 0;
  private readonly id: StationId;
  private readonly added: Added[] = [];
  private readonly openings: Opening[] = [];
  private keys: string[] = [];
  private closing: Closing | null = null;
  private entries = 0;
  private readonly places = new ChainPlaces();
  /** Rising. */
  private readonly clocksAhead: number[] = [];
  private readonly comparisons: (Placed & ClockComparison)[] = [];
  private comparisonsNow: ClockComparison[] | null = [];
  private earliestAt: UtcText | null = null;
  private latestAt: UtcText | null = null;

  constructor(id: StationId) {
    this.id = id;
  }

  count(entry: Counted, clockAhead: boolean): void {
    const { seq, at } = entry;
    this.entries += 1;
    if (this.earliestAt === null || at < this.earliestAt) this.earliestAt = at;
    if (this.latestAt === null || at > this.latestAt) this.latestAt = at;
    this.places.take(entry);
    if (clockAhead) this.clocksAhead.splice(this.clocksAhead.findLastIndex((ahead) => ahead <= seq) + 1, 0, seq);
  }

  organiserAdded(ceremony: string, added: Added): void {
    insertInOrder(this.added, added);
    this.prove(ceremony);
  }

  /** Somebody else turned out to be the organiser. */
  forgetOrganiser(): void {
    this.added.splice(0);
    this.keys = [];
  }

  /** No entry of its own has come. */
  isSilent(): boolean {
    return this.entries === 0;
  }

  opened(opening: Opening): void {
    insertInOrder(this.openings, opening);
    this.prove(opening.ceremony);
  }

  /** A later closing counts: an operator may close, find a latecomer at another kiosk, and close that one too. */
  closed(closing: Closing): void {
    if (isLater(closing, this.closing)) this.closing = closing;
  }

  compared(comparison: Placed & ClockComparison): void {
    insertInOrder(this.comparisons, comparison);
    this.comparisonsNow = null;
  }

  /** What is known of this laptop's clock. Of two laptops under one name nobody knows which one was compared. */
  clock(): StationClock {
    const { added, places, keys, earliestAt, latestAt } = this;
    const isOneLaptop = places.forks().length === 0 && keys.length <= 1;
    return {
      isOrganisers: added[0]?.body.handedOut === false,
      comparisons: isOneLaptop ? this.everyComparison() : [],
      addedAt: added[0]?.at ?? null,
      earliestAt,
      latestAt,
    };
  }

  /** @param clock this station's, or the organiser's where the organiser speaks here */
  picture(clock: StationClock): StationPicture {
    const { id, added, keys, closing, entries, places, signed } = this;
    const opening = this.openings.at(-1) ?? null;
    return {
      id,
      added: added[0]?.body ?? null,
      addedSeq: added[0]?.seq ?? null,
      keys,
      opened: opening === null ? null : { seq: opening.seq, at: opening.at },
      closedAt: closing?.at ?? null,
      closingCount: closing?.signed ?? null,
      entries,
      lastSeq: places.last,
      signed,
      gaps: places.gaps(),
      forks: places.forks(),
      clocksAhead: this.clocksAhead,
      clock,
    };
  }

  private prove(ceremony: string): void {
    const proven = this.openings.filter((opening) =>
      this.added.some((added) => provesEnrolment(ceremony, opening.body, added.body)),
    );
    this.keys = [...new Set(proven.map((opening) => opening.body.stationKey))].toSorted();
  }

  private everyComparison(): ClockComparison[] {
    this.comparisonsNow ??= this.comparisons.map(({ seq, offsetMillis, shownAt, at }) => ({ seq, offsetMillis, shownAt, at }));
    return this.comparisonsNow;
  }
}
