import { scryptSync, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Clock, Random } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import { appendWithin, inTransaction, type Author } from '../ledger/append.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { draftLedgerFile, refusalOfMove, type LedgerFile } from '../ledger/file.ts';
import { newStationId, type CeremonyId, type StationId } from '../ledger/ids.ts';
import { isRawKey, newPrivateKey, privateKey, publicHalf, signText } from '../ledger/keys.ts';
import type { BodyOf, StationRole } from '../ledger/kinds.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import type { Ceremony } from './ceremony.ts';
import { enrolmentText } from './enrolment-proof.ts';
import { announceStationFiles, finishStationFiles, placesAwaited, stationsAdded, syncQuietly } from './station-files.ts';
import { nameTaken, type StationNameRefusal } from './station-names.ts';

/** How a laptop becomes a station: the organiser makes a file with a one-time key, the laptop proves it and makes its own. */

export type StationPlace = { name: string; venue: string; role?: StationRole | undefined; handedOut: boolean };
export type AddedStation = { station: StationId; operatorPin: string };
/** Why no station is made. */
export type AddingRefusal = FileRefusal | ValueRefusal | StationNameRefusal | { code: 'station-file-not-in-place'; file: string };
/** A station that nobody has heard of yet: its id, the operator's PIN and the one-time key are drawn, nothing is written. */
export type NewStation = AddedStation & { enrolmentKey: string; place: Omit<StationPlace, 'handedOut'> };

/** Six digits that only the operator beside the kiosk knows. */
export function newOperatorPin(random: Random): string {
  const number = Buffer.from(random(6)).readUIntBE(0, 6) % 1_000_000;
  return number.toString().padStart(6, '0');
}

/** The body of `station-added`. */
export function enrolmentOf(
  station: StationId,
  place: StationPlace,
  enrolmentKey: string,
  operatorPin: string,
  random: Random,
): BodyOf<'station-added'> {
  const salt = Buffer.from(random(16)).toString('hex');
  return { station, ...place, enrolmentKey: publicHalf(enrolmentKey), operatorPin: `${salt}:${stretchedPin(operatorPin, salt)}` };
}

/** Compares a typed PIN in constant time. */
export function isOperatorPin(typed: string, operatorPin: string): boolean {
  const [salt = '', expected = ''] = operatorPin.split(':');
  return timingSafeEqual(Buffer.from(stretchedPin(typed, salt)), Buffer.from(expected));
}

/** scrypt (RFC 7914) with N = 2^14: slow enough to make guessing dull, quick enough for a kiosk. */
function stretchedPin(pin: string, salt: string): string {
  return scryptSync(pin, Buffer.from(salt, 'hex'), 32, { N: 2 ** 14, r: 8, p: 1 }).toString('hex');
}

/**
 * Adds a station and makes its file: everything the ceremony file knows, and the one-time key. The entry and the file
 * come into being together or not at all.
 */
export function addStation(
  ceremony: Ceremony,
  organiser: Author,
  { name, venue, role }: Omit<StationPlace, 'handedOut'>,
  out: string,
  random: Random,
): Result<AddedStation, AddingRefusal> {
  const [drawn] = newStations(ceremony, [{ name, venue, role }], random);
  if (drawn === undefined) throw new Error('one station was asked for and none came');
  const added = addStations(ceremony, organiser, [{ ...drawn, out }], random);
  return added.ok ? ok({ station: drawn.station, operatorPin: drawn.operatorPin }) : added;
}

/** Draws what tells new stations apart, so that their papers can be printed before anything is written. */
export function newStations(ceremony: Ceremony, places: readonly NewStation['place'][], random: Random): NewStation[] {
  const taken = stationsAdded(ceremony.rows);
  return places.map((place) => {
    let station = newStationId(random);
    while (taken.has(station)) station = newStationId(random);
    taken.add(station);
    const enrolmentKey = newPrivateKey(random);
    return { station, operatorPin: newOperatorPin(random), enrolmentKey, place };
  });
}

/**
 * Adds stations and makes their files: all of them or none, since a PIN that nobody was told would make a file useless. The
 * ceremony file is held for some tenths of a second a station; nobody signs while stations are still being made.
 *
 * A file holds the organiser's entry that made it. One that outlived an entry which was never committed would fork the
 * organiser's ledger later, so the files lie beside their places as drafts and get their names after the commit, or at the
 * next opening of the ceremony where the power failed in between (`station-files.ts`).
 * @param then `made` is told how many drafts there are so far; `papers` hands over what is printed, before the commit: where
 *   it refuses, nothing has happened, and a page without a station is only paper
 * @returns `station-file-not-in-place` where the stations are in the ledger and a stick went away before their files had names
 */
export function addStations<Refusal = never>(
  ceremony: Ceremony,
  organiser: Author,
  stations: readonly (NewStation & { out: string })[],
  random: Random,
  { made, papers }: { made?: (done: number) => void; papers?: () => Result<null, Refusal> } = {},
): Result<null, AddingRefusal | Refusal> {
  const { file, rows } = ceremony;
  const files = stations.map(({ station, out }) => ({ station, place: out }));
  let isAdded = false;
  try {
    const announced = inTransaction<null, AddingRefusal>(file, () => {
      const refusal = refusalOf(rows, stations);
      if (refusal !== null) return err(refusal);
      announceStationFiles(rows, files);
      return ok(null);
    });
    if (!announced.ok) return announced;
    const added = inTransaction<null, AddingRefusal | Refusal>(file, () => {
      const refusal = refusalOf(rows, stations);
      if (refusal !== null) return err(refusal);
      // Once more: whoever opened the file in between found nothing begun, and took it from the list.
      announceStationFiles(rows, files);
      for (const [index, { out, ...station }] of stations.entries()) {
        const one = addWithin(ceremony, organiser, station, out, random);
        if (!one.ok) return one;
        made?.(index + 1);
      }
      const printed = papers?.() ?? ok(null);
      if (!printed.ok) return printed;
      for (const { out } of stations) {
        const refused = refusalOfMove(out);
        if (refused !== null) return err(refused);
      }
      for (const folder of new Set(stations.map(({ out }) => dirname(resolve(out))))) syncQuietly(folder);
      return ok(null);
    });
    isAdded = added.ok;
    if (!added.ok) return added;
    ceremony.refresh();
  } finally {
    // The drafts go, and what the disk refuses here is tried again at the next opening.
    if (!isAdded) void finishStationFiles(file).ok;
  }
  const own = new Set(files.map(({ station }) => station));
  const finished = finishStationFiles(file, own);
  const [late] = finished.ok ? finished.value.filter(({ station }) => own.has(station)) : files;
  return late === undefined ? ok(null) : err({ code: 'station-file-not-in-place', file: basename(late.place) });
}

/**
 * What is known before anything is made: a name or a place that is taken, by an earlier station or by another of these, and a
 * folder that is not there. Nothing is announced then, and the ceremony file stays as it was, byte by byte.
 */
function refusalOf(rows: Rows, stations: readonly (NewStation & { out: string })[]): AddingRefusal | null {
  const name = nameTaken(
    rows,
    stations.map(({ place }) => place.name),
  );
  if (name !== null) return { code: 'station-name-taken', name };
  const places = new Set(placesAwaited(rows));
  for (const { out } of stations) {
    const place = resolve(out);
    if (existsSync(place) || places.has(place)) return { code: 'file-exists', file: basename(place) };
    if (!existsSync(dirname(place))) return { code: 'folder-not-found', file: basename(place) };
    places.add(place);
  }
  // Without the PIN's hash, which takes a while: a name that no entry may hold must not even be announced.
  const operatorPin = `${'0'.repeat(32)}:${'0'.repeat(64)}`;
  for (const { station, enrolmentKey, place } of stations) {
    const body = { station, ...place, handedOut: true, enrolmentKey: publicHalf(enrolmentKey), operatorPin };
    const checked = checkBody('station-added', body);
    if (!checked.ok) return checked.error;
  }
  return null;
}

function addWithin(
  { file, rows: source }: Ceremony,
  organiser: Author,
  { station, operatorPin, enrolmentKey, place: { name, venue, role } }: NewStation,
  out: string,
  random: Random,
): Result<null, FileRefusal | ValueRefusal> {
  const place: StationPlace = { name, venue, ...(role === undefined ? {} : { role }), handedOut: true };
  const checked = checkBody('station-added', enrolmentOf(station, place, enrolmentKey, operatorPin, random));
  if (!checked.ok) return checked;
  appendWithin(file, organiser, 'station-added', checked.value);
  return draftLedgerFile<null, FileRefusal>(out, (made) => {
    const rows = rowsOf(made.database);
    for (const stored of source.entriesOf(organiser.station)) {
      rows.insertEntry(stored);
      const entry = readEntry(stored);
      for (const hash of entry === null ? [] : blobsOf(entry)) {
        const bytes = source.blob(hash);
        if (bytes !== null) rows.insertBlob(hash, bytes);
      }
    }
    rows.setLocal('station', station);
    rows.setLocal('enrolment-key', enrolmentKey);
    return ok(null);
  });
}

/**
 * The station that this file belongs to, ready to write. On first opening the laptop makes its own key and proves the
 * one-time secret, which is then wiped; `no-station-here` for a file without one. A key in which a single digit went bad
 * would sign a whole day that no merge takes: it is `file-damaged` before the first person stands there.
 */
export function enterStation(
  file: LedgerFile,
  ceremony: CeremonyId,
  clock: Clock,
  random: Random,
  program: string,
): Result<Author, FileRefusal | { code: 'no-station-here'; file: string }> {
  return inTransaction<Author, FileRefusal | { code: 'no-station-here'; file: string }>(file, () => {
    const rows = rowsOf(file.database);
    const station = rows.local('station') as StationId | null;
    if (station === null) return err({ code: 'no-station-here', file: file.name });
    const known = rows.local('station-key');
    const damaged = err({ code: 'file-damaged', file: file.name } as const);
    if (known !== null) {
      if (!isOneOf(keysOpened(rows, station), known)) return damaged;
      return ok({ ceremony, station, key: privateKey(known), clock });
    }
    const enrolmentKey = rows.local('enrolment-key');
    if (enrolmentKey === null) return err({ code: 'no-station-here', file: file.name });
    if (!isOneOf(enrolmentKeys(rows, station), enrolmentKey)) return damaged;

    const own = newPrivateKey(random);
    const author: Author = { ceremony, station, key: privateKey(own), clock };
    const stationKey = publicHalf(own);
    const proof = signText(enrolmentText(ceremony, station, stationKey), privateKey(enrolmentKey));
    appendWithin(file, author, 'station-opened', { stationKey, proof, program });
    rows.setLocal('station-key', own);
    rows.setLocal('enrolment-key', null);
    return ok(author);
  });
}

/** The public keys with which this station was opened here. */
function keysOpened(rows: Rows, station: StationId): string[] {
  return rows
    .entriesOf(station)
    .map(readEntry)
    .flatMap((entry) => (entry?.kind === 'station-opened' ? [entry.body.stationKey] : []));
}

/** The public halves of the one-time keys that the organiser gave to this station. */
function enrolmentKeys(rows: Rows, station: StationId): string[] {
  return rows
    .entriesOfKind('station-added')
    .map(readEntry)
    .flatMap((entry) => (entry?.kind === 'station-added' && entry.body.station === station ? [entry.body.enrolmentKey] : []));
}

function isOneOf(publicKeys: readonly string[], key: string): boolean {
  return isRawKey(key) && publicKeys.includes(publicHalf(key));
}
