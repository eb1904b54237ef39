import type { CeremonyHeader, ReadingStatus } from './contract.ts';

/**
 * What a preload of the desktop shell puts on `window.ikrar`. Without it a page runs in the browser host and speaks
 * over the WebSocket at `/rpc/<window kind>`.
 */
export type Bridge = TrustedBridge | ReceiveOnlyBridge;

/**
 * Kiosk and console. A MessagePort cannot cross the context bridge, so the page makes a MessageChannel and hands one end
 * to the preload by `window.postMessage(connectMessage, location.origin or '*', [port])`; the preload passes it on to the gate.
 */
export type TrustedBridge = { carrier: 'message-port' };

/** Projector: the preload itself asks for the two streams; the page has no way to send anything at all. */
export type ReceiveOnlyBridge = {
  carrier: 'receive-only';
  onHeader(listener: (header: CeremonyHeader) => void): void;
  onReading(listener: (reading: ReadingStatus) => void): void;
};

export const connectMessage = 'ikrar-connect';
