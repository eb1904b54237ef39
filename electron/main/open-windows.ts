import type { BrowserWindow, WebContents } from 'electron';
import type { ShellWindow } from './page-address.ts';

/** Which windows are ours, and of which kind each one is: at most one of a kind. */
export type OpenWindows = {
  add(kind: ShellWindow, window: BrowserWindow): void;
  kindOf(contents: WebContents | null): ShellWindow | null;
  get(kind: ShellWindow): BrowserWindow | null;
  all(): [ShellWindow, BrowserWindow][];
};

export function openWindows(): OpenWindows {
  const windows = new Map<ShellWindow, BrowserWindow>();
  const kinds = new WeakMap<WebContents, ShellWindow>();
  return {
    add(kind, window) {
      if (windows.has(kind)) throw new Error(`a ${kind} window is open already`);
      windows.set(kind, window);
      kinds.set(window.webContents, kind);
      window.once('closed', () => windows.delete(kind));
    },
    kindOf: (contents) => (contents === null ? null : (kinds.get(contents) ?? null)),
    get: (kind) => windows.get(kind) ?? null,
    all: () => [...windows],
  };
}
