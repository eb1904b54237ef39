import type { App, BrowserWindow } from 'electron';
import type { Desk } from './desk-port.ts';

/** How the program ends: at once or, where a hall could end it by accident, only when it may. */
export type Quitting = {
  /** Keeps a window open until the program itself ends, or until `mayClose` says yes. */
  guard(window: BrowserWindow, mayClose: () => Promise<boolean>): void;
};

/** Every way out (last window, Ctrl+C, the system going down) passes here, so the core is always closed, and closed once. */
export function setupQuitting(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  signals: Pick<NodeJS.Process, 'on'>,
  desk: Pick<Desk, 'close'>,
): Quitting {
  let quitting = false;
  let closed = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    closed = true;
    try {
      desk.close();
    } catch {
      // What was acknowledged is durable already; a file that cannot be put into one piece must not keep the laptop on.
      event.preventDefault();
      app.exit(1);
    }
  });
  signals.on('SIGINT', () => app.quit());
  signals.on('SIGTERM', () => app.quit());

  return {
    guard(window, mayClose) {
      window.on('close', (event) => {
        if (quitting) return;
        event.preventDefault();
        void mayClose().then((may) => (may ? app.quit() : undefined));
      });
    },
  };
}
