import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { privateFolder } from '../ledger/private-folder.ts';

/** Files that cross the contract as bytes: a page knows no paths, and must not choose any. */

/**
 * Puts files that a window handed over into a private folder for as long as the work takes; where the program is killed
 * meanwhile, the next that needs such a folder takes them away.
 */
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

/** Runs work that writes files into a private folder, and hands those over that `named` says; the folder goes. */
export async function filesMade<Value>(
  work: (folder: string) => Promise<Value>,
  named: (value: Value) => readonly string[],
): Promise<{ value: Value; files: File[] }> {
  return withFolder(async (folder) => {
    const value = await work(folder);
    const files = named(value).map((name) => new File([new Uint8Array(readFileSync(join(folder, name)))], name));
    return { value, files };
  });
}

/** Windows keeps these names for devices, whatever stands behind the dot. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i;

/** Letters, digits, spaces, dots and hyphens of a name that somebody gave; never a path, a device, or empty. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')
    .replace(/^[. ]+/, '')
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  if (safe === '') return 'berkas';
  return device.test(safe) ? `berkas-${safe}` : safe;
}

async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = privateFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
