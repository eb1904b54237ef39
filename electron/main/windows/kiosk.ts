import { BrowserWindow, type Rectangle } from 'electron';
import { pageColours } from './page-colours.ts';
import { pagePreferences } from './page-preferences.ts';

/**
 * The kiosk's window. `locked` on a laptop that stands in the hall: it fills its display, lies over the task bar and has no button to
 * close. Electron's `kiosk` alone is only full screen on Windows and Linux. Unlocked, an organiser tries it out beside the console.
 */
export function kioskWindow(options: {
  preload: string;
  developing: boolean;
  locked: boolean;
  bounds: Rectangle;
}): BrowserWindow {
  const { locked } = options;
  const window = new BrowserWindow({
    ...options.bounds,
    show: false,
    kiosk: locked,
    fullscreen: locked,
    frame: !locked,
    closable: !locked,
    minimizable: !locked,
    resizable: !locked,
    movable: !locked,
    alwaysOnTop: locked,
    autoHideMenuBar: true,
    title: 'Ikrar',
    backgroundColor: pageColours.paper,
    webPreferences: pagePreferences(options.preload, options.developing),
  });
  if (locked) window.setAlwaysOnTop(true, 'screen-saver');
  window.once('ready-to-show', () => (locked ? window.show() : window.showInactive()));
  return window;
}
