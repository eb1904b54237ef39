import type { WindowKind } from '../../core/api/contract.ts';

/** The windows of the desktop shell. The projector's page never gets the clicker here: main itself hears the keys. */
export type ShellWindow = Exclude<WindowKind, 'projector-with-clicker'>;

/** The pages have an origin of their own instead of `file:`, so that the camera sees a secure context and paths mean nothing. */
export const pageScheme = 'ikrar';
export const pageHost = 'app';

export function pageAddress(kind: ShellWindow): string {
  return `${pageScheme}://${pageHost}/${kind}.html`;
}

/** Is this address the page that we gave to this kind of window? Query and fragment belong to the page itself. */
export function isPageOf(kind: ShellWindow, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, username, password } = new URL(address);
  const { protocol: scheme, host: ours, pathname: page } = new URL(pageAddress(kind));
  return protocol === scheme && host === ours && pathname === page && username === '' && password === '';
}
