import type { WebPreferences } from 'electron';

/** The same walls around every page; only the preload differs, by trust. */
export function pagePreferences(preload: string, developing: boolean): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    plugins: false,
    devTools: developing,
    // A middle click would ask for a new window; that is refused anyway, but the page need not even ask.
    disableBlinkFeatures: 'Auxclick',
    // A projector or a kiosk behind another window must not fall behind the core.
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  };
}
