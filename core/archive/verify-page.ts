import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const place = 'resources/verify/verify.html';

/**
 * The page that checks receipts and archives offline, as it goes into every archive. Like the fonts it lies beside the
 * sources and, in the built program, beside `out`: looked for upwards.
 */
export function verifyPage(): Uint8Array {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, place))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${place} is missing`);
    folder = parent;
  }
  return readFileSync(join(folder, place));
}
