/**
 * What the pages may do, as the Content-Security-Policy of every answer: only what came with the program.
 * `wasm-unsafe-eval` compiles the QR decoder and allows no text to become code; the worker and image `blob:` addresses are made
 * by the pages themselves (camera frames, receipts); a frame of `blob:` shows the minutes that the core has just written.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // Buttons (react-aria) bring this one style of their own; a test tells when another version brings another.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  'frame-src blob:',
  'object-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
