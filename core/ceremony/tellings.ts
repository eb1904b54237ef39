import type { UtcText } from '../clock.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { AbsenceReason } from '../ledger/kinds.ts';
import type { EntryOf } from '../ledger/read-entry.ts';
import { isLater, type Placed } from './order.ts';

type Absence = { reason: AbsenceReason; note: string; at: UtcText };

/** The part of the fold that the organiser tells of single people: why they are absent, which extra duties they have done. */
export class Tellings {
  readonly absences = new Map<PersonId, Absence>();
  readonly duties = new Map<PersonId, Set<string>>();
  /** Where the last word on each absence and each duty stands; what was taken back leaves its place here. */
  private readonly lastWords = new Map<string, Placed>();

  absence({ body: { person, reason, note }, at, ...entry }: EntryOf<'absence-explained'>): void {
    if (!this.isLastWord(`absence ${person}`, entry)) return;
    if (reason === null) this.absences.delete(person);
    else this.absences.set(person, { reason, note, at });
  }

  duty({ body: { person, duty, done }, ...entry }: EntryOf<'duty-recorded'>): void {
    if (!this.isLastWord(`duty ${duty} ${person}`, entry)) return;
    const duties = this.duties.get(person) ?? new Set();
    if (done) this.duties.set(person, duties.add(duty));
    else if (duties.delete(duty) && duties.size === 0) this.duties.delete(person);
  }

  clear(): void {
    this.absences.clear();
    this.duties.clear();
    this.lastWords.clear();
  }

  private isLastWord(of: string, { clock, station, seq, hash }: Placed): boolean {
    const placed: Placed = { clock, station, seq, hash };
    if (!isLater(placed, this.lastWords.get(of) ?? null)) return false;
    this.lastWords.set(of, placed);
    return true;
  }
}
