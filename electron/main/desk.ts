import { randomBytes } from 'node:crypto';
import { openDesk as openCoreDesk, type OpenedDesk } from '../../core/api/open-desk.ts';
import { refusalInWords } from '../../core/api/words.ts';
import { systemClock } from '../../core/clock.ts';
import { err, type Result } from '../../core/result.ts';
import type { StartedWith } from './started-with.ts';

export type DeskRefusal = { id: string; en: string };

/** Built beside the main process; see `electron.vite.config.ts`. */
const worker = new URL('./long-work.js', import.meta.url);
const copier = new URL('./mirror-process.js', import.meta.url);

/**
 * The real core on the file that the program was started with, or on the sample ceremony, which the first start makes.
 * A refusal comes in words: nothing but a message box can show it yet.
 */
export async function openDesk({ home, file, mirror }: StartedWith, version: string): Promise<Result<OpenedDesk, DeskRefusal>> {
  const opened = await openCoreDesk({
    home,
    file,
    clock: systemClock,
    random: randomBytes,
    program: `ikrar ${version}`,
    worker,
    secondPlace:
      mirror === undefined
        ? undefined
        : { folder: mirror, program: copier, report: (event) => void process.stderr.write(`${JSON.stringify(event)}\n`) },
  });
  return opened.ok ? opened : err(refusalInWords(opened.error));
}
