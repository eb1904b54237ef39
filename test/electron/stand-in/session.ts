import { EventEmitter } from 'node:events';
import type { MediaAccessPermissionRequest, Session } from 'electron';
import { refusedByName } from './refused-by-name.ts';
import type { StandInContents } from './web-contents.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

let onRequest: RequestHandler = null;
let onCheck: CheckHandler = null;

class StandInSession
  extends EventEmitter
  implements Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>
{
  setPermissionRequestHandler(handler: RequestHandler): void {
    onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    onCheck = handler;
  }

  setDevicePermissionHandler(): void {
    // Chromium itself has no device here that a page could ask for.
  }
}

/** Electron asks twice: silently whether it is thinkable, then in earnest. Without a handler it grants everything, and so does this. */
export function mayHavePermission(
  contents: StandInContents,
  permission: 'media' | 'geolocation' | 'notifications',
  answer: (granted: boolean) => void,
  asked: Required<Pick<MediaAccessPermissionRequest, 'isMainFrame' | 'requestingUrl' | 'mediaTypes'>>,
): void {
  const { asElectron } = contents;
  const { isMainFrame, requestingUrl, mediaTypes } = asked;
  const thinkable = (mediaTypes.length === 0 ? [undefined] : mediaTypes).every(
    (mediaType) =>
      onCheck === null ||
      onCheck(asElectron, permission, new URL(requestingUrl).origin, {
        isMainFrame,
        requestingUrl,
        ...(mediaType === undefined ? {} : { mediaType }),
      }),
  );
  // A refused check alone does not keep Electron from asking in earnest for a camera, so neither does it here.
  if (onRequest === null) answer(thinkable);
  else onRequest(asElectron, permission, answer, { isMainFrame, requestingUrl, mediaTypes });
}

const defaultSession = refusedByName('session.defaultSession', new StandInSession());
export const session = refusedByName('session', { defaultSession });
