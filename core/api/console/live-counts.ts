import { calledPeople } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import type { CeremonyPicture, Signing } from '../../ceremony/picture.ts';
import { utcMillis, utcText, type UtcMillis, type UtcText } from '../../clock.ts';
import type { PersonId, StationId } from '../../ledger/ids.ts';
import type { EntryKind } from '../../ledger/kinds.ts';
import { readEntry } from '../../ledger/read-entry.ts';
import { localDay } from '../../print/indonesian-dates.ts';
import type { LivePicture, LiveStep } from './live-contract.ts';

const minuteMillis = 60_000;
/** Up to so many steps of one minute are drawn; a longer time is drawn in steps of five. */
const mostMinutes = 60;
const dayMillis = 24 * 60 * 60_000;

/** Entries that change at most the counts of the one person whom they name; any other kind has everything counted anew. */
const aboutOnePerson: ReadonlySet<EntryKind> = new Set(['pact-signed', 'person-refused', 'absence-explained', 'duty-recorded']);
const changesNothing: ReadonlySet<EntryKind> = new Set([
  'reading-began',
  'reading-point-shown',
  'reading-ended',
  'badge-revoked',
]);

/** What one person adds to the counts. */
type Share = { unit: string; station: StationId; at: UtcText };

/**
 * The live picture of one ceremony, kept up entry by entry: a signing costs one person's share, however many have signed
 * before. What touches everybody (another roster, a clock that was compared, a settlement) is counted anew; that is rare.
 */
export class LiveCounts {
  readonly ceremony: Ceremony;
  private row = 0;
  private units = new Map<string, { called: number; signed: number }>();
  private shares = new Map<PersonId, Share>();
  private atStations = new Map<StationId, { signed: number; last: UtcText | null }>();
  private perStep = new Map<number, number>();

  constructor(ceremony: Ceremony) {
    this.ceremony = ceremony;
  }

  /** The counts with everything that is in the file now. */
  now(): LivePicture {
    // Looked up before the picture: what another program adds in between is counted, and looked at once more the next time.
    const upTo = this.ceremony.rows.lastRow();
    const picture = this.ceremony.picture();
    if (this.row === 0) this.countAnew(picture);
    else this.follow(picture);
    this.row = upTo;
    return this.shown(picture);
  }

  private follow(picture: CeremonyPicture): void {
    const touched = new Set<PersonId>();
    for (const stored of this.ceremony.rows.entriesAfter(this.row)) {
      const entry = readEntry(stored);
      if (entry === null || changesNothing.has(entry.kind)) continue;
      if (!aboutOnePerson.has(entry.kind)) return this.countAnew(picture);
      if (entry.kind === 'pact-signed') touched.add(entry.body.person);
    }
    for (const person of touched) this.recount(person, picture);
  }

  private countAnew(picture: CeremonyPicture): void {
    this.units = new Map();
    this.shares = new Map();
    this.atStations = new Map();
    this.perStep = new Map();
    for (const { unit } of calledPeople(picture).values()) this.unit(unit).called += 1;
    for (const person of picture.signings.keys()) this.recount(person, picture);
  }

  /** Takes out what the person added before, and adds what counts now. */
  private recount(person: PersonId, picture: CeremonyPicture): void {
    const before = this.shares.get(person);
    this.shares.delete(person);
    if (before !== undefined) this.add(before, -1);
    const signing = picture.signings.get(person)?.[0];
    const called = calledPeople(picture).get(person);
    if (signing === undefined || called === undefined) return;
    const share = { unit: called.unit, station: signing.station, at: timeOf(signing) };
    this.shares.set(person, share);
    this.add(share, 1);
  }

  private add({ unit, station, at }: Share, by: 1 | -1): void {
    this.unit(unit).signed += by;
    const there = this.atStations.get(station) ?? { signed: 0, last: null };
    there.signed += by;
    if (by < 0) there.last = this.lastAt(station);
    else if (there.last === null || at > there.last) there.last = at;
    this.atStations.set(station, there);
    const step = Math.floor(utcMillis(at) / minuteMillis) * minuteMillis;
    this.perStep.set(step, (this.perStep.get(step) ?? 0) + by);
  }

  /** A signing has moved to another kiosk: rare enough to look through all of them. */
  private lastAt(station: StationId): UtcText | null {
    let last: UtcText | null = null;
    for (const share of this.shares.values()) {
      if (share.station === station && (last === null || share.at > last)) last = share.at;
    }
    return last;
  }

  private unit(name: string): { called: number; signed: number } {
    const known = this.units.get(name) ?? { called: 0, signed: 0 };
    this.units.set(name, known);
    return known;
  }

  private shown(picture: CeremonyPicture): LivePicture {
    const venues = new Map<string, number>();
    const stations = Array.from(picture.stations.values())
      .filter(({ id }) => id !== picture.organiser)
      .map(({ id, added }) => {
        const { signed, last } = this.atStations.get(id) ?? { signed: 0, last: null };
        const venue = added?.venue ?? '';
        venues.set(venue, (venues.get(venue) ?? 0) + signed);
        return { id, name: added?.name ?? id, venue, signed, last };
      });
    const lasts = stations.flatMap(({ last }) => (last === null ? [] : [last]));
    return {
      called: calledPeople(picture).size,
      signed: this.shares.size,
      outside: picture.signings.size - this.shares.size,
      ...this.steps(picture),
      units: Array.from(this.units, ([unit, { called, signed }]) => ({ unit, called, signed })),
      venues: Array.from(venues, ([venue, signed]) => ({ venue, signed })),
      stations,
      last: lasts.toSorted().at(-1) ?? null,
    };
  }

  /** The ceremony's day in steps of minutes, where at least half of the signings lie in it. */
  private steps({
    definition: { date, timezone },
  }: CeremonyPicture): Pick<LivePicture, 'step' | 'stepMillis' | 'steps' | 'elsewhere'> {
    const perStep = [...this.perStep].filter(([, count]) => count > 0).toSorted(([one], [other]) => one - other);
    const onTheDay = perStep.filter(([at]) => localDay(at as UtcMillis, timezone) === date);
    const inSteps = sumOf(onTheDay);
    if (inSteps * 2 >= this.shares.size) {
      const span = (onTheDay.at(-1)?.[0] ?? 0) - (onTheDay[0]?.[0] ?? 0);
      const stepMillis = span < mostMinutes * minuteMillis ? minuteMillis : 5 * minuteMillis;
      const steps = summedUp(inStepsOf(stepMillis, onTheDay), stepMillis);
      return { step: 'minutes', stepMillis, steps, elsewhere: this.shares.size - inSteps };
    }
    const perDay = new Map<number, number>();
    for (const [at, count] of perStep) {
      const day = Date.parse(`${localDay(at as UtcMillis, timezone)}T00:00:00Z`);
      perDay.set(day, (perDay.get(day) ?? 0) + count);
    }
    return { step: 'day', stepMillis: dayMillis, steps: summedUp([...perDay], 0), elsewhere: 0 };
  }
}

/** By the organiser's clock where it is known. */
function timeOf({ at, correctedAt }: Signing): UtcText {
  return correctedAt ?? at;
}

function sumOf(counts: readonly (readonly [number, number])[]): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** Several short steps become one long. */
function inStepsOf(millis: number, counts: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const groups = Map.groupBy(counts, ([at]) => Math.floor(at / millis) * millis);
  return Array.from(groups, ([at, group]) => [at, sumOf(group)]);
}

/** Each step with everything up to it. @param millis from the beginning of a step to the time that it is shown at */
function summedUp(counts: readonly (readonly [number, number])[], millis: number): LiveStep[] {
  let signed = 0;
  return counts.map(([at, count]) => {
    signed += count;
    return { at: utcText((at + millis) as UtcMillis), signed };
  });
}
