import { EventEmitter } from 'node:events';
import type { MessageEvent, MessagePortMain } from 'electron';
import type { Payload } from './messages.ts';

/** The main process's end of a port that a page has handed on. Messages wait until `start`, as they do in Electron. */
export class StandInPort extends EventEmitter implements Pick<MessagePortMain, 'close' | 'postMessage' | 'start'> {
  readonly #toPage: (message: { data: Payload } | 'close') => void;
  #waiting: Payload[] | null = [];
  #closed = false;

  constructor(toPage: (message: { data: Payload } | 'close') => void) {
    super();
    this.#toPage = toPage;
  }

  postMessage(message: unknown, transfer?: MessagePortMain[]): void {
    if (transfer !== undefined && transfer.length > 0) throw new Error('the stand-in hands no port to a page');
    if (this.#closed) return;
    if (typeof message === 'string') this.#toPage({ data: { text: message } });
    else if (message instanceof Uint8Array) this.#toPage({ data: { bytes: Buffer.from(message).toString('base64') } });
    else if (message instanceof ArrayBuffer) this.#toPage({ data: { bytes: Buffer.from(message).toString('base64') } });
    else throw new Error('a port of the stand-in carries text and bytes only');
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.#give(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#toPage('close');
    this.pageClosed();
  }

  /** Called by the page's side. */
  pageSent(data: Payload): void {
    if (this.#closed) return;
    if (this.#waiting === null) this.#give(data);
    else this.#waiting.push(data);
  }

  /** The page closed its end, or went. */
  pageClosed(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close');
  }

  #give(payload: Payload): void {
    const data = 'text' in payload ? payload.text : new Uint8Array(Buffer.from(payload.bytes, 'base64'));
    this.emit('message', { data, ports: [] } satisfies MessageEvent);
  }
}
