import { err, ok, type Result } from '../result.ts';

/** The emblem above every document: PNG or JPEG, since both stand in a PDF as they are. */
export const mostImageBytes = 512 * 1024;
/** Below, an emblem is a blur on paper; above, it only makes every document slow. Pixels. */
const sides = { least: 32, most: 4096 } as const;

export type ImageFacts = { type: 'image/png' | 'image/jpeg'; width: number; height: number };
export type ImageRefusal = { code: 'image-not-allowed' } | { code: 'image-too-large'; most: number };

/** Reads type and size from the first bytes of the file, whatever its name says; width and height in pixels. */
export function readImage(bytes: Uint8Array): Result<ImageFacts, ImageRefusal> {
  if (bytes.length > mostImageBytes) return err({ code: 'image-too-large', most: mostImageBytes });
  const facts = pngFacts(bytes) ?? jpegFacts(bytes);
  if (facts === null) return err({ code: 'image-not-allowed' });
  const fits = [facts.width, facts.height].every((side) => side >= sides.least && side <= sides.most);
  return fits ? ok(facts) : err({ code: 'image-not-allowed' });
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (ISO/IEC 15948, 5.2 and 11.2.2): eight fixed bytes, then the header chunk with width and height. */
function pngFacts(bytes: Uint8Array): ImageFacts | null {
  if (bytes.length < 33 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  if (view.getUint32(12) !== 0x49_48_44_52) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81, B.1 and B.2.2): segments up to the frame header, which holds height and width. */
function jpegFacts(bytes: Uint8Array): ImageFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else {
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** Start of frame: baseline and progressive, which PDF viewers draw; C4, C8 and CC mean other things. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
