/** Why a JPEG cannot be printed: cut short or torn, or in the four colours of a press. */
export type JpegFault = 'damaged' | 'press-colours';

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/**
 * Walks through a JPEG (ITU-T T.81, B) to its end: one frame, baseline or progressive, grey or of three colours, and a scan
 * behind it. A PDF takes such a file as it is; null where nothing is wrong.
 */
export function faultOfJpeg(jpeg: Uint8Array, mostPixels: number): JpegFault | null {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let [frame, scan] = [false, false];
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return 'damaged';
    if (marker === 0xd9) return frame && scan ? null : 'damaged';
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const next = at + 2 + length;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || length < 2 || next > bytes.length) return 'damaged';
    if (isFrame(marker)) {
      const fault = frame || marker > 0xc2 || length < 9 ? 'damaged' : faultOfFrame(bytes.subarray(at + 4, next), mostPixels);
      if (fault !== null) return fault;
      frame = true;
    }
    if (marker === 0xda) {
      if (!frame) return 'damaged';
      scan = true;
    }
    at = marker === 0xda ? endOfScan(bytes, next) : next;
  }
  return 'damaged';
}

/** Every kind of frame; C4, C8 and CC mean other things. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function faultOfFrame(frame: Buffer, mostPixels: number): JpegFault | null {
  const pixels = frame.readUInt16BE(1) * frame.readUInt16BE(3);
  const components = frame[5] ?? 0;
  if (components === 4) return 'press-colours';
  return frame[0] === 8 && pixels > 0 && pixels <= mostPixels && (components === 1 || components === 3) ? null : 'damaged';
}

/** The next marker behind packed pixels: neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
