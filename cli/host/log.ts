import type { WindowKind } from '../../core/api/contract.ts';

/**
 * What the host may write down. There is no place in it for a token, an address, an input or the message of an error, any of
 * which could hold a secret or a name.
 */
export type HostEvent =
  | { what: 'refused'; code: SocketRefusal }
  | { what: 'connected' | 'disconnected'; window: WindowKind }
  /** A bug: the place in the program is told, the message is not. */
  | { what: 'call-failed' | 'message-failed'; window: WindowKind; error: string };
export type HostLog = (event: HostEvent) => void;

export type SocketRefusal = 'foreign-host' | 'foreign-origin' | 'unknown-window' | 'wrong-session';

/** Name and stack of an error without its message. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())].join(' ');
}
