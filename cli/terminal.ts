import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';

/** Lines of a file, or of standard input; each is handed over as soon as it has come. */
export function linesOf(file: string | null, input: Readable): AsyncIterable<string> {
  return createInterface({ input: file === null ? input : createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

export type Progress = { show: (text: string) => void; clear: () => void };

/** One line that is written over, on a terminal; nothing where the output goes to a file or a script. */
export function progressOn(output: Writable & { isTTY?: boolean }): Progress {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const eraseLine = '\r\u001b[2K';
  return { show: (text) => void output.write(eraseLine + text), clear: () => void output.write(eraseLine) };
}
