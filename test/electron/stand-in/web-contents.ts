import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { HandlerDetails, KeyboardInputEvent, WebContents, WindowOpenHandlerResponse } from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { FrameTree } from './frame-tree.ts';
import { ipcMain } from './ipc-main.ts';
import { keyOf } from './keys.ts';
import { StandInPort } from './message-port-main.ts';
import { bindingName, deliverName, hostileName, isolatedWorld, type FromPage, type ToPage } from './messages.ts';
import { pageWorld, preloadWorld, type IsolatedNames } from './page-worlds.ts';
import { refusedByName } from './refused-by-name.ts';
import { mayHavePermission } from './session.ts';

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

let contentsMade = 0;

/** One page with its preload, seen from the main process. */
export class StandInContents
  extends EventEmitter
  implements Pick<WebContents, 'id' | 'isDestroyed' | 'mainFrame' | 'sendInputEvent' | 'setWindowOpenHandler'>
{
  readonly id: number;
  /** This page as the shell gets it everywhere: one object, since the shell knows its windows by identity. */
  readonly asElectron = refusedByName('WebContents', this) as unknown as WebContents;
  readonly #preload: string | undefined;
  readonly #frames = new FrameTree();
  /** Which frame an isolated world belongs to, by Chromium's number of that world. */
  readonly #worlds = new Map<number, string>();
  readonly #ports = new Map<string, { port: StandInPort; world: number }>();
  #session: CDPSession | null = null;
  #destroyed = false;
  #open: OpenHandler = () => ({ action: 'allow' });

  constructor(preload: string | undefined) {
    super();
    contentsMade += 1;
    this.id = contentsMade;
    this.#preload = preload;
  }

  get mainFrame(): WebContents['mainFrame'] {
    return this.#frames.main;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  /** What the shell answers to a page that wants another window. */
  answerOpen(url: string): WindowOpenHandlerResponse['action'] {
    const details = { url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'no-referrer' } };
    return this.#open(details as HandlerDetails).action;
  }

  /** A key of this window: main hears it first and may keep it. */
  sendInputEvent(event: KeyboardInputEvent): void {
    const { key, code } = keyOf(event.keyCode);
    const modifiers: string[] = event.modifiers ?? [];
    const heard = {
      prevented: false,
      preventDefault() {
        this.prevented = true;
      },
    };
    this.emit('before-input-event', heard, {
      type: event.type,
      key,
      code,
      isAutoRepeat: modifiers.includes('isautorepeat'),
      isComposing: false,
      shift: modifiers.includes('shift'),
      control: modifiers.includes('control'),
      alt: modifiers.includes('alt'),
      meta: modifiers.includes('meta'),
      location: 0,
      modifiers,
    });
    if (heard.prevented) return;
    const type = event.type === 'keyUp' ? 'keyUp' : 'rawKeyDown';
    void this.#session?.send('Input.dispatchKeyEvent', { type, key, code });
  }

  /** Puts both worlds into every document that this page will load. */
  async inhabit(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    this.#session = session;
    this.#frames.follow(session);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.name === isolatedWorld && frameId !== undefined) this.#worlds.set(context.id, frameId);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#worldGone(executionContextId));
    session.on('Runtime.executionContextsCleared', () => {
      for (const world of this.#worlds.keys()) this.#worldGone(world);
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) this.#fromPage(JSON.parse(payload) as FromPage, executionContextId);
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await this.#frames.readFrom(session);
    await session.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorld });
    const names: IsolatedNames = { secret: randomUUID(), binding: bindingName, deliver: deliverName, hostile: hostileName };
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${pageWorld.toString()})(${JSON.stringify(names.secret)})`,
    });
    const preload =
      this.#preload === undefined
        ? 'null'
        : `(require) => { const module = { exports: {} }; const { exports } = module; ${readFileSync(this.#preload, 'utf8')}\n}`;
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${preloadWorld.toString()})(${JSON.stringify(names)}, ${preload})`,
      worldName: isolatedWorld,
    });
  }

  destroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const world of this.#worlds.keys()) this.#worldGone(world);
    this.emit('destroyed');
  }

  #worldGone(world: number): void {
    this.#worlds.delete(world);
    for (const [id, held] of this.#ports) {
      if (held.world !== world) continue;
      this.#ports.delete(id);
      held.port.pageClosed();
    }
  }

  #fromPage(message: FromPage, world: number): void {
    if (this.#destroyed) return;
    const frame = this.#frames.get(this.#worlds.get(world) ?? '');
    switch (message.what) {
      case 'ipc': {
        const ports = message.ports.map((id) => this.#port(id, world));
        ipcMain.arrive(message.channel, { sender: this, senderFrame: frame, ports }, message.message);
        break;
      }
      case 'port-message':
        this.#ports.get(message.port)?.port.pageSent(message.data);
        break;
      case 'port-closed': {
        const held = this.#ports.get(message.port);
        this.#ports.delete(message.port);
        held?.port.pageClosed();
        break;
      }
      case 'permission': {
        // Whoever has gone in the meantime needs no answer.
        if (frame === null) return;
        const { id, permission, mediaTypes } = message;
        const asked = { isMainFrame: frame.parent === null, requestingUrl: frame.url, mediaTypes };
        const answer = (granted: boolean) => this.#toPage(world, { what: 'permission', id, granted });
        mayHavePermission(this, permission, answer, asked);
        break;
      }
      default:
        message satisfies never;
    }
  }

  #port(id: string, world: number): StandInPort {
    const port = new StandInPort((message) => {
      this.#toPage(
        world,
        message === 'close' ? { what: 'port-close', port: id } : { what: 'port-message', port: id, ...message },
      );
    });
    this.#ports.set(id, { port, world });
    return port;
  }

  #toPage(world: number, message: ToPage): void {
    if (this.#session === null || this.#destroyed || !this.#worlds.has(world)) return;
    // The world may go while the message is under way; so it may in Electron, and nobody hears it there either.
    this.#session
      .send('Runtime.evaluate', { expression: `${deliverName}(${JSON.stringify(message)})`, contextId: world })
      .catch(() => undefined);
  }
}
