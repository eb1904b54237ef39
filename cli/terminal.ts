import type { Readable, Writable } from 'node:stream';
import { linesIn, scriptLines } from '../core/api/commands/script-lines.ts';
import type { Refusal } from '../core/api/words.ts';
import { ok, type Result } from '../core/result.ts';

/** Lines of a file, or of standard input; each is handed over as soon as it has come. */
export function linesOf(file: string | null, input: Readable): Result<AsyncIterable<string>, Refusal> {
  return file === null ? ok(linesIn(input)) : scriptLines(file);
}

const barWidth = 24;

/** `Menggambar badge ######------------------ 1.250 dari 5.000`, for work whose end is known. */
export function progressBar(words: string, done: number, of: number): string {
  const filled = of === 0 ? 0 : Math.floor((done / of) * barWidth);
  const [now, all] = [done, of].map((count) => count.toLocaleString('id'));
  return `${words} ${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)} ${now} dari ${all}`;
}

export type Progress = { show: (text: string) => void; clear: () => void };

/** One line that is written over, on a terminal; nothing where the output goes to a file or a script. */
export function progressOn(output: Writable & { isTTY?: boolean }): Progress {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const eraseLine = '\r\u001b[2K';
  return { show: (text) => void output.write(eraseLine + text), clear: () => void output.write(eraseLine) };
}
