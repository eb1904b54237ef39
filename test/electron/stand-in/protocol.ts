import type { CustomScheme, Protocol } from 'electron';
import { refusedByName } from './refused-by-name.ts';

type Handler = Parameters<Protocol['handle']>[1];

const schemes = new Map<string, CustomScheme>();
const handlers = new Map<string, Handler>();
let ready = false;

/** After this, a scheme can no longer be declared: Chromium has read the list. */
export function closeSchemes(): void {
  ready = true;
}

/** Answers a request of a page from the handler of its scheme; null when there is none. */
export async function answerRequest(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(request);
}

const known = {
  registerSchemesAsPrivileged(declared: CustomScheme[]) {
    if (ready) throw new Error('schemes are declared before the app is ready');
    for (const scheme of declared) schemes.set(scheme.scheme, scheme);
  },
  handle(scheme: string, handler: Handler) {
    const { privileges } = schemes.get(scheme) ?? {};
    // Without both there is no origin of its own and no camera, which the stand-in's `https:` would hide.
    if (privileges?.standard !== true || privileges.secure !== true) throw new Error(`${scheme}: is not standard and secure`);
    handlers.set(scheme, handler);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

export const protocol = refusedByName('protocol', known);
