import { err, ok, type Result } from '../result.ts';
import type { Random } from '../clock.ts';
import { canonicalJson, hashOfBlob, sha256 } from '../ledger/chain.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { newPersonId, type PersonId } from '../ledger/ids.ts';
import { readRoster, type RosterReading, type RosterRefusal } from '../roster/import.ts';
import type { Person } from '../roster/person.ts';
import type { Ceremony } from './ceremony.ts';
import type { Organiser } from './organiser.ts';

/** The people called to sign: a roster read from a sheet becomes an entry of the organiser. */

export type CallingRefusal =
  | FileRefusal
  | RosterRefusal
  | { code: 'roster-drops-signers'; file: string; signers: number }
  | { code: 'roster-rows-refused'; file: string; rows: number; reading: RosterReading };
/** `dropped`: how many people of the roster before are not on this one. */
export type CalledPeople = RosterReading & { dropped: number };
export type SheetToRead = { bytes: Uint8Array; fileName: string };

/** Reads a sheet against the people who are called already; writes nothing. */
export function readSheetFor(ceremony: Ceremony, sheet: SheetToRead, random: Random): Result<RosterReading, RosterRefusal> {
  const { people, definition } = ceremony.picture();
  const taken = new Set(people.keys());
  const freshId = (): PersonId => {
    let id = newPersonId(random);
    while (taken.has(id)) id = newPersonId(random);
    taken.add(id);
    return id;
  };
  return readRoster({ ...sheet, ceremonyDate: definition.date, existing: Array.from(people.values()), newPersonId: freshId });
}

/**
 * Calls the people of a sheet. One damaged number refuses the whole sheet, unless `acceptValid`: then the good rows are
 * taken and the bad ones are named. A sheet without one good row is refused either way: it would send everybody home. A sheet
 * takes the place of the one before it, so one that leaves out somebody who has signed is refused too.
 */
export function callPeople(
  ceremony: Ceremony,
  organiser: Organiser,
  sheet: SheetToRead,
  { acceptValid, random }: { acceptValid: boolean; random: Random },
): Result<CalledPeople, CallingRefusal> {
  const reading = readSheetFor(ceremony, sheet, random);
  if (!reading.ok) return reading;
  const { rejected, people, units } = reading.value;
  if (rejected.length > 0 && (!acceptValid || people.length === 0)) {
    return err({ code: 'roster-rows-refused', file: sheet.fileName, rows: rejected.length, reading: reading.value });
  }
  const dropped = droppedBy(ceremony, people);
  const { signings } = ceremony.picture();
  const signers = dropped.filter((id) => signings.has(id)).length;
  if (signers > 0) return err({ code: 'roster-drops-signers', file: sheet.fileName, signers });
  const blob = rosterBytes(people);
  const body = { blob: hashOfBlob(blob), people: people.length, units, source: sha256(sheet.bytes) };
  const written = ceremony.append(organiser.author, 'roster-imported', body, [blob]);
  return written.ok ? ok({ ...reading.value, dropped: dropped.length }) : written;
}

/** People of the present roster who are not on the new one. */
export function droppedBy(ceremony: Ceremony, people: readonly Person[]): PersonId[] {
  const called = new Set(people.map(({ id }) => id));
  return Array.from(ceremony.picture().people.keys()).filter((id) => !called.has(id));
}

function rosterBytes(people: Person[]): Uint8Array {
  return Buffer.from(canonicalJson({ people }));
}
