import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a small file whole or not at all, readable by its owner only: beside its place, to the disk, and then moved. A
 * power cut at any moment leaves the earlier file or the new one. Throws the disk's errors.
 * @param check looks at the draft before it takes the place of the earlier file; false leaves that one as it was
 */
export function writeInPlace(path: string, text: string, check: (draft: string) => boolean = () => true): boolean {
  // A key that lies on a stick may be reached by a link; the link stays.
  const folder = realpathSync(dirname(path));
  const place = realPathOr(path, join(folder, basename(path)));
  const draft = `${place}.part`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    if (!check(draft)) return false;
    renameSync(draft, place);
    syncFolder(dirname(place));
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

function realPathOr(path: string, otherwise: string): string {
  try {
    return realpathSync(path);
  } catch {
    return otherwise;
  }
}

/** The move itself must reach the disk too. Windows does not open folders, and its file system keeps moves in order. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
