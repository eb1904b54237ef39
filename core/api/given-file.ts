import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Files that cross the contract as bytes: a page knows no paths, and must not choose any. */

/** Puts files that a window handed over into a private folder for as long as the work takes. */
export async function withGivenFiles<Value>(files: readonly File[], work: (paths: string[]) => Promise<Value>): Promise<Value> {
  return withFolder(async (folder) => {
    const paths: string[] = [];
    for (const [index, file] of files.entries()) {
      // Two sticks may well hold files of one name.
      const own = join(folder, index.toString());
      mkdirSync(own);
      const path = join(own, safeFileName(file.name));
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      paths.push(path);
    }
    return work(paths);
  });
}

/** Runs work that writes one file and hands its bytes over, with the name that `work` gave it. */
export async function madeFile<Value>(name: string, work: (path: string) => Value): Promise<{ value: Value; file: File }> {
  return withFolder((folder) => {
    const path = join(folder, safeFileName(name));
    const value = work(path);
    return Promise.resolve({ value, file: new File([new Uint8Array(readFileSync(path))], basename(path)) });
  });
}

/** Letters, digits, spaces, dots and hyphens of a name that somebody gave; never a path, never empty. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .slice(0, 100);
  return safe === '' ? 'berkas' : safe;
}

async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
