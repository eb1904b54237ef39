import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../result.ts';
import { inTransaction } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { discardDraft, draftOf, guarded, moveDraftToItsPlace, refusalOfHeader, type LedgerFile } from '../ledger/file.ts';
import type { StationId } from '../ledger/ids.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { syncFolder } from '../ledger/write-in-place.ts';

/**
 * The files of new stations on their way to their places. Nothing can commit an entry and name a file in one step, so the
 * ceremony file remembers what is under way, and the ledger alone says which way it ends: a station that was committed gets its
 * file, of any other nothing stays. Whoever opens the ceremony next does what a killed program left to do:
 *
 * | killed | on the disk | the next opening |
 * |---|---|---|
 * | before the drafts are whole, or before the commit | drafts that no ceremony knows | removes them |
 * | after the commit, before every draft has its name | files that the ledger knows, some of them still drafts | names the rest |
 * | after that | files that the ledger knows | finds nothing to do |
 *
 * So a file under the name of a station file is always one that the ledger knows: any other would fork the organiser's ledger.
 */
export type StationFile = { station: StationId; place: string };

/** Remembers files before the first draft of them is made; call it in a transaction. What was under way before stays so. */
export function announceStationFiles(rows: Rows, files: readonly StationFile[]): void {
  const news = files.map(({ station, place }) => ({ station, place: resolve(place) }));
  const places = new Set(news.map(({ place }) => place));
  remember(rows, [...underWay(rows).filter(({ place }) => !places.has(place)), ...news]);
}

/** Places of files that the ledger knows and that have not taken them yet: their drafts must not be written over. */
export function placesAwaited(rows: Rows): string[] {
  const files = underWay(rows);
  if (files.length === 0) return [];
  const known = stationsAdded(rows);
  return files.flatMap(({ station, place }) => (known.has(station) ? [place] : []));
}

/**
 * Ends what is under way, as far as it can be: a stick that is not there keeps its files waiting for the next time. It holds
 * the ceremony file meanwhile, and whoever makes stations does too: a draft that is still being filled is never met here.
 * @param justMade stations whose drafts were made a moment ago; others are read before they get their names
 * @returns the files of stations in the ledger that could not take their places
 */
export function finishStationFiles(
  file: LedgerFile,
  justMade: ReadonlySet<StationId> = new Set(),
): Result<StationFile[], FileRefusal> {
  const rows = rowsOf(file.database);
  return guarded<StationFile[], FileRefusal>(file.name, () => {
    if (rows.local('station-files') === null) return ok([]);
    return inTransaction<StationFile[], FileRefusal>(file, () => {
      const known = stationsAdded(rows);
      const waiting = underWay(rows).filter((one) => {
        const ended = known.has(one.station) ? takesItsPlace(one, justMade.has(one.station)) : leavesNothing(one);
        return !ended;
      });
      remember(rows, waiting);
      return ok(waiting.filter(({ station }) => known.has(station)));
    });
  });
}

/** True once the file stands in its place. */
function takesItsPlace({ station, place }: StationFile, isJustMade: boolean): boolean {
  const placed = guarded<boolean, FileRefusal>(basename(place), () => {
    if (!isThere(draftOf(place))) return ok(isThere(place));
    // The list lies in a file, and a file may come from anywhere: nothing gets a name but the whole file of this very station.
    if (!isJustMade && !isFileOf(station, draftOf(place))) return ok(false);
    const moved = moveDraftToItsPlace(place);
    if (!moved.ok) return moved;
    syncQuietly(dirname(place));
    return ok(true);
  });
  return placed.ok && placed.value;
}

/** True once nothing of the draft is left; one that is no file of ours belongs to somebody and stays. */
function leavesNothing({ place }: StationFile): boolean {
  const draft = draftOf(place);
  const removed = guarded<boolean, FileRefusal>(basename(place), () => {
    const stats = lstatSync(draft, { throwIfNoEntry: false });
    // The folder of a stick that is not put in comes back with it.
    if (stats === undefined) return ok(isThere(dirname(place)));
    // Empty until SQLite has written its first page.
    if (stats.isFile() && (stats.size === 0 || refusalOfHeader(draft, basename(draft)) === null)) discardDraft(place);
    return ok(true);
  });
  return removed.ok && removed.value;
}

function isFileOf(station: StationId, path: string): boolean {
  if (statSync(path).size === 0) return false;
  const read = readForeignFile<string | null, FileRefusal>(path, ({ database }) => ok(rowsOf(database).local('station')));
  return read.ok && read.value === station;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The names reach the disk too; a file system that cannot be asked for that is no reason to make no stations. */
export function syncQuietly(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    return;
  }
}

/** Ids that the organiser has given away. */
export function stationsAdded(rows: Rows): Set<StationId> {
  const added = new Set<StationId>();
  for (const stored of rows.entriesOfKind('station-added')) {
    const entry = readEntry(stored);
    if (entry?.kind === 'station-added') added.add(entry.body.station);
  }
  return added;
}

const listOfFiles = z.array(z.object({ station: z.string().transform((id) => id as StationId), place: z.string() }));

/** None where the list cannot be read: it is a help, and no truth. */
function underWay(rows: Rows): StationFile[] {
  const text = rows.local('station-files');
  if (text === null) return [];
  try {
    return listOfFiles.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

function remember(rows: Rows, files: readonly StationFile[]): void {
  rows.setLocal('station-files', files.length === 0 ? null : JSON.stringify(files));
}
