import type { App, Session, WebContents } from 'electron';
import type { OpenWindows } from './open-windows.ts';
import type { ShellLog } from './shell-log.ts';

/**
 * No page leaves the address that it was given, and no page opens another. Without a menu there are no shortcuts for reloading,
 * zooming or developer tools either; a middle click once opened a window on somebody's kiosk.
 */
export function setupLockDown(
  app: Pick<App, 'on'>,
  session: Pick<Session, 'on'>,
  clearMenu: () => void,
  windows: OpenWindows,
  log: ShellLog,
): void {
  clearMenu();
  app.on('web-contents-created', (_event, contents) => lockDown(contents, windows, log));
  session.on('will-download', (event, _item, contents) => {
    const window = windows.kindOf(contents);
    // Station files and badge sheets are saved from the console; nothing leaves a kiosk by its screen.
    if (window === 'console') return;
    event.preventDefault();
    log({ what: 'download-refused', window });
  });
}

function lockDown(contents: WebContents, windows: OpenWindows, log: ShellLog): void {
  const window = () => windows.kindOf(contents);
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log({ what: 'navigation-refused', window: window() });
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log({ what: 'navigation-refused', window: window() });
  });
  contents.on('will-frame-navigate', (event) => {
    // The top frame has its own event above; frames may only show what their own page has made.
    if (event.isMainFrame || event.url.startsWith('blob:')) return;
    event.preventDefault();
    log({ what: 'navigation-refused', window: window() });
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log({ what: 'webview-refused', window: window() });
  });
  contents.setWindowOpenHandler(() => {
    log({ what: 'new-window-refused', window: window() });
    return { action: 'deny' };
  });
}
