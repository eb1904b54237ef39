import { readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { putInPlace } from '../../print/put-in-place.ts';
import type { WrittenFile } from './report-folder.ts';

/** Hidden beside the documents: which of the files are the program's own, so that it never takes away anybody else's. */
const listName = '.isi-laporan';
/** Only names as the program itself makes them: the list cannot point out of the folder. */
const ownName = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?\.(?:pdf|csv|xlsx)$/;
/** A stick keeps times to two seconds. Milliseconds. */
const sameMoment = 2000;

const listed = z.object({
  name: z.string().max(400).regex(ownName),
  kind: z.string(),
  unit: z.string().nullable(),
  bytes: z.number(),
  modified: z.number(),
});
type Listed = z.output<typeof listed>;

/** A document of this run, and to which kind and unit it belongs. */
export type MadeFile = WrittenFile & { kind: string };
/** What a run wrote anew: these kinds, of one unit or of all. */
export type Renewed = { kinds: ReadonlySet<string>; unit: string | null };

/**
 * Takes away what an earlier run wrote and this one has no cause for any more, such as the list of a unit in which everybody has
 * signed by now. A file that somebody changed since, or that will not go, stays.
 */
export function removeEarlier(out: string, made: readonly MadeFile[], { kinds, unit }: Renewed): void {
  const now = new Set(made.map(({ name }) => name));
  const kept = earlierIn(out).filter((file) => {
    if (now.has(file.name)) return false;
    const outdated = kinds.has(file.kind) && (unit === null || file.unit === unit);
    return !outdated || !removed(out, file);
  });
  const written = made.map(({ name, kind, unit: ofUnit = null, bytes }) => {
    return { name, kind, unit: ofUnit, bytes, modified: statSync(join(out, name)).mtimeMs };
  });
  putInPlace(join(out, listName), JSON.stringify([...kept, ...written]));
}

function earlierIn(out: string): Listed[] {
  try {
    const read = z.array(listed).safeParse(JSON.parse(readFileSync(join(out, listName), 'utf8')));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** True also where it is no longer the program's to keep. */
function removed(out: string, { name, bytes, modified }: Listed): boolean {
  const path = join(out, name);
  try {
    const stat = statSync(path);
    if (stat.size !== bytes || Math.abs(stat.mtimeMs - modified) > sameMoment) return true;
    rmSync(path);
  } catch {
    // Open in another program, perhaps: the next run tries again. One that is gone already needs no more.
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  }
  removeIfEmpty(dirname(path));
  return true;
}

/** Leaves a folder in which anything lies. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it.
  }
}
