import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
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
    return ok(linesIn(createReadStream(path, { fd: descriptor })));
  });
}

/**
 * One line after the other, each as soon as it has come. A line ends at a line feed and nowhere else: Node's own reader also
 * breaks at U+2028, which JSON may hold as it is, and a badge with that letter in it would be answered twice.
 */
export async function* linesIn(input: Readable): AsyncGenerator<string, void, undefined> {
  let begun: string[] = [];
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [end = '', ...next] = piece.split('\n');
    begun.push(end);
    for (const start of next) {
      yield begun.join('');
      begun = [start];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}
