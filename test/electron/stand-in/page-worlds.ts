/* oxlint-disable unicorn/consistent-function-scoping -- both functions travel as text, without anything around them */
import type { FromPage, Payload, ToPage } from './messages.ts';

/*
 * The two halves of Electron that live in a page. Both functions are sent to Chromium as text, so they use nothing from outside
 * but their arguments. They talk to each other by DOM events under a name that no page can guess, since the worlds share the
 * document and nothing else.
 */

/** What `contextBridge.exposeInMainWorld` describes: values as they are, functions by number. */
type Exposed = { key: string; members: Record<string, { value: unknown } | { call: number }> };

/** In the page's own world: what the preload exposed appears here, and permissions are asked of the stand-in as of Electron. */
export function pageWorld(secret: string): void {
  const callbacks: ((...values: unknown[]) => void)[] = [];
  const say = (name: string, detail: unknown) =>
    window.dispatchEvent(new CustomEvent(`${secret}-${name}`, { detail: JSON.stringify(detail) }));
  const hear = (name: string, listener: (detail: never) => void) =>
    window.addEventListener(`${secret}-${name}`, (event) => listener(JSON.parse((event as CustomEvent<string>).detail) as never));

  hear('expose', ({ key, members }: Exposed) => {
    const api: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(members)) {
      api[name] =
        'value' in member
          ? member.value
          : (...values: unknown[]) =>
              say('call', {
                call: member.call,
                values: values.map((value) =>
                  typeof value === 'function'
                    ? { callback: callbacks.push(value as (...values: unknown[]) => void) - 1 }
                    : { value },
                ),
              });
    }
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  hear('callback', ({ callback, values }: { callback: number; values: unknown[] }) => callbacks[callback]?.(...values));

  const waiting = new Map<number, (granted: boolean) => void>();
  let asked = 0;
  hear('permission-answer', ({ id, granted }: { id: number; granted: boolean }) => waiting.get(id)?.(granted));
  const ask = (permission: string, mediaTypes: string[] = []) =>
    new Promise<boolean>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      say('permission', { id: asked, permission, mediaTypes });
    });

  // Only a secure context has a camera at all.
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (media !== undefined) {
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (wanted = {}) => {
      const kinds = [wanted.video ? 'video' : null, wanted.audio ? 'audio' : null].filter((kind) => kind !== null);
      if (!(await ask('media', kinds))) throw new DOMException('Permission denied', 'NotAllowedError');
      return open(wanted);
    };
  }
  navigator.geolocation.getCurrentPosition = (_found, failed) => {
    const refuse = (granted: boolean) => {
      if (granted) throw new Error('the stand-in knows no position');
      failed?.({ code: 1, message: 'User denied Geolocation' } as GeolocationPositionError);
      return granted;
    };
    void ask('geolocation').then(refuse);
  };
  if ('Notification' in window) {
    Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied');
  }
}

export type IsolatedNames = { secret: string; binding: string; deliver: string; hostile: string };

/** In the isolated world: `require('electron')` for the preload, and both ends of every port that it hands on. */
export function preloadWorld(names: IsolatedNames, runPreload: ((require: (name: string) => unknown) => void) | null): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const send = (message: FromPage) => (world[names.binding] as (text: string) => void)(JSON.stringify(message));
  const ports = new Map<string, MessagePort>();

  const packed = (data: unknown): Payload => {
    if (typeof data === 'string') return { text: data };
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
    if (!(bytes instanceof Uint8Array)) throw new Error('a port of the stand-in carries text and bytes only');
    let binary = '';
    for (const byte of bytes) binary += String.fromCodePoint(byte);
    return { bytes: btoa(binary) };
  };
  const unpacked = (data: Payload): string | Uint8Array =>
    'text' in data ? data.text : Uint8Array.from(atob(data.bytes), (letter) => letter.codePointAt(0) ?? 0);

  const handOn = (port: MessagePort): string => {
    // A page of another origin is no secure context and has no `randomUUID`.
    const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
    ports.set(id, port);
    port.addEventListener('message', (event) => send({ what: 'port-message', port: id, data: packed(event.data) }));
    port.addEventListener('close', () => {
      if (ports.delete(id)) send({ what: 'port-closed', port: id });
    });
    return id;
  };

  world[names.deliver] = (message: ToPage) => {
    switch (message.what) {
      case 'port-message':
        ports.get(message.port)?.postMessage(unpacked(message.data));
        break;
      case 'port-close': {
        const port = ports.get(message.port);
        ports.delete(message.port);
        port?.close();
        break;
      }
      case 'permission':
        window.dispatchEvent(new CustomEvent(`${names.secret}-permission-answer`, { detail: JSON.stringify(message) }));
        break;
      default:
        message satisfies never;
    }
  };

  const ipcRenderer = {
    postMessage(channel: string, message: unknown, transfer: MessagePort[] = []) {
      send({ what: 'ipc', channel, message, ports: transfer.map(handOn) });
      // The main process knows the ports by now, so nothing can arrive before it.
      for (const port of transfer) port.start();
    },
  };
  // A page that was taken over can send what its process can send, preload or not: the specs do it from here.
  world[names.hostile] = ipcRenderer;

  window.addEventListener(`${names.secret}-permission`, (event) => {
    const asked = JSON.parse((event as CustomEvent<string>).detail) as Omit<FromPage & { what: 'permission' }, 'what'>;
    send({ what: 'permission', ...asked });
  });

  // Frames have no preload (`nodeIntegrationInSubFrames` is off).
  if (window.top !== window || runPreload === null) return;

  const calls: ((...values: unknown[]) => unknown)[] = [];
  window.addEventListener(`${names.secret}-call`, (event) => {
    const { call, values } = JSON.parse((event as CustomEvent<string>).detail) as {
      call: number;
      values: ({ callback: number } | { value: unknown })[];
    };
    const given = values.map((value) =>
      'value' in value
        ? value.value
        : (...answer: unknown[]) =>
            window.dispatchEvent(
              new CustomEvent(`${names.secret}-callback`, {
                detail: JSON.stringify({ callback: value.callback, values: answer }),
              }),
            ),
    );
    if (calls[call]?.(...given) !== undefined) throw new Error('the stand-in bridges only functions that return nothing');
  });
  const contextBridge = {
    exposeInMainWorld(key: string, api: Record<string, unknown>) {
      const members = Object.fromEntries(
        Object.entries(api).map(([name, member]) => [
          name,
          typeof member === 'function'
            ? { call: calls.push(member as (...values: unknown[]) => unknown) - 1 }
            : { value: member },
        ]),
      );
      window.dispatchEvent(new CustomEvent(`${names.secret}-expose`, { detail: JSON.stringify({ key, members }) }));
    },
  };

  const named = (name: string, known: object) =>
    new Proxy(known, {
      get(target, member) {
        if (member in target) return (target as Record<string | symbol, unknown>)[member];
        throw new Error(`electron.${name}${String(member)} is not in the stand-in`);
      },
    });
  runPreload((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return named('', {
      contextBridge: named('contextBridge.', contextBridge),
      ipcRenderer: named('ipcRenderer.', ipcRenderer),
    });
  });
}
