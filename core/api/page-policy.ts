/**
 * What a page may do, as its Content-Security-Policy: only what came with the program. Both carriers send it.
 * - `wasm-unsafe-eval` compiles the decoder of badges and allows no text to become code.
 * - React Aria puts one style element into the page, which keeps a second quick tap on a button from zooming the screen; only
 *   that text, by its SHA-256, is let through, and a test tells when another version brings another.
 * - `blob:` addresses are made by the pages themselves: camera frames, receipts, and the minutes that the core has written.
 * @param connect further addresses that the page may speak to, besides its own origin
 */
export function pagePolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    'frame-src blob:',
    'object-src blob:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
