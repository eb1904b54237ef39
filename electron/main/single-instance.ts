import type { App } from 'electron';
import type { OpenWindows } from './open-windows.ts';

/**
 * One file, one writer: a second start brings the first one to the front and ends.
 * Returns false in the second one.
 */
export function setupSingleInstance(app: Pick<App, 'requestSingleInstanceLock' | 'on'>, windows: OpenWindows): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = windows.get('console') ?? windows.get('kiosk');
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
