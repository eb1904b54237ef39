import { randomBytes } from 'node:crypto';
import { Desk as CoreDesk } from '../../core/api/desk.ts';
import { refusalInWords } from '../../core/api/words.ts';
import type { Clock } from '../../core/clock.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { hallDelays } from '../../core/station/flow.ts';
import type { Words } from '../../core/station/status.ts';
import type { Desk } from './desk-port.ts';
import type { StartedWith } from './started-with.ts';

/** The real core, given the world that it asks for. A refusal comes in words: nothing but a message box can show it yet. */
export function openDesk({ home, file }: StartedWith, clock: Clock, version: string): Result<Desk, Words> {
  if (file === null) {
    return err({
      id: 'Pilih berkas upacara: jalankan Ikrar dengan --file BERKAS.',
      en: 'Choose a ceremony file: start Ikrar with --file FILE.',
    });
  }
  const program = `ikrar ${version}`;
  const desk = CoreDesk.open(file, { home, clock, random: randomBytes, delays: hallDelays, program });
  return desk.ok
    ? ok({ router: desk.value.router, clicker: desk.value, close: () => desk.value.close() })
    : err(refusalInWords(desk.error));
}
