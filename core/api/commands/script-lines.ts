import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { guarded } from '../../ledger/file.ts';
import { err, ok, type Result } from '../../result.ts';

/** The lines of a script, read as they are asked for; a script that is not there is refused before anything begins. */
export function scriptLines(path: string): Result<AsyncIterable<string>, FileRefusal> {
  const file = basename(path);
  return guarded<AsyncIterable<string>, FileRefusal>(file, () => {
    const descriptor = openSync(path, 'r');
    if (fstatSync(descriptor).isDirectory()) {
      closeSync(descriptor);
      return err({ code: 'file-is-folder', file });
    }
    const input = createReadStream(path, { fd: descriptor });
    return ok(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
  });
}
