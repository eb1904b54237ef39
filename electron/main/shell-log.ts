import { utcText, type Clock } from '../../core/clock.ts';
import { assertNever } from '../../core/result.ts';
import type { ShellWindow } from './page-address.ts';
import type { SenderRefusal } from './sender.ts';

/**
 * What the shell writes down about itself. No event carries an address, a scanned text or a name: whoever reads the
 * log of a kiosk must not learn who stood before it.
 */
export type ShellEvent =
  | { what: 'connected'; window: ShellWindow }
  | { what: 'sender-refused'; code: SenderRefusal }
  | { what: 'navigation-refused'; window: ShellWindow | null }
  | { what: 'new-window-refused'; window: ShellWindow | null }
  | { what: 'webview-refused'; window: ShellWindow | null }
  | { what: 'permission-refused'; window: ShellWindow | null; permission: string }
  | { what: 'download-refused'; window: ShellWindow | null }
  | { what: 'page-gone'; window: ShellWindow; reason: string }
  | { what: 'call-failed'; window: ShellWindow; error: string }
  | { what: 'step-not-recorded'; code: string }
  | { what: 'projector-placed'; strategy: string };

export type ShellLog = (event: ShellEvent) => void;

/** One line per event: time, then words that a person can search for. */
export function shellLog(clock: Clock, write: (line: string) => void): ShellLog {
  return (event) => write(`${utcText(clock.now())} ${event.what}${details(event)}\n`);
}

function details(event: ShellEvent): string {
  switch (event.what) {
    case 'connected':
    case 'navigation-refused':
    case 'new-window-refused':
    case 'webview-refused':
    case 'download-refused':
      return ` window=${event.window ?? 'foreign'}`;
    case 'sender-refused':
    case 'step-not-recorded':
      return ` code=${event.code}`;
    case 'permission-refused':
      return ` window=${event.window ?? 'foreign'} permission=${event.permission}`;
    case 'page-gone':
      return ` window=${event.window} reason=${event.reason}`;
    case 'call-failed':
      return ` window=${event.window} error=${event.error}`;
    case 'projector-placed':
      return ` strategy=${event.strategy}`;
    default:
      return assertNever(event);
  }
}
