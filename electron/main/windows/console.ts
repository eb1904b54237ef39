import { BrowserWindow, type Rectangle } from 'electron';
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
  window.once('ready-to-show', () => window.show());
  return window;
}
