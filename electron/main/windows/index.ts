/**
 * The windows of the shell, one file per kind. Each is made with the same walls around its page (`page-preferences.ts`);
 * what its page may call follows from its kind, at the gate.
 */
import type { BrowserWindow, Rectangle, Screen } from 'electron';
import type { Desk } from '../desk-port.ts';
import { setupClicker } from '../clicker.ts';
import { setupDisplays } from '../displays.ts';
import type { OpenWindows } from '../open-windows.ts';
import { pageAddress, type ShellWindow } from '../page-address.ts';
import type { Quitting } from '../quitting.ts';
import type { ShellLog } from '../shell-log.ts';
import type { WindowPlan } from '../window-plan.ts';
import { consoleWindow } from './console.ts';
import { kioskWindow } from './kiosk.ts';
import { projectorWindow } from './projector.ts';

/** Milliseconds before a page whose process died is loaded again: a page that dies at once must not spin the laptop. */
const loadAgain = 1000;

export type Windows = {
  plan: WindowPlan;
  screen: Screen;
  open: OpenWindows;
  preloads: { trusted: string; receiveOnly: string };
  developing: boolean;
  quitting: Quitting;
  /** May the locked kiosk be left? Once the operator has closed the station. */
  stationClosed: () => Promise<boolean>;
  clicker: Desk['clicker'];
  log: ShellLog;
};

export function setupWindows(windows: Windows): void {
  const { plan, screen, preloads, developing, log } = windows;
  const { workArea, bounds } = screen.getPrimaryDisplay();
  if (plan.console) show(windows, 'console', consoleWindow({ preload: preloads.trusted, developing, bounds: workArea }));

  const locked = plan.kiosk === 'locked';
  if (plan.kiosk !== 'never') {
    const kiosk = kioskWindow({ preload: preloads.trusted, developing, locked, bounds: locked ? bounds : leftHalf(workArea) });
    if (locked) windows.quitting.guard(kiosk, windows.stationClosed);
    show(windows, 'kiosk', kiosk);
  }
  if (plan.projector === 'never') return;

  const openProjector = (): BrowserWindow => {
    const projector = projectorWindow({ preload: preloads.receiveOnly, developing });
    setupClicker(projector.webContents, windows.clicker, log);
    return show(windows, 'projector', projector);
  };
  setupDisplays(
    screen,
    windows.open,
    { externalDisplay: plan.projector === 'with-an-external-display', open: openProjector },
    log,
  );
}

function show({ open, log }: Windows, kind: ShellWindow, window: BrowserWindow): BrowserWindow {
  open.add(kind, window);
  const load = (): void => {
    // The address is our own and the answer comes from the disk: a failure here shows as an empty window, and in the log.
    window.loadURL(pageAddress(kind)).catch((error: unknown) => {
      log({ what: 'page-gone', window: kind, reason: error instanceof Error ? error.name : 'not-an-error' });
    });
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log({ what: 'page-gone', window: kind, reason });
    setTimeout(() => {
      if (!window.isDestroyed()) load();
    }, loadAgain);
  });
  load();
  return window;
}

function leftHalf({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width: Math.floor(width / 2), height };
}
