import type { Entry } from '../ledger/entry.ts';
import type { UtcText } from '../clock.ts';
import { isAheadOfCap } from '../ledger/hybrid-clock.ts';
import type { BlobHash, PersonId, StationId } from '../ledger/ids.ts';
import type { EntryOf } from '../ledger/read-entry.ts';
import { rosterBlob, type Person } from '../roster/person.ts';
import type { StationClock } from './clock-offset.ts';
import { Corrections } from './corrections.ts';
import { inCountingOrder } from './counting-order.ts';
import { definitionAtFounding, type Definition } from './definition.ts';
import { compareOrder, insertInOrder, isLater, type Placed } from './order.ts';
import type { Adoption, CeremonyPicture, ReadingEvent, Signing, StationPicture } from './picture.ts';
import { Settlements } from './settlements.ts';
import { StationFold } from './station-fold.ts';
import { Tellings } from './tellings.ts';
import { oathText, pactText, type OathText, type PactText } from './texts.ts';

/**
 * Folds entries into the picture of a ceremony. Whatever depends on order is kept in the one order (clock, station, seq,
 * hash), so the picture is the same in whichever order entries arrive. An entry costs what it changes, however many people
 * there are and have signed: the next picture shares everything else with the one before.
 */
export class CeremonyFold {
  private founding: EntryOf<'ceremony-founded'> | null = null;
  private oath: (Adopted & { text: OathText }) | null = null;
  private pact: (Adopted & { text: PactText }) | null = null;
  private roster: Adopted | null = null;
  private arranged: (Placed & { definition: Definition }) | null = null;
  /** The same object at every look, so that whoever compares sees a change only where there is one. */
  private atFounding: Definition | null = null;
  private readonly adoptions: (Placed & { adoption: Adoption })[] = [];
  private readonly pacts = new Map<BlobHash, PactText>();
  private people = new Map<PersonId, Person>();
  private readonly stations = new Map<StationId, StationFold>();
  private readonly stationPictures = new Map<StationId, StationPicture>();
  /** Stations of which something was said since the last picture. */
  private readonly touched = new Set<StationId>();
  private readonly signings = new Map<PersonId, Signing[]>();
  private readonly settlements = new Settlements();
  /** People whose signings came, or were chosen from, since the last picture: the order of these is not known yet. */
  private readonly fresh = new Set<PersonId>();
  private readonly corrections = new Corrections();
  private readings: (ReadingEvent & Placed)[] = [];
  private isReadingFresh = false;
  private readonly revokedBadges = new Map<PersonId, number>();
  private readonly tellings = new Tellings();
  private readonly refusals: (CeremonyPicture['refusals'][number] & Placed)[] = [];
  private readonly decisions: Decision[] = [];
  private entries = 0;
  private readonly blob: (hash: BlobHash) => unknown;

  /** @param blob the JSON behind a hash, or undefined */
  constructor(blob: (hash: BlobHash) => unknown) {
    this.blob = blob;
  }

  add(entry: Entry): void {
    if (entry.kind === 'ceremony-founded') this.found(entry);
    this.entries += 1;
    const { clock, station, seq, hash, at } = entry;
    const placed: Placed = { clock, station, seq, hash };
    const stationFold = this.station(station);
    stationFold.count(entry, isAheadOfCap(clock, at));
    switch (entry.kind) {
      case 'ceremony-founded':
        return;
      case 'ceremony-arranged':
      case 'text-adopted':
      case 'roster-imported':
      case 'station-added':
      case 'badge-revoked':
      case 'absence-explained':
      case 'duty-recorded':
      case 'anomaly-settled':
        // A station that decides in the organiser's place changes nothing.
        this.decisions.push(entry);
        if (station === this.founding?.station) this.decide(entry);
        return;
      case 'station-opened':
        stationFold.opened({ ...placed, at, ceremony: entry.ceremony, body: entry.body });
        return;
      case 'reading-began':
        return this.read('began', null, entry, placed);
      case 'reading-point-shown':
        return this.read('point', entry.body.point, entry, placed);
      case 'reading-ended':
        return this.read('ended', null, entry, placed);
      case 'pact-signed': {
        const signings = this.signings.get(entry.body.person) ?? [];
        signings.push({ ...entry.body, badge: entry.body.badge ?? null, ...placed, at, correctedAt: null });
        this.signings.set(entry.body.person, signings);
        this.fresh.add(entry.body.person);
        stationFold.signed += 1;
        return;
      }
      case 'person-refused':
        return insertInOrder(this.refusals, { reason: entry.body.reason, at, ...placed });
      case 'clock-compared':
        return stationFold.compared({ ...placed, at, ...entry.body });
      case 'station-closed':
        stationFold.closed({ ...placed, at, signed: entry.body.signed });
        return;
    }
  }

  /** The founding entry gives the organiser's word its weight, also to what came before it; of two the earlier counts. */
  private found(entry: EntryOf<'ceremony-founded'>): void {
    const before = this.founding;
    if (before !== null && compareOrder(entry, before) >= 0) return;
    this.founding = entry;
    this.atFounding = null;
    if (before?.station === entry.station) return;
    this.oath = null;
    this.pact = null;
    this.roster = null;
    this.arranged = null;
    this.adoptions.length = 0;
    this.tellings.clear();
    this.pacts.clear();
    this.people = new Map();
    this.revokedBadges.clear();
    for (const person of this.settlements.people()) this.fresh.add(person);
    this.settlements.clear();
    for (const [id, station] of this.stations) {
      station.forgetOrganiser();
      if (station.isSilent()) this.stations.delete(id);
      this.touched.add(id);
    }
    for (const decision of this.decisions) if (decision.station === entry.station) this.decide(decision);
  }

  private decide(entry: Decision): void {
    const { clock, station, seq, hash } = entry;
    const placed: Placed = { clock, station, seq, hash };
    switch (entry.kind) {
      case 'ceremony-arranged':
        if (isLater(placed, this.arranged)) this.arranged = { ...placed, definition: entry.body };
        return;
      case 'absence-explained':
        return this.tellings.absence(entry);
      case 'duty-recorded':
        return this.tellings.duty(entry);
      case 'text-adopted':
        return this.adopt(entry, placed);
      case 'roster-imported':
        return this.callPeople(entry, placed);
      case 'station-added':
        return this.station(entry.body.station).organiserAdded(entry.ceremony, { ...placed, at: entry.at, body: entry.body });
      case 'badge-revoked': {
        const { person, issue } = entry.body;
        this.revokedBadges.set(person, Math.max(issue, this.revokedBadges.get(person) ?? 0));
        return;
      }
      case 'anomaly-settled':
        this.settlements.take(entry);
        if (entry.body.person !== undefined) this.fresh.add(entry.body.person);
        return;
    }
  }

  /** Null until the founding entry and both texts are there. The maps and lists in it are live. */
  picture(): CeremonyPicture | null {
    if (this.founding === null || this.oath === null || this.pact === null) return null;
    this.correct();
    return {
      id: this.founding.ceremony,
      organiser: this.founding.station,
      founded: this.founding.body,
      definition: this.arranged?.definition ?? (this.atFounding ??= definitionAtFounding(this.founding.body)),
      oath: { hash: this.oath.blob, text: this.oath.text },
      pact: { hash: this.pact.blob, text: this.pact.text },
      pacts: this.pacts,
      adoptions: this.adoptions.map(({ adoption }) => adoption),
      lastSaid: {
        text: Math.max(this.oath.seq, this.pact.seq),
        arrangement: this.arranged?.seq ?? 0,
        roster: this.roster?.seq ?? 0,
      },
      rosterHash: this.roster?.blob ?? null,
      people: this.people,
      stations: this.stationPictures,
      signings: this.signings,
      readings: this.readings,
      revokedBadges: this.revokedBadges,
      absences: this.tellings.absences,
      duties: this.tellings.duties,
      settlements: this.settlements.lastWords,
      refusals: this.refusals,
      entries: this.entries,
    };
  }

  private read(
    what: ReadingEvent['what'],
    point: number | null,
    entry: { at: UtcText; body: { oath: BlobHash } },
    placed: Placed,
  ) {
    const { at, body } = entry;
    insertInOrder(this.readings, { what, point, at, oath: body.oath, ...placed, correctedAt: null });
    this.isReadingFresh = true;
  }

  /** Looks anew at the stations of which something was said; true where that corrects any time differently. */
  private lookAtStations(): boolean {
    let learned = false;
    for (const id of this.touched) {
      const station = this.stations.get(id);
      if (station === undefined) {
        this.stationPictures.delete(id);
        continue;
      }
      const clock = this.clockOf(id, station);
      learned = this.corrections.learn(id, clock) || learned;
      this.stationPictures.set(id, station.picture(clock));
    }
    this.touched.clear();
    return learned;
  }

  /** Brings times to the organiser's clock: of what is new, and of everything where more is known of a clock now. */
  private correct(): void {
    const learned = this.lookAtStations();
    const corrected = <Timed extends Placed & { at: UtcText }>(timed: Timed) => ({
      ...timed,
      correctedAt: this.corrections.timeOf(timed, timed.at),
    });
    for (const person of learned ? this.signings.keys() : this.fresh) {
      const signings = this.signings.get(person);
      if (signings === undefined) continue;
      this.signings.set(person, this.settlements.chosenFirst(person, inCountingOrder(signings.map(corrected))));
    }
    this.fresh.clear();
    if (learned || this.isReadingFresh) this.readings = this.readings.map(corrected);
    this.isReadingFresh = false;
  }

  private clockOf(id: StationId, station: StationFold): StationClock {
    const clock = station.clock();
    return id === this.founding?.station ? { ...clock, isOrganisers: true } : clock;
  }

  /** The part of one station, to say something of it. */
  private station(id: StationId): StationFold {
    this.touched.add(id);
    const known = this.stations.get(id);
    if (known !== undefined) return known;
    const made = new StationFold(id);
    this.stations.set(id, made);
    return made;
  }

  private adopt({ body, at }: EntryOf<'text-adopted'>, placed: Placed): void {
    const content = this.blob(body.blob);
    const adoption = { ...placed, adoption: { text: body.text, hash: body.blob, at } };
    if (body.text === 'oath') {
      const text = oathText.safeParse(content);
      if (!text.success) return;
      insertInOrder(this.adoptions, adoption);
      if (isLater(placed, this.oath)) this.oath = { ...placed, blob: body.blob, text: text.data };
      return;
    }
    const text = pactText.safeParse(content);
    if (!text.success) return;
    insertInOrder(this.adoptions, adoption);
    this.pacts.set(body.blob, text.data);
    if (isLater(placed, this.pact)) this.pact = { ...placed, blob: body.blob, text: text.data };
  }

  private callPeople({ body }: EntryOf<'roster-imported'>, placed: Placed): void {
    if (!isLater(placed, this.roster)) return;
    const roster = rosterBlob.safeParse(this.blob(body.blob));
    if (!roster.success) return;
    this.roster = { ...placed, blob: body.blob };
    this.people = new Map(roster.data.people.map((person) => [person.id, person]));
  }
}

/** What only the organiser may say. */
type Decision = EntryOf<
  | 'ceremony-arranged'
  | 'text-adopted'
  | 'roster-imported'
  | 'station-added'
  | 'badge-revoked'
  | 'absence-explained'
  | 'duty-recorded'
  | 'anomaly-settled'
>;

type Adopted = Placed & { blob: BlobHash };
