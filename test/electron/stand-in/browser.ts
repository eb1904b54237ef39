import { chromium, type BrowserContext } from 'playwright-core';

/** The Chromium that the spec has started; the stand-in's windows are pages in it, and the spec sees the same pages. */
async function connect(): Promise<BrowserContext> {
  const endpoint = process.env['IKRAR_STAND_IN_BROWSER'];
  if (endpoint === undefined) throw new Error('IKRAR_STAND_IN_BROWSER names no browser');
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  return context;
}

export const context = await connect();
