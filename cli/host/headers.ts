import { pagePolicy } from '../../core/api/page-policy.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Headers of every answer. Nothing may come from anywhere but this host, no other page may frame or read it, and
 * nothing stays in the browser's cache of a borrowed laptop.
 * @param authority the checked `Host` of the request, such as `127.0.0.1:4100`; older browsers do not count a
 *   WebSocket of the same origin as `'self'`.
 */
export function setSecurityHeaders(response: ServerResponse, authority: string): void {
  response.setHeader('Content-Security-Policy', pagePolicy([`ws://${authority}`]));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), display-capture=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

/**
 * The `Host` of a request, or null when it is not this host's own. A foreign page may point its own name at 127.0.0.1
 * (DNS rebinding) and then counts as same origin; its name in `Host` gives it away.
 */
export function ownAuthority(request: IncomingMessage, port: number): string | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A browser leaves out the port that is usual for the scheme.
  if (port === 80) own.push('127.0.0.1', 'localhost');
  return own.find((authority) => authority === request.headers.host) ?? null;
}
