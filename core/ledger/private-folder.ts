import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRefusalOf, noTemporaryFolder } from './file-refusal.ts';

/**
 * A new folder that only this person can read, for copies that live as long as the work on them. Says of its own failure that
 * the place for copies is at fault: a missing folder must not be told as a missing file.
 */
export function privateFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'ikrar-'));
  } catch (error) {
    const refusal = fileRefusalOf(error, '');
    if (refusal?.code === 'disk-full' || refusal?.code === 'too-many-files-open') throw error;
    throw Object.assign(new Error('no temporary folder', { cause: error }), { code: noTemporaryFolder });
  }
}
