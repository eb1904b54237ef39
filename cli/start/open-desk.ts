import { dirname, join } from 'node:path';
import { Desk, hallDelays } from '../../core/api/desk.ts';
import { ceremonyRouter } from '../../core/api/router.ts';
import type { Refusal } from '../../core/api/words.ts';
import { systemClock } from '../../core/clock.ts';
import type { Random } from '../../core/clock.ts';
import { openSample, rehearsalPassphrase, sampleOperatorPin } from '../../core/api/rehearse.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Words } from '../../core/station/status.ts';
import type { OpenedDesk } from './start.ts';

/**
 * Opens `file`, or the sample ceremony in `home`, which the first start makes.
 * @param program name and version, as they stand in the entries of a station that begins its work
 */
export async function openDesk(
  home: string,
  file: string | null,
  { random, program }: { random: Random; program: string },
): Promise<Result<OpenedDesk, Refusal>> {
  const world = { clock: systemClock, random };
  const path = file === null ? await openSample(home, world) : ok(file);
  if (!path.ok) return path;
  const desk = Desk.open(path.value, { ...world, home, delays: hallDelays, program });
  if (!desk.ok) return desk;
  return ok({
    router: ceremonyRouter(desk.value),
    close: () => desk.value.close(),
    note: file === null ? sampleNote(path.value) : null,
  });
}

/** What a newcomer needs to play every part of the sample; nothing of a real ceremony is ever printed. */
function sampleNote(path: string): Words {
  const badges = join(dirname(path), 'badge.pdf');
  return {
    id: `Upacara contoh. Badge: ${badges}. PIN petugas: ${sampleOperatorPin}. Frasa sandi panitia: ${rehearsalPassphrase}.`,
    en: `The sample ceremony. Badges: ${badges}. Operator's PIN: ${sampleOperatorPin}. Organiser's passphrase: ${rehearsalPassphrase}.`,
  };
}
