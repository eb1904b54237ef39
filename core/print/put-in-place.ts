import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** A reader never meets half a document, and a full disk leaves the earlier one. */
export function putInPlace(path: string, bytes: Uint8Array | string): void {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
