import type { UtcText } from '../clock.ts';
import type { PersonId, StationId } from '../ledger/ids.ts';
import type { AnomalyCode } from '../ledger/kinds.ts';
import type { EntryOf } from '../ledger/read-entry.ts';
import { isLater, type Placed } from './order.ts';
import type { Signing } from './picture.ts';

/** What an anomaly is about; two that name the same are one. */
export type NamedByAnomaly = {
  code: AnomalyCode;
  station?: StationId | undefined;
  seq?: number | undefined;
  person?: PersonId | undefined;
};

/** The place of a signing in its station's chain. */
export type SigningPlace = { station: StationId; seq: number };

/** The organiser's last word on an anomaly. */
export type Settlement = Placed & {
  of: NamedByAnomaly;
  reason: string;
  at: UtcText;
  /** Which of a person's signings counts; null where the organiser leaves it at the earliest. */
  counts: SigningPlace | null;
};

/** One text for everything that an anomaly names. */
export function anomalyKey({ code, station = '' as StationId, seq, person = '' as PersonId }: NamedByAnomaly): string {
  return [code, station, seq ?? '', person].join(':');
}

/** The part of the fold that is about settled anomalies: by anomaly, the last word. */
export class Settlements {
  readonly lastWords = new Map<string, Settlement>();
  /** Where the organiser chose among the signings of a person: the keys of what was said. */
  private readonly choices = new Map<PersonId, Set<string>>();

  take({ clock, station, seq, hash, at, body }: EntryOf<'anomaly-settled'>): void {
    const { reason, counts = null, ...of } = body;
    const key = anomalyKey(of);
    const settlement: Settlement = { clock, station, seq, hash, of, reason, at, counts };
    if (!isLater(settlement, this.lastWords.get(key) ?? null)) return;
    this.lastWords.set(key, settlement);
    if (of.code !== 'signed-twice' || of.person === undefined) return;
    this.choices.set(of.person, (this.choices.get(of.person) ?? new Set()).add(key));
  }

  /** Everybody about whose signings something was said. */
  people(): Iterable<PersonId> {
    return this.choices.keys();
  }

  clear(): void {
    this.lastWords.clear();
    this.choices.clear();
  }

  /**
   * Puts the signing that the organiser chose before the others; of several choices the last. A choice of what is not there
   * changes nothing.
   * @param signings of one person, in counting order
   */
  chosenFirst(person: PersonId, signings: Signing[]): Signing[] {
    let last: { said: Settlement; chosen: Signing } | null = null;
    for (const key of this.choices.get(person) ?? []) {
      const said = this.lastWords.get(key);
      const counts = said?.counts;
      if (said === undefined || counts === null || counts === undefined) continue;
      const chosen = signings.find(({ station, seq }) => station === counts.station && seq === counts.seq);
      if (chosen !== undefined && isLater(said, last?.said ?? null)) last = { said, chosen };
    }
    const first = last?.chosen;
    return first === undefined ? signings : [first, ...signings.filter((signing) => signing !== first)];
  }
}
