import type { Input, WebContents } from 'electron';
import type { ReadingStep } from '../../core/api/contract.ts';
import type { Desk } from './desk-port.ts';
import type { ShellLog } from './shell-log.ts';

/** What presenters' clickers and keyboards send. Letters are left out: a clicker has none, and an elbow finds them first. */
const stepOfKeyCode: ReadonlyMap<string, ReadingStep> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['Space', 'next'],
  ['Enter', 'next'],
  ['NumpadEnter', 'next'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
]);

type Key = Pick<Input, 'type' | 'code' | 'key' | 'isAutoRepeat' | 'control' | 'alt' | 'meta'>;

/** A key that is held down counts once: otherwise a heavy thumb runs through the whole oath. */
export function stepOfKey(key: Key): ReadingStep | null {
  if (key.type !== 'keyDown' || key.isAutoRepeat || key.control || key.alt || key.meta) return null;
  // Some clickers are virtual keyboards that give a key without a code.
  return stepOfKeyCode.get(key.code) ?? stepOfKeyCode.get(key.key === ' ' ? 'Space' : key.key) ?? null;
}

/** The projector's page can only receive, so main hears the keys of its window before the page does. */
export function setupClicker(projector: Pick<WebContents, 'on'>, clicker: Desk['clicker'], log: ShellLog): void {
  projector.on('before-input-event', (event, input) => {
    const step = stepOfKey(input);
    if (step === null) return;
    event.preventDefault();
    // The hall has heard the leader: the projector moves on even where the disk fails, and the console says so.
    const stepped = clicker.step(step);
    if (!stepped.ok) log({ what: 'step-not-recorded', code: stepped.error.code });
  });
}
