import { statSync } from 'node:fs';

/** Whoever copied a pipe would wait for its other end; a folder belongs to no file. False where nothing is. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
