import type { IpcMainEvent } from 'electron';
import { err, ok, type Result } from '../../core/result.ts';
import { isPageOf, type ShellWindow } from './page-address.ts';
import type { OpenWindows } from './open-windows.ts';

/** Why a message is not from one of our pages. */
export type SenderRefusal = 'not-our-window' | 'frame-gone' | 'not-the-top-frame' | 'not-our-page' | 'not-one-port';

/**
 * Who sends this? The answer follows from which window it is, never from what it says.
 * A page that was replaced, framed or opened by somebody else has no claim to what its window was granted.
 */
export function windowOfSender(
  event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  windows: Pick<OpenWindows, 'kindOf'>,
): Result<ShellWindow, SenderRefusal> {
  const kind = windows.kindOf(event.sender);
  if (kind === null) return err('not-our-window');
  const frame = event.senderFrame;
  if (frame === null || event.sender.isDestroyed()) return err('frame-gone');
  if (frame.parent !== null || frame.frameTreeNodeId !== event.sender.mainFrame.frameTreeNodeId) return err('not-the-top-frame');
  if (!isPageOf(kind, frame.url)) return err('not-our-page');
  return ok(kind);
}
