import { BrowserWindow } from 'electron';
import { pageColours } from './page-colours.ts';
import { pagePreferences } from './page-preferences.ts';

/** The projector's window: no frame, and no place of its own, since the displays decide where it goes. */
export function projectorWindow(options: { preload: string; developing: boolean }): BrowserWindow {
  return new BrowserWindow({
    show: false,
    frame: false,
    autoHideMenuBar: true,
    title: 'Ikrar',
    backgroundColor: pageColours.night,
    webPreferences: pagePreferences(options.preload, options.developing),
  });
}
