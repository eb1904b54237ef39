/** What the built shell gets when it imports `electron`. */
import type { BrowserWindowConstructorOptions, Dialog, Menu as ElectronMenu, PowerSaveBlocker } from 'electron';
import { app } from './app.ts';
import { announceContents, announceLastClosed, StandInWindow } from './browser-window.ts';
import { ipcMain as arriving } from './ipc-main.ts';
import { protocol } from './protocol.ts';
import { refusedByName } from './refused-by-name.ts';
import { answerSpec } from './spec-line.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';

announceContents((contents) => app.emit('web-contents-created', {}, contents.asElectron));
announceLastClosed(() => app.lastWindowClosed());

const ipcMain = refusedByName('ipcMain', arriving);
const BrowserWindow = new Proxy(refusedByName('BrowserWindow', StandInWindow), {
  construct: (Window, [options]: [BrowserWindowConstructorOptions?]) => refusedByName('BrowserWindow', new Window(options)),
});
const Menu = refusedByName('Menu', {
  setApplicationMenu(menu: ElectronMenu | null) {
    if (menu !== null) throw new Error('the stand-in has no menus');
  },
} satisfies Pick<typeof ElectronMenu, 'setApplicationMenu'>);
const powerSaveBlocker = refusedByName('powerSaveBlocker', {
  start: () => 1,
  isStarted: () => true,
} satisfies Pick<PowerSaveBlocker, 'start' | 'isStarted'>);
const dialog = refusedByName('dialog', {
  // The words go to standard error as well, where a spec can read them.
  showErrorBox: () => undefined,
} satisfies Pick<Dialog, 'showErrorBox'>);

answerSpec({ app, BrowserWindow, dialog, ipcMain, Menu, powerSaveBlocker, protocol, screen, session });
export { app, BrowserWindow, dialog, ipcMain, Menu, powerSaveBlocker, protocol, screen, session };
