import { calledPeople, countSigned } from '../ceremony/called.ts';
import { countedOfStrangers } from '../ceremony/counting-order.ts';
import type { CeremonyPicture, ReadingEvent, Signing } from '../ceremony/picture.ts';
import { stationName } from '../ceremony/station-names.ts';
import type { Person } from '../roster/person.ts';

/**
 * What the minutes state, computed from the picture alone: who was called, who signed (the first signing counts), who
 * did not, and when the reading was. Every total is the sum of its rows, because it is added up from them.
 */
export type Count = { label: string; roster: number; signed: number; unsigned: number };
/** Rows and total are of those called. `outside` have signed without being called, and stand in none of the rows. */
export type CountTable = { rows: Count[]; total: Count; outside: number };

export type Signer = {
  signing: Signing;
  /** Null when the person is on no roster (an anomaly); the drawing is still printed. */
  person: Person | null;
  station: string;
};

export type Reading = {
  /** The last beginning before the last end. */
  began: ReadingEvent | null;
  ended: ReadingEvent | null;
  /** Different points that were on the projector in between. */
  pointsShown: number;
  /** How often a reading began, in all. */
  beginnings: number;
};

/** `office` is a room that joined the ceremony from afar; `unknown` where the organiser named no such place. */
export type VenueCount = { venue: string; mode: 'hall' | 'office' | 'unknown'; signed: number };

export type MinutesFacts = {
  units: CountTable;
  employment: CountTable;
  /** Those called who have signed, by the place where they did, all stations together. */
  venues: VenueCount[];
  /** How many of those called have done each of the extra duties. */
  duties: { name: string; done: number }[];
  /** `unit` is null for those who signed without being called; no unit of a roster can be named so. */
  signers: { unit: string | null; people: Signer[] }[];
  unsigned: { unit: string; people: Person[] }[];
  reading: Reading;
};

/** In words, for those on no roster and those who are not called. Never a key: a roster may name a unit so. */
export const outsideRoster = 'Di luar yang dipanggil';
export const withoutUnit = 'Tanpa perangkat daerah';
export const withoutEmployment = 'Tidak disebut';

export function minutesFacts(picture: CeremonyPicture): MinutesFacts {
  const signers = countedSigners(picture);
  const signedIds = new Set(signers.map((signer) => signer.signing.person));
  const called = calledPeople(picture);
  const people = [...called.values()];
  // Every list of the minutes names the units in the order of the roster.
  const units = [...new Set(people.map(unitOf))];
  const isSigner = ({ signing }: Signer) => called.has(signing.person);
  const { outside } = countSigned(picture);
  const countBy = (label: (person: Person) => string) => ({ ...counted(people, signedIds, label), outside });
  return {
    units: countBy(unitOf),
    employment: countBy(({ employment }) => employment || withoutEmployment),
    venues: Array.from(
      Map.groupBy(signers.filter(isSigner), (signer) => venueOf(picture, signer)),
      ([venue, all]) => ({ venue, mode: modeOf(picture, venue), signed: all.length }),
    ),
    duties: picture.definition.duties.map(({ id, name }) => ({
      name,
      done: people.filter((person) => picture.duties.get(person.id)?.has(id)).length,
    })),
    signers: grouped<Signer, string | null>(
      signers,
      (signer) => (signer.person !== null && isSigner(signer) ? unitOf(signer.person) : null),
      [...units, null],
    ),
    unsigned: grouped(
      people.filter((person) => !signedIds.has(person.id)),
      unitOf,
      units,
    ),
    reading: readingOf(picture.readings),
  };
}

/** Where somebody signed. */
export function venueOf(picture: CeremonyPicture, signer: Pick<Signer, 'signing'>): string {
  const station = signer.signing.station;
  const added = picture.stations.get(station)?.added;
  if (added) return added.venue;
  return station === picture.organiser ? picture.definition.venue : 'Tempat tidak diketahui';
}

function modeOf({ definition }: CeremonyPicture, venue: string): VenueCount['mode'] {
  const known = definition.venues.find(({ name }) => name === venue);
  if (known) return known.kind;
  return venue === definition.venue ? 'hall' : 'unknown';
}

/** One signing per person, in the order of the roster; people on no roster last, in the order of signing. */
function countedSigners(picture: CeremonyPicture): Signer[] {
  const signer = (signing: Signing): Signer => ({
    signing,
    person: picture.people.get(signing.person) ?? null,
    station: stationName(picture, signing.station),
  });
  const first = (id: Signing['person']) => picture.signings.get(id)?.slice(0, 1) ?? [];
  const known = [...picture.people.keys()].flatMap(first);
  return [...known, ...countedOfStrangers(picture)].map(signer);
}

function unitOf({ unit }: Person): string {
  return unit || withoutUnit;
}

function grouped<Item, Unit>(
  items: Item[],
  unitOfItem: (item: Item) => Unit,
  order: readonly Unit[],
): { unit: Unit; people: Item[] }[] {
  const groups = Map.groupBy(items, unitOfItem);
  return order.flatMap((unit) => {
    const inUnit = groups.get(unit);
    return inUnit ? [{ unit, people: inUnit }] : [];
  });
}

function counted(
  people: Person[],
  signed: ReadonlySet<string>,
  labelOf: (person: Person) => string,
): Omit<CountTable, 'outside'> {
  const rows = new Map<string, Count>();
  const total: Count = { label: 'Jumlah', roster: 0, signed: 0, unsigned: 0 };
  for (const person of people) {
    const label = labelOf(person);
    const row = rows.get(label) ?? { label, roster: 0, signed: 0, unsigned: 0 };
    rows.set(label, row);
    for (const count of [row, total]) {
      count.roster += 1;
      count[signed.has(person.id) ? 'signed' : 'unsigned'] += 1;
    }
  }
  return { rows: [...rows.values()], total };
}

function readingOf(events: ReadingEvent[]): Reading {
  const lastEnd = events.findLastIndex((event) => event.what === 'ended');
  const before = lastEnd === -1 ? events : events.slice(0, lastEnd);
  const lastBeginning = before.findLastIndex((event) => event.what === 'began');
  const points = before.slice(lastBeginning + 1).filter((event) => event.what === 'point');
  return {
    began: before[lastBeginning] ?? null,
    ended: events[lastEnd] ?? null,
    pointsShown: new Set(points.map((event) => event.point)).size,
    beginnings: events.filter((event) => event.what === 'began').length,
  };
}
