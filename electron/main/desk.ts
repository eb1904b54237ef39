import { randomBytes } from 'node:crypto';
import { Desk as CoreDesk, hallDelays } from '../../core/api/desk.ts';
import { openSample } from '../../core/api/rehearse.ts';
import { ceremonyRouter } from '../../core/api/router.ts';
import { refusalInWords } from '../../core/api/words.ts';
import { systemClock } from '../../core/clock.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from './desk-port.ts';
import type { StartedWith } from './started-with.ts';

export type DeskRefusal = { id: string; en: string };

/**
 * The real core on the file that the program was started with, or on the sample ceremony, which the first start makes.
 * A refusal comes in words: nothing but a message box can show it yet.
 */
export async function openDesk({ home, file }: StartedWith, version: string): Promise<Result<Desk, DeskRefusal>> {
  const world = { clock: systemClock, random: randomBytes };
  const path = file === null ? await openSample(home, world) : ok(file);
  if (!path.ok) return err(refusalInWords(path.error));
  const opened = CoreDesk.open(path.value, { ...world, home, delays: hallDelays, program: `ikrar ${version}` });
  if (!opened.ok) return err(refusalInWords(opened.error));
  const desk = opened.value;
  return ok({ router: ceremonyRouter(desk), clicker: desk, close: () => desk.close() });
}
