import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';

export type ServedFile = { bytes: Buffer; mediaType: string };
/** By absolute path in an address, such as `/assets/kiosk-1a2b3c.js`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/**
 * Reads the built screens into memory, a few megabytes. The ceremony goes on with exactly these: a second start that
 * builds them anew, or a stick that is pulled out, changes nothing for a kiosk that loads its page again.
 * Names with anything but letters, digits, `.`, `_` and `-` are left out, and so are hidden files.
 */
export async function readServedFiles(folder: string): Promise<ServedFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: `/${relative(folder, path).split(sep).join('/')}` }))
    .filter(({ name }) => /^(?:\/[\w-][\w.-]*)+$/.test(name));
  return new Map(
    await Promise.all(
      files.map(async ({ path, name }) => [name, { bytes: await readFile(path), mediaType: mediaType(name) }] as const),
    ),
  );
}

function mediaType(name: string): string {
  const found = lookup(name) ?? 'application/octet-stream';
  return /^text\/|javascript|json/.test(found) ? `${found}; charset=utf-8` : found;
}
