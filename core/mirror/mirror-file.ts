import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../result.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { bringUpToDate, damaged, guarded, isWhole, refusalOfHeader, type LedgerFile } from '../ledger/file.ts';
import type { CeremonyId, StationId } from '../ledger/ids.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { createSchema } from '../ledger/schema.ts';
import type { MirrorRefusal } from './mirror-refusal.ts';

/** Whose second copy a file is. */
export type MirrorOwner = { ceremony: CeremonyId; station: StationId };

/**
 * Where the second copy of a file lies in a folder: `kios-1.ikrar` becomes `kios-1.salinan.ikrar`. A name of its own, since
 * the stick that brought the station's file often still holds it.
 */
export function mirrorPath(primary: string, folder: string): string {
  const name = basename(primary);
  const ending = extname(name);
  return join(folder, `${basename(name, ending)}.salinan${ending === '' ? '.ikrar' : ending}`);
}

/**
 * Opens the second copy for writing, or makes it. The folder itself is never made: a stick that is out must not turn into
 * a folder on the laptop's own disk. `file-damaged` is left to the caller; what belongs to others is not written to.
 */
export function openMirrorFile(path: string, owner: MirrorOwner): Result<LedgerFile, MirrorRefusal> {
  const name = basename(path);
  return guarded<LedgerFile, MirrorRefusal>(name, () => {
    if (!existsSync(dirname(path))) return err({ code: 'folder-not-found', file: name });
    if (!existsSync(path)) createMirrorFile(path, owner);
    const refused = refusalOfOwner(path, owner);
    if (refused !== null) return err(refused);
    const database = new Database(path, { fileMustExist: true, timeout: 2000 });
    try {
      mirrorMode(database);
      if (!isWhole(database)) throw damaged();
      bringUpToDate(database);
      const file = { path, name, database };
      const belongs = belongsTo(rowsOf(database), owner, name);
      if (belongs !== null) database.close();
      return belongs === null ? ok(file) : err(belongs);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Moves a damaged copy out of the way, so that a new one can be made; gives its new name. Nothing is thrown away. */
export function setMirrorAside(path: string): Result<string, FileRefusal> {
  return guarded(basename(path), () => {
    let number = 1;
    while (existsSync(`${path}.rusak-${number}`)) number += 1;
    const aside = `${path}.rusak-${number}`;
    for (const suffix of ['-journal', '-wal']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    }
    rmSync(`${path}-shm`, { force: true });
    renameSync(path, aside);
    flushFolder(dirname(path));
    return ok(basename(aside));
  });
}

function createMirrorFile(path: string, owner: MirrorOwner): void {
  const draft = `${path}.part`;
  for (const suffix of ['', '-journal']) rmSync(draft + suffix, { force: true });
  try {
    // The system says why it makes no file here; SQLite only that it could not.
    closeSync(openSync(draft, 'wx'));
    const database = new Database(draft);
    try {
      mirrorMode(database);
      database.transaction(() => {
        createSchema(database);
        rowsOf(database).setLocal('mirror-of', `${owner.ceremony}:${owner.station}`);
      })();
    } finally {
      database.close();
    }
    renameSync(draft, path);
    flushFolder(dirname(path));
  } finally {
    for (const suffix of ['', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

/**
 * Each commit leaves one whole file, which can be pulled and carried: no WAL. SQLite would map the WAL's index into memory,
 * and a page of a stick that is gone kills the process that touches it. EXTRA also flushes the journal's removal.
 */
function mirrorMode(database: Database.Database): void {
  database.pragma('journal_mode = delete');
  database.pragma('synchronous = extra');
  database.pragma('mmap_size = 0');
  database.pragma('recursive_triggers = on');
  database.pragma('trusted_schema = off');
}

/** Looks into a copy in memory first. A journal means that our own process was cut off in a commit: SQLite takes it back. */
function refusalOfOwner(path: string, owner: MirrorOwner): MirrorRefusal | null {
  const name = basename(path);
  const journal = `${path}-journal`;
  if (existsSync(journal) && statSync(journal).size > 0) {
    const refused = refusalOfHeader(path, name);
    return refused?.code === 'file-damaged' ? null : refused;
  }
  const read = readForeignFile<null, MirrorRefusal>(path, ({ database }) => {
    const refused = belongsTo(rowsOf(database), owner, name);
    return refused === null ? ok(null) : err(refused);
  });
  return read.ok ? null : read.error;
}

function belongsTo(rows: Rows, { ceremony, station }: MirrorOwner, file: string): MirrorRefusal | null {
  const mark = rows.local('mirror-of');
  if (mark === `${ceremony}:${station}`) return null;
  const others = mark?.split(':')[0] ?? rows.entriesOfKind('ceremony-founded')[0]?.ceremony;
  return { code: others === ceremony ? 'mirror-of-other-station' : 'mirror-of-other-ceremony', file };
}

/** So that a new name outlives a pulled stick. Windows has no such call and does it by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
