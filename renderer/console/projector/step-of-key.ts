import type { ReadingStep } from '../../../core/api/contract.ts';

const steps: Record<string, ReadingStep> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
};

/**
 * The step that a key asks for, or null. A held key does not race through the oath; keys meant for a field, a dialog, or by
 * space for the button in focus, are left alone.
 */
export function stepOfKey(event: KeyboardEvent): ReadingStep | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const { target } = event;
  if (target instanceof Element) {
    if (target.closest('input, [role="dialog"], [role="radiogroup"], [role="toolbar"], nav') !== null) return null;
    if (event.key === ' ' && target.closest('button, a') !== null) return null;
  }
  return steps[event.key] ?? null;
}
