import { err, ok, type Result } from '../result.ts';
import type { Random } from '../clock.ts';
import { appendWithin, inTransaction } from '../ledger/append.ts';
import { hashOfBlob, sha256 } from '../ledger/chain.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { newPersonId, type BlobHash, type PersonId } from '../ledger/ids.ts';
import { readEntry } from '../ledger/read-entry.ts';
import type { ReadingChoice } from '../roster/choice.ts';
import { readCsvRoster, readRoster, type ReadingContact, type RosterFile, type RosterRefusal } from '../roster/import.ts';
import { readRosterBlob, rosterBytes, type Person } from '../roster/person.ts';
import type { ReadingFor } from '../roster/reader.ts';
import type { RosterReading } from '../roster/roster-reading.ts';
import type { Ceremony } from './ceremony.ts';
import type { Organiser } from './organiser.ts';

/** The people called to sign: a roster read from a sheet becomes an entry of the organiser. */

export type CallingRefusal =
  | FileRefusal
  | RosterRefusal
  | { code: 'roster-drops-signers'; file: string; signers: number }
  | { code: 'roster-rows-refused'; file: string; rows: number; reading: RosterReading }
  /** Another roster was called since this one was read, so the people in it may have other ids by now. */
  | { code: 'roster-changed-meanwhile' };
/** `dropped`: how many people of the roster before are not on this one. */
export type CalledPeople = RosterReading & { dropped: number };

export type CallingWish = {
  /** Take the valid rows of a sheet that has others too. */
  acceptValid: boolean;
  /** Whoever is on the roster and not in the sheet stays: for lists that come in unit by unit. */
  keepOthers?: boolean | undefined;
};

/** A sheet that was read against the people who are called already, ready to be called. */
export type ReadSheet = {
  fileName: string;
  reading: RosterReading;
  /** SHA-256 of the file, hexadecimal. */
  source: string;
  /** What the entry will name: the people as canonical JSON. */
  blob: Uint8Array;
  /** The roster that was in force when it was read. */
  against: BlobHash | null;
};

/** Reads a sheet against the people who are called already; writes nothing. */
export async function readSheetFor(
  ceremony: Ceremony,
  sheet: RosterFile & ReadingChoice,
  random: Random,
  contact: ReadingContact = {},
): Promise<Result<ReadSheet, RosterRefusal>> {
  const against = ceremony.picture().rosterHash;
  const reading = await readRoster({ ...sheet, ...readingFor(ceremony, random) }, contact);
  return reading.ok ? ok(readSheet(sheet, reading.value, against)) : reading;
}

/** A sheet with what was read in it; `against` is the roster that was in force then. */
export function readSheet({ bytes, fileName }: RosterFile, reading: RosterReading, against: BlobHash | null): ReadSheet {
  return { fileName, reading, source: sha256(bytes), blob: rosterBytes(reading.people), against };
}

/** What reading a sheet needs to know of the ceremony. */
export function readingFor(ceremony: Ceremony, random: Random): ReadingFor {
  const { people, definition } = ceremony.picture();
  return {
    ceremonyDate: definition.date,
    existing: Array.from(people.values()),
    earlier: earlierRosters(ceremony),
    newPersonId: () => newPersonId(random),
  };
}

/** Every roster of the organiser before the one in force, the latest first: who comes back keeps the id that a badge bears. */
function earlierRosters(ceremony: Ceremony): Person[][] {
  const { organiser, rosterHash } = ceremony.picture();
  const blobs = ceremony.rows
    .entriesOfKind('roster-imported')
    .map(readEntry)
    .flatMap((entry) => (entry?.kind === 'roster-imported' && entry.station === organiser ? [entry.body.blob] : []));
  return Array.from(new Set(blobs.toReversed())).flatMap((hash) => {
    const blob = hash === rosterHash ? null : ceremony.rows.blob(hash);
    const roster = blob === null ? undefined : readRosterBlob(blob);
    return roster === undefined ? [] : [roster.people];
  });
}

/**
 * Calls the people of a sheet. One damaged number refuses the whole sheet, unless `acceptValid`: then the good rows are
 * taken and the bad ones are named. A sheet without one good row is refused either way: it would send everybody home. A sheet
 * takes the place of the one before it, so one that leaves out somebody who has signed is refused too; with `keepOthers` nobody
 * leaves.
 */
export function callRead(
  ceremony: Ceremony,
  organiser: Organiser,
  { fileName: file, reading, source, blob, against }: ReadSheet,
  { acceptValid, keepOthers = false }: CallingWish,
): Result<CalledPeople, CallingRefusal> {
  const { rejected, people } = reading;
  if (rejected.length > 0 && (!acceptValid || people.length === 0)) {
    return err({ code: 'roster-rows-refused', file, rows: rejected.length, reading });
  }
  // In one step: another console may call a list, or a merge bring signings, between the look and the entry.
  const called = inTransaction<CalledPeople, CallingRefusal>(ceremony.file, () => {
    if (ceremony.picture().rosterHash !== against) return err({ code: 'roster-changed-meanwhile' });
    if (keepOthers) return ok(callAll(ceremony, organiser, reading, rosterWith(ceremony, people), source));
    const dropped = droppedBy(ceremony, people);
    const { signings } = ceremony.picture();
    const signers = dropped.filter((id) => signings.has(id)).length;
    if (signers > 0) return err({ code: 'roster-drops-signers', file, signers });
    return ok(callAll(ceremony, organiser, reading, { people, blob, dropped: dropped.length }, source));
  });
  if (called.ok) ceremony.refresh();
  return called;
}

type NewRoster = { people: readonly Person[]; blob: Uint8Array; dropped: number };

/** Inside a transaction that the caller has begun. */
function callAll(
  { file }: Ceremony,
  organiser: Organiser,
  reading: RosterReading,
  { people, blob, dropped }: NewRoster,
  source: string,
): CalledPeople {
  // A roster that the fold does not take would be called, and then be gone without a word.
  if (readRosterBlob(blob) === undefined) throw new Error('a person was accepted whom no roster can hold');
  const units = new Set(people.map(({ unit }) => unit)).size;
  const body = { blob: hashOfBlob(blob), people: people.length, units, source };
  appendWithin(file, organiser.author, 'roster-imported', body, [blob]);
  return { ...reading, dropped };
}

/** The present roster in its order, with what the sheet says anew about its people, and then the new ones. */
function rosterWith(ceremony: Ceremony, people: readonly Person[]): NewRoster {
  const present = ceremony.picture().people;
  const anew = new Map(people.map((person) => [person.id, person]));
  const stay = Array.from(present.values(), (person) => anew.get(person.id) ?? person);
  const all = [...stay, ...people.filter(({ id }) => !present.has(id))];
  return { people: all, blob: rosterBytes(all), dropped: 0 };
}

/** Reads a CSV sheet and calls its people, at once. */
export function callPeople(
  ceremony: Ceremony,
  organiser: Organiser,
  sheet: RosterFile,
  { random, ...wish }: CallingWish & { random: Random },
): Result<CalledPeople, CallingRefusal> {
  const against = ceremony.picture().rosterHash;
  const reading = readCsvRoster({ ...sheet, ...readingFor(ceremony, random) });
  return reading.ok ? callRead(ceremony, organiser, readSheet(sheet, reading.value, against), wish) : reading;
}

/** People of the present roster who are not on the new one. */
export function droppedBy(ceremony: Ceremony, people: readonly Person[]): PersonId[] {
  const called = new Set(people.map(({ id }) => id));
  return Array.from(ceremony.picture().people.keys()).filter((id) => !called.has(id));
}
