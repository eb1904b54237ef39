import type { Protocol } from 'electron';
import { pageScheme } from './page-address.ts';
import { serveFile } from './served-file.ts';

/** Must run before Electron is ready: afterwards a scheme can no longer become a secure origin. */
export function declarePages(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** Serves the built screens, and only them, under `ikrar://app/`. */
export function setupPages(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(pageScheme, (request) => serveFile(folder, request));
}
