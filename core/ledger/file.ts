import { closeSync, existsSync, lstatSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../result.ts';
import { fileRefusalOf, type FileRefusal } from './file-refusal.ts';
import { headerOf } from './header.ts';
import { hasWal, isWholeWithItsWal } from './left-over-wal.ts';
import { applicationId, createSchema, ourSchema, versionOf, type Schema } from './schema.ts';

/**
 * The one file: a SQLite database with our application id. The header is read before SQLite touches anything, so a file
 * that is not ours stays as it was to the byte.
 */
export type LedgerFile = { path: string; name: string; database: Database.Database };

/**
 * Opens a ceremony file for work: WAL, and every commit reaches the disk before it returns. One of an older version is taken
 * up to the newest on the way, whole or not at all; one of a newer version is refused and stays as it was.
 */
export function openLedgerFile(path: string, schema: Schema = ourSchema): Result<LedgerFile, FileRefusal> {
  const name = basename(path);
  return guarded(name, () => {
    const refusal = refusalOfHeader(path, name, schema) ?? (hasWal(path) ? refusalOfWal(path, name, schema) : null);
    if (refusal !== null) return err(refusal);
    const database = new Database(path, { fileMustExist: true, timeout: 5000 });
    try {
      if (!isWhole(database, schema)) throw damaged();
      workMode(database);
      bringUpToDate(database, schema);
      // A file on a read-only stick must say so now and not at the first signature.
      database.exec('begin immediate; rollback');
    } catch (error) {
      database.close();
      throw error;
    }
    return ok({ path, name, database });
  });
}

/** Where a ceremony file is filled: beside its place, under a name that nobody takes for one. */
export function draftOf(path: string): string {
  return `${path}.part`;
}

/**
 * Makes a ceremony file whole or not at all: it is filled beside its place and moved there at the end. `fill` runs in
 * one transaction; what it throws or refuses leaves nothing behind.
 */
export function createLedgerFile<Value, Refusal>(
  path: string,
  fill: (file: LedgerFile) => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  const draft = draftLedgerFile(path, fill);
  if (!draft.ok) return draft;
  return guarded<Value, FileRefusal>(basename(path), () => {
    try {
      const placed = moveDraftToItsPlace(path);
      return placed.ok ? draft : placed;
    } finally {
      discardDraft(path);
    }
  });
}

/** The first half of that, for whoever makes several: they can then take their places together. */
export function draftLedgerFile<Value, Refusal>(
  path: string,
  fill: (file: LedgerFile) => Result<Value, Refusal>,
): Result<Value, Refusal | FileRefusal> {
  const name = basename(path);
  const draft = draftOf(path);
  return guarded<Value, Refusal | FileRefusal>(name, () => {
    if (existsSync(path)) return err({ code: 'file-exists', file: name });
    if (!existsSync(dirname(path))) return err({ code: 'folder-not-found', file: name });
    discardDraft(path);
    let isMade = false;
    try {
      // The file system says more plainly than SQLite why nothing can be made here.
      closeSync(openSync(draft, 'wx'));
      const database = new Database(draft);
      let outcome: Result<Value, Refusal>;
      try {
        createSchema(database);
        workMode(database);
        outcome = database.transaction(() => fill({ path: draft, name, database }))();
      } finally {
        database.close();
      }
      isMade = outcome.ok;
      return outcome;
    } finally {
      if (!isMade) discardDraft(path);
    }
  });
}

/** The second half. Throws the disk's errors. */
export function moveDraftToItsPlace(path: string): Result<null, FileRefusal> {
  const refusal = refusalOfMove(path);
  if (refusal !== null) return err(refusal);
  renameSync(draftOf(path), path);
  return ok(null);
}

/**
 * Why a draft cannot take its place: `file-exists` where something came to it meanwhile, `folder-not-found` where the draft went
 * away with its stick. To move over a file would replace it; over a folder the system refuses by itself.
 */
export function refusalOfMove(path: string): FileRefusal | null {
  const file = basename(path);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) return { code: 'file-exists', file };
  return existsSync(draftOf(path)) ? null : { code: 'folder-not-found', file };
}

/** Removes a draft and what SQLite left beside it; harmless where there is none. */
export function discardDraft(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draftOf(path) + suffix, { force: true });
}

/** Runs work on a file; errors of the disk and of SQLite become refusals, everything else stays a throw. */
export function guarded<Value, Refusal>(name: string, work: () => Result<Value, Refusal>): Result<Value, Refusal | FileRefusal> {
  try {
    return work();
  } catch (error) {
    const refusal = fileRefusalOf(error, name);
    if (refusal === null) throw error;
    return err(refusal);
  }
}

/** The same for work that takes its time. */
export async function guardedLater<Value, Refusal>(
  name: string,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | FileRefusal>> {
  try {
    return await work();
  } catch (error) {
    const refusal = fileRefusalOf(error, name);
    if (refusal === null) throw error;
    return err(refusal);
  }
}

/** Why a file is none of ours, before SQLite touches anything: by its header alone. */
export function refusalOfHeader(path: string, name: string, schema: Schema = ourSchema): FileRefusal | null {
  // Opening a pipe would wait for its other end.
  if (!statSync(path).isFile()) return { code: 'not-a-ceremony-file', file: name };
  const header = headerOf(path);
  if (header?.applicationId !== applicationId) return { code: 'not-a-ceremony-file', file: name };
  const { version, pageSize, pages, size } = header;
  if (version > schema.version) return { code: 'file-from-newer-version', file: name, version };
  // A disk that filled up while the `-wal` was written into the file leaves it shorter than its header says, and whole with it.
  const cutShort = size < pageSize * pages && !hasWal(path);
  return cutShort || version === 0 ? { code: 'file-damaged', file: name } : null;
}

/** SQLite's own check of every page and index, and our tables in it; damage must not surface in the middle of a ceremony. */
export function isWhole(database: Database.Database, schema: Schema = ourSchema): boolean {
  database.pragma('trusted_schema = off');
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok' && schema.fits(database);
}

/** Takes a file that is whole up to the newest version; what stands in the way of our tables is no file of ours. */
export function bringUpToDate(database: Database.Database, schema: Schema = ourSchema): void {
  try {
    schema.bringUpToDate(database);
  } catch (error) {
    throw error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR' ? damaged() : error;
  }
}

/** A newer program that was killed may have left its version in the `-wal` alone. */
export function refusalOfVersion(database: Database.Database, name: string, schema: Schema = ourSchema): FileRefusal | null {
  const version = versionOf(database);
  return version > schema.version ? { code: 'file-from-newer-version', file: name, version } : null;
}

function refusalOfWal(path: string, name: string, schema: Schema): FileRefusal | null {
  let refusal: FileRefusal | null = null;
  const isWholeNow = isWholeWithItsWal(path, (database) => {
    refusal = refusalOfVersion(database, name, schema);
    return isWhole(database, schema);
  });
  return isWholeNow ? null : (refusal ?? { code: 'file-damaged', file: name });
}

export function damaged(): Error {
  return Object.assign(new Error('the database is damaged'), { code: 'SQLITE_CORRUPT' });
}

function workMode(database: Database.Database): void {
  database.pragma('journal_mode = wal');
  // better-sqlite3 sets NORMAL under WAL: a committed signing could vanish with the power.
  database.pragma('synchronous = full');
  database.pragma('secure_delete = on');
  database.pragma('recursive_triggers = on');
  // Checkpoints are made while nobody waits (`checkpoint.ts`); a commit makes one only where none came for 16 MB.
  database.pragma('wal_autocheckpoint = 4000');
}
