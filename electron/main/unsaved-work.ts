import type { WebContents } from 'electron';

/**
 * A page that holds unsaved work asks not to be closed. A browser asks the person then; Electron alone would keep the window
 * open without a word, and nobody would know why.
 */
export function setupUnsavedWork(contents: Pick<WebContents, 'on'>, ask: () => 'stay' | 'discard'): void {
  contents.on('will-prevent-unload', (event) => {
    // To prevent the preventing is to close.
    if (ask() === 'discard') event.preventDefault();
  });
}

/** The question in both languages; the first button is what Escape and Enter mean. */
export const unsavedQuestion = {
  type: 'question' as const,
  title: 'Ikrar',
  message: 'Ada isian yang belum disimpan. / Something has not been saved.',
  buttons: ['Tetap di sini / Stay', 'Tutup dan buang / Close and discard'],
  defaultId: 0,
  cancelId: 0,
};
