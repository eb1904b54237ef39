import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Page } from 'playwright-core';
import { context } from './browser.ts';
import { servePage } from './requests.ts';
import { toTravel } from './travelling-address.ts';
import { StandInContents } from './web-contents.ts';

const windows = new Set<StandInWindow>();
let announce: (contents: StandInContents) => void = () => undefined;
let lastClosed: () => void = () => undefined;

export function openStandInWindows(): StandInWindow[] {
  return [...windows];
}

/** Every page of the shell is announced before anything is loaded in it, so the shell can wall it in. */
export function announceContents(listener: (contents: StandInContents) => void): void {
  announce = listener;
}

export function announceLastClosed(listener: () => void): void {
  lastClosed = listener;
}

/** A window is a page of a real Chromium; where it lies on a screen is kept as numbers, since headless pages lie nowhere. */
export class StandInWindow
  extends EventEmitter
  implements
    Pick<
      BrowserWindow,
      | 'close'
      | 'destroy'
      | 'focus'
      | 'getBounds'
      | 'isDestroyed'
      | 'isFullScreen'
      | 'isMinimized'
      | 'loadURL'
      | 'restore'
      | 'setAlwaysOnTop'
      | 'setBounds'
      | 'setFullScreen'
      | 'show'
      | 'showInactive'
    >
{
  readonly webContents: BrowserWindow['webContents'];
  readonly #contents: StandInContents;
  readonly #page: Promise<Page>;
  #bounds: Rectangle;
  #fullScreen: boolean;
  #destroyed = false;
  #expected: string | null = null;

  static getAllWindows(): StandInWindow[] {
    return openStandInWindows();
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { preload, contextIsolation, sandbox, nodeIntegration, webSecurity } = options.webPreferences ?? {};
    if (contextIsolation === false || sandbox === false || nodeIntegration === true || webSecurity === false) {
      throw new Error('the stand-in runs isolated, sandboxed pages only');
    }
    const { x = 0, y = 0, width = 800, height = 600, fullscreen = false } = options;
    this.#bounds = { x, y, width, height };
    this.#fullScreen = fullscreen;
    this.#contents = new StandInContents(preload);
    this.webContents = this.#contents.asElectron;
    windows.add(this);
    announce(this.#contents);
    this.#page = this.#open();
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    this.#expected = toTravel(address);
    await page.goto(this.#expected);
    this.emit('ready-to-show');
  }

  close(): void {
    let refused = false;
    const preventDefault = () => {
      refused = true;
    };
    this.emit('close', { preventDefault });
    if (!refused) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.#contents.destroyed();
    void this.#page.then((page) => page.close()).catch(() => undefined);
    this.emit('closed');
    if (windows.size === 0) lastClosed();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#fit();
  }

  isFullScreen(): boolean {
    return this.#fullScreen;
  }

  setFullScreen(flag: boolean): void {
    this.#fullScreen = flag;
  }

  isMinimized(): boolean {
    return false;
  }

  setAlwaysOnTop(): void {}
  show(): void {}
  showInactive(): void {}
  focus(): void {}
  restore(): void {}

  async #open(): Promise<Page> {
    const page = await context.newPage();
    await this.#contents.inhabit(page);
    await page.route('**/*', async (route) => {
      try {
        await servePage(route, this.#contents, this.#expected);
      } catch (failure) {
        // A page that is closed while it still asks for something is no failure of the shell.
        if (!this.#destroyed) throw failure;
      }
    });
    page.on('popup', (popup) => {
      if (this.#contents.answerOpen(popup.url()) === 'deny') void popup.close().catch(() => undefined);
    });
    page.on('close', () => this.destroy());
    await this.#fit(page);
    return page;
  }

  async #fit(page?: Page): Promise<void> {
    const { width, height } = this.#bounds;
    await (page ?? (await this.#page)).setViewportSize({ width, height });
  }
}
