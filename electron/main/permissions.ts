import type { MediaAccessPermissionRequest, Session } from 'electron';
import { isPageOf, type ShellWindow } from './page-address.ts';
import type { OpenWindows } from './open-windows.ts';
import type { ShellLog } from './shell-log.ts';

type Asked = {
  window: ShellWindow | null;
  permission: string;
  /** What of `media` is wanted: only the picture is ever given. */
  media: readonly string[];
  topFrame: boolean;
  address: string | undefined;
};

/** A page may do exactly one thing that needs permission: the kiosk sees through its camera. No microphone, no anything else. */
export function mayHave(asked: Asked): boolean {
  return (
    asked.window === 'kiosk' &&
    asked.permission === 'media' &&
    asked.topFrame &&
    asked.media.length === 1 &&
    asked.media[0] === 'video' &&
    asked.address !== undefined &&
    isPageOf('kiosk', asked.address)
  );
}

export function setupPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
  windows: OpenWindows,
  log: ShellLog,
): void {
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const window = windows.kindOf(contents);
    const allowed = mayHave({
      window,
      permission,
      media: (details as MediaAccessPermissionRequest).mediaTypes ?? [],
      topFrame: details.isMainFrame,
      address: details.requestingUrl,
    });
    if (!allowed) log({ what: 'permission-refused', window, permission });
    decide(allowed);
  });
  // Pages are asked about silently and often (the camera list, the clipboard): refusing is no event here.
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    mayHave({
      window: windows.kindOf(contents),
      permission,
      media: details.mediaType === undefined ? [] : [details.mediaType],
      topFrame: details.isMainFrame,
      address: details.requestingUrl,
    }),
  );
  session.setDevicePermissionHandler(() => false);
}
