import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { printableEmblem } from '../../../core/print/emblem.ts';

/** Whatever somebody uploads is either printed above every document or refused when it is saved. */

const size = { width: 40, height: 32 };
const picture = (channels: 3 | 4 = 3) =>
  sharp({ create: { ...size, channels, background: { r: 200, g: 100, b: 0, alpha: 0.5 } } });
const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer({ resolveWithObject: true });
const reasonOf = (bytes: Uint8Array) => {
  const printable = printableEmblem(bytes);
  return printable.ok ? 'printed' : printable.error.reason;
};

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG made by hand, so that it can be wrong in one place. */
function png({ kind = 6, depth = 8, interlaced = 0, filter = 0, rows = size.height, palette = false, ends = true } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([depth, kind, 0, 0, interlaced], 8);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind] ?? 1;
  const raw = Buffer.alloc((size.width * channels + 1) * rows);
  for (let row = 0; row < rows; row++) raw[row * (size.width * channels + 1)] = filter;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from([9, 8, 7]))] : []),
    chunk('IDAT', deflateSync(raw)),
    ...(ends ? [chunk('IEND', Buffer.alloc(0))] : []),
  ]);
}

describe('a PNG', () => {
  test.each([
    ['a filter that does not exist', png({ filter: 9 }), 'damaged'],
    ['too few rows', png({ rows: size.height - 1 }), 'damaged'],
    ['too many rows', png({ rows: size.height + 1 }), 'damaged'],
    ['no palette', png({ kind: 3 }), 'damaged'],
    ['no end', png({ ends: false }), 'damaged'],
    ['an unknown kind', png({ kind: 5 }), 'damaged'],
    ['sixteen bits', png({ kind: 2, depth: 16 }), 'png-kind'],
    ['interlacing', png({ kind: 2, interlaced: 1 }), 'png-kind'],
    ['grey', png({ kind: 0 }), 'printed'],
    ['grey and transparent', png({ kind: 4 }), 'printed'],
    ['a palette', png({ kind: 3, palette: true }), 'printed'],
    ['transparency', png({ kind: 6 }), 'printed'],
  ])('with %s', (_, bytes, outcome) => {
    expect(reasonOf(bytes)).toBe(outcome);
  });

  test('cut anywhere is damaged', async () => {
    const whole = await picture().png().toBuffer();
    for (let length = 8; length < whole.length; length += 7) expect(reasonOf(whole.subarray(0, length))).toBe('damaged');
  });

  test.each([true, false])('shows on white paper what it showed, filtered or not (%s)', async (adaptiveFiltering) => {
    const gradient = Buffer.from(
      Array.from({ length: size.width * size.height * 4 }, (_, index) => (index * 37 + (index >> 5) * 11) % 256),
    );
    const source = await sharp(gradient, { raw: { ...size, channels: 4 } })
      .png({ adaptiveFiltering })
      .toBuffer();
    const printable = printableEmblem(source);
    if (!printable.ok) throw new Error(printable.error.reason);
    const { data, info } = await pixelsOf(printable.value);
    expect(info).toMatchObject({ ...size, channels: 3 });
    for (let pixel = 0; pixel < size.width * size.height; pixel++) {
      const opacity = (gradient[pixel * 4 + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel++) {
        const seen = (gradient[pixel * 4 + channel] ?? 0) * opacity + 255 * (1 - opacity);
        expect(Math.abs((data[pixel * 3 + channel] ?? 0) - seen)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a JPEG', () => {
  test('baseline, progressive or grey is printed as it is', async () => {
    for (const bytes of [
      await picture().jpeg().toBuffer(),
      await picture().jpeg({ progressive: true }).toBuffer(),
      await picture().greyscale().jpeg().toBuffer(),
    ]) {
      expect(printableEmblem(bytes)).toEqual({ ok: true, value: bytes });
    }
  });

  test('of a kind that no reader of PDF draws is damaged', async () => {
    const whole = await picture().jpeg().toBuffer();
    const frame = whole.indexOf(Buffer.from([0xff, 0xc0]));
    expect(frame).toBeGreaterThan(0);
    // Lossless, hierarchical, arithmetic: ITU-T T.81, table B.1.
    for (const kind of [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]) {
      const other = Buffer.from(whole);
      other[frame + 1] = kind;
      expect(reasonOf(other)).toBe('damaged');
    }
  });

  test('cut anywhere is damaged; the colours of a press are named', async () => {
    const whole = await picture().jpeg({ progressive: true }).toBuffer();
    for (let length = 2; length < whole.length; length += 5) expect(reasonOf(whole.subarray(0, length))).toBe('damaged');
    expect(reasonOf(await picture().toColourspace('cmyk').jpeg().toBuffer())).toBe('press-colours');
  });
});

test('anything else is damaged', () => {
  expect(reasonOf(Buffer.from('bukan gambar'))).toBe('damaged');
  expect(reasonOf(Buffer.alloc(0))).toBe('damaged');
});
