import { deflateSync, crc32, inflateSync } from 'node:zlib';

/** Why a PNG cannot be printed: cut short or torn, or of a kind that is not drawn. */
export type PngFault = 'damaged' | 'png-kind';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by colour type: grey, colours, a palette, grey and colours with transparency. */
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

type Header = { width: number; height: number; kind: number; channels: number };
type Read = { header: Header; palette: Uint8Array; transparency: Uint8Array; packed: Uint8Array };

export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

/**
 * Reads a PNG (ISO/IEC 15948) to its last pixel and writes it anew in its plainest form: three colours, no transparency (the
 * paper behind it is white), every row as it is. What another program then unpacks was packed here.
 */
export function plainPng(bytes: Uint8Array, mostPixels: number): Buffer | PngFault {
  const read = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostPixels);
  if (typeof read === 'string') return read;
  const rows = unpacked(read);
  const colours = rows === null ? null : onWhite(rows, read);
  return colours === null ? 'damaged' : written(read.header, colours);
}

function chunksOf(bytes: Buffer, mostPixels: number): Read | PngFault {
  let header: Header | null = null;
  let palette: Uint8Array = Buffer.alloc(0);
  let transparency: Uint8Array = Buffer.alloc(0);
  const data: Uint8Array[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return 'damaged';
    const content = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (header === null) {
      const first = name === 'IHDR' && length === 13 ? headerOf(content, mostPixels) : 'damaged';
      if (typeof first === 'string') return first;
      header = first;
    } else if (name === 'PLTE') palette = content;
    else if (name === 'tRNS') transparency = content;
    else if (name === 'IDAT') data.push(content);
    else if (name === 'IEND') {
      const complete = data.length > 0 && palette.length % 3 === 0 && (header.kind !== 3 || palette.length > 0);
      return complete ? { header, palette, transparency, packed: Buffer.concat(data) } : 'damaged';
    }
  }
  return 'damaged';
}

function headerOf(content: Buffer, mostPixels: number): Header | PngFault {
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth = 0, kind = 0, packing = 0, filtering = 0, interlaced = 0] = content.subarray(8);
  const channels = channelsOf[kind];
  if (!(width * height > 0) || channels === undefined || packing !== 0 || filtering !== 0) return 'damaged';
  if (depth !== 8 || interlaced !== 0 || width * height > mostPixels) return 'png-kind';
  return { width, height, kind, channels };
}

/** The bytes of the pixels, each row taken out of its filter (9.2); null where they do not come out as the header says. */
function unpacked({ header: { width, height, channels }, packed }: Read): Uint8Array | null {
  const row = width * channels;
  const size = (row + 1) * height;
  let raw: Uint8Array;
  try {
    raw = inflateSync(packed, { maxOutputLength: size });
  } catch {
    return null;
  }
  if (raw.length !== size) return null;
  const rows = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    if (filter > 4) return null;
    const from = y * (row + 1) + 1;
    const to = y * row;
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : (rows[to + x - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[to - row + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (rows[to - row + x - channels] ?? 0);
      rows[to + x] = (raw[from + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Three colours for each pixel as they look on white paper; null where a pixel names a colour that the palette has not. */
function onWhite(
  rows: Uint8Array,
  { header: { width, height, kind, channels }, palette, transparency }: Read,
): Uint8Array | null {
  const colours = new Uint8Array(width * height * 3);
  const grey = kind === 0 || kind === 4;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    const index = rows[at] ?? 0;
    if (kind === 3 && index * 3 >= palette.length) return null;
    const opacity = kind === 3 ? (transparency[index] ?? 255) : channels % 2 === 0 ? (rows[at + channels - 1] ?? 255) : 255;
    for (let channel = 0; channel < 3; channel++) {
      const value = kind === 3 ? palette[index * 3 + channel] : rows[at + (grey ? 0 : channel)];
      colours[pixel * 3 + channel] = Math.round(((value ?? 0) * opacity) / 255 + 255 - opacity);
    }
  }
  return colours;
}

function written({ width, height }: Header, colours: Uint8Array): Buffer {
  const row = width * 3;
  const raw = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) raw.set(colours.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
