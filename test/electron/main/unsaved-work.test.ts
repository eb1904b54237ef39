import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { setupUnsavedWork, unsavedQuestion } from '../../../electron/main/unsaved-work.ts';

test.each([
  ['stay', 0],
  ['discard', 1],
] as const)('a window with unsaved work asks, and on “%s” is let go %d times', (answer, times) => {
  const contents = new EventEmitter();
  setupUnsavedWork(contents as unknown as WebContents, () => answer);
  const event = { preventDefault: vi.fn<() => void>() };
  contents.emit('will-prevent-unload', event);
  expect(event.preventDefault).toHaveBeenCalledTimes(times);
});

test('Escape and Enter keep what was typed', () => {
  expect(unsavedQuestion.buttons[unsavedQuestion.defaultId]).toContain('Tetap');
  expect(unsavedQuestion.cancelId).toBe(unsavedQuestion.defaultId);
});
