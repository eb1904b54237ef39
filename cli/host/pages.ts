import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WindowKind } from '../../core/api/contract.ts';
import { ownAuthority, setSecurityHeaders } from './headers.ts';
import type { ServedFiles } from './served-files.ts';
import type { Session } from './session.ts';

/** The three pages and what each may do. In the browser the projector's own page hears the clicker. */
export const pageKinds = {
  kiosk: 'kiosk',
  projector: 'projector-with-clicker',
  console: 'console',
} as const satisfies Record<string, WindowKind>;

export type Page = keyof typeof pageKinds;
export const pages = Object.keys(pageKinds) as Page[];

const addressWanted =
  'Buka alamat lengkap yang dicetak oleh Ikrar saat dimulai.\nOpen the whole address that Ikrar printed when it started.\n';
const notFound = 'Tidak ada di sini.\nNot here.\n';
const foreign = 'Hanya dari laptop ini sendiri.\nOnly from this laptop itself.\n';

/**
 * Answers requests for the built screens. A page wants its session; its scripts and fonts are no secret. Only names
 * that are in `files` are answered, so no path leads out of the folder they were read from.
 */
export function servePages(files: ServedFiles, session: Session, port: () => number) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const authority = ownAuthority(request, port());
    setSecurityHeaders(response, authority ?? `127.0.0.1:${port()}`);
    if (authority === null) return refuse(response, 403, foreign);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, notFound);
    }
    const address = addressOf(request);
    if (address === null) return refuse(response, 404, notFound);
    if (address.pathname === '/') return refuse(response, 403, addressWanted);
    const page = pages.find((name) => address.pathname === `/${name}.html`);
    if (page !== undefined && !session.accepts(pageKinds[page], address.searchParams.get('session'))) {
      return refuse(response, 403, addressWanted);
    }
    const file = files.get(address.pathname);
    if (file === undefined) return refuse(response, 404, notFound);
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Length', file.bytes.length);
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };
}

/** The requested address, or null when it is none: `http://127.0.0.1` stands before it only to parse it. */
export function addressOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '';
  return target.startsWith('/') && !target.startsWith('//') ? URL.parse(target, 'http://127.0.0.1') : null;
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(words);
}
