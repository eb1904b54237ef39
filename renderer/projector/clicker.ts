import type { ReadingStep } from '../../core/api/contract.ts';

/** A presenter's clicker types Page Up and Page Down; a person at the keyboard uses what is nearest. */
const steps = new Map<string, ReadingStep>([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['Enter', 'next'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
]);

/** Hears the clicker on the whole window; returns how to stop. A key held down counts once. */
export function listenForClicker(onStep: (step: ReadingStep) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    if (!event.repeat) onStep(step);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
