import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import { putInPlace } from '../print/put-in-place.ts';
import { ok, type Result } from '../result.ts';
import type { DocumentFile } from './contract.ts';

/**
 * Beside the documents stands, hidden, from which root of the archive each was made and how many pages it has. It is only for the
 * list on screen: without it, or with one that cannot be read, nothing is claimed of a document's age.
 */
const fileName = '.dibuat.json';
const document = z.object({ root: z.string().max(64), bytes: z.number(), pages: z.number().optional() });
const memory = z.record(z.string().max(400), document);
type Remembered = z.output<typeof document>;

export function rememberedDocuments(folder: string): Map<string, Remembered> {
  try {
    const read = memory.safeParse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
    return new Map(read.success ? Object.entries(read.data) : []);
  } catch {
    return new Map();
  }
}

/** Adds what was just made from `root` to what is remembered of the folder. */
export function rememberDocuments(folder: string, root: string, files: readonly DocumentFile[]): Result<null, FileRefusal> {
  const all = rememberedDocuments(folder);
  for (const { name, bytes, pages } of files) all.set(name, { root, bytes, ...(pages === undefined ? {} : { pages }) });
  return guarded<null, FileRefusal>(fileName, () => {
    putInPlace(join(folder, fileName), JSON.stringify(Object.fromEntries(all)));
    return ok(null);
  });
}
