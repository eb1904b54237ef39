import { BrowserWindow, dialog, type Rectangle } from 'electron';
import { setupUnsavedWork, unsavedQuestion } from '../unsaved-work.ts';
import { pageColours } from './page-colours.ts';
import { pagePreferences } from './page-preferences.ts';

/** The organiser's window: an ordinary one, that can be moved, made smaller and closed. */
export function consoleWindow(options: { preload: string; developing: boolean; bounds: Rectangle }): BrowserWindow {
  const window = new BrowserWindow({
    ...options.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    title: 'Ikrar',
    backgroundColor: pageColours.paper,
    // The minutes are shown by Chromium's own PDF viewer, which counts as a plug-in.
    webPreferences: { ...pagePreferences(options.preload, options.developing), plugins: true },
  });
  setupUnsavedWork(window.webContents, () => (dialog.showMessageBoxSync(window, unsavedQuestion) === 1 ? 'discard' : 'stay'));
  window.once('ready-to-show', () => window.show());
  return window;
}
