import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { scriptLines } from '../core/api/script-lines.ts';
import type { Refusal } from '../core/api/words.ts';
import { ok, type Result } from '../core/result.ts';

/** Lines of a file, or of standard input; each is handed over as soon as it has come. */
export function linesOf(file: string | null, input: Readable): Result<AsyncIterable<string>, Refusal> {
  return file === null ? ok(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) : scriptLines(file);
}

export type Progress = { show: (text: string) => void; clear: () => void };

/** One line that is written over, on a terminal; nothing where the output goes to a file or a script. */
export function progressOn(output: Writable & { isTTY?: boolean }): Progress {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const eraseLine = '\r\u001b[2K';
  return { show: (text) => void output.write(eraseLine + text), clear: () => void output.write(eraseLine) };
}
