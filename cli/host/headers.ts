import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * React Aria puts one style element into the page: it keeps a second quick tap on a button from zooming the screen.
 * Only that text, by its SHA-256, is let through; a page that was tricked into another one shows nothing.
 */
const pressableStyle = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * Headers of every answer. Nothing may come from anywhere but this host, no other page may frame or read it, and
 * nothing stays in the browser's cache of a borrowed laptop.
 * - `wasm-unsafe-eval`: the decoder of badges is WebAssembly.
 * - `blob:` as frame and object: the minutes are shown in the console as they came over the socket.
 * @param authority the checked `Host` of the request, such as `127.0.0.1:4100`; older browsers do not count a
 *   WebSocket of the same origin as `'self'`.
 */
export function setSecurityHeaders(response: ServerResponse, authority: string): void {
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' '${pressableStyle}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://${authority}`,
      "media-src 'self' blob:",
      'frame-src blob:',
      'object-src blob:',
      "worker-src 'self' blob:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
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
