import { existsSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded, refusalOfHeader } from '../ledger/file.ts';
import { err, ok, type Result } from '../result.ts';

/** `made`: the whole file lies beside its place already, under this name, and only has to be moved. */
export type FileToWrite = { path: string } & ({ bytes: Uint8Array | string } | { made: string });

/**
 * Writes documents where somebody asked for them: all or none. An earlier document of the same name gives way; a ceremony
 * or its key never does, since one slip in a script would be the end of both.
 */
export function writeTogether(files: readonly FileToWrite[]): Result<null, FileRefusal> {
  const refusal = refusalOfPlaces(files.map(({ path }) => path));
  if (refusal !== null) return err(refusal);
  const drafts = files.map((file) => ({ ...file, draft: 'made' in file ? file.made : `${file.path}.part` }));
  try {
    for (const file of drafts) {
      if ('made' in file) continue;
      const written = guarded<null, never>(basename(file.path), () => {
        writeFileSync(file.draft, file.bytes, { flush: true });
        return ok(null);
      });
      if (!written.ok) return written;
    }
    return guarded<null, never>(basename(drafts[0]?.path ?? ''), () => {
      for (const { path, draft } of drafts) renameSync(draft, path);
      return ok(null);
    });
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

/** Why not all of these may be written, null where they may. Long work asks this before it begins. */
export function refusalOfPlaces(paths: readonly string[]): FileRefusal | null {
  const places = new Set<string>();
  for (const path of paths) {
    const refusal = refusalOfPlace(path);
    if (refusal !== null) return refusal;
    if (places.has(resolve(path))) return { code: 'file-exists', file: basename(path) };
    places.add(resolve(path));
  }
  return null;
}

/** Why nothing may be written here, null where it may. */
function refusalOfPlace(path: string): FileRefusal | null {
  const file = basename(path);
  if (!existsSync(dirname(path))) return { code: 'folder-not-found', file };
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  if (there.isDirectory()) return { code: 'file-is-folder', file };
  return isCeremonyOrKey(path) ? { code: 'file-exists', file } : null;
}

function isCeremonyOrKey(path: string): boolean {
  if (!existsSync(path)) return false;
  const ceremony = path.endsWith('.key') ? path.slice(0, -'.key'.length) : path;
  const header = guarded(basename(path), () => {
    const refusal = existsSync(ceremony) ? refusalOfHeader(ceremony, basename(ceremony)) : null;
    return ok(existsSync(ceremony) && refusal?.code !== 'not-a-ceremony-file');
  });
  // What cannot even be read is not ours to replace.
  return !header.ok || header.value;
}
