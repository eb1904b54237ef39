import { rename, writeFile } from 'node:fs/promises';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** A badge held before a kiosk's camera, as the MJPEG file that Chromium plays in place of a camera. */

const width = 1280;
const height = 720;
/** One card as a hand holds it: never straight, never still, never quite sharp. Degrees and pixels. */
const holds = [
  { turn: -4, x: 0, y: 0, blur: 0.6 },
  { turn: -3, x: 6, y: 3, blur: 0.9 },
  { turn: -5, x: 10, y: -4, blur: 0.7 },
  { turn: -4, x: 3, y: -2, blur: 1.2 },
];

/** The hall behind: warm, brighter at one side where the window is. */
function hall(): Sharp {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
        <defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="0.4">
          <stop offset="0" stop-color="#6d6357"/><stop offset="1" stop-color="#c9bda9"/>
        </linearGradient></defs>
        <rect width="100%" height="100%" fill="url(#light)"/>
        <ellipse cx="640" cy="760" rx="420" ry="330" fill="#4a4540"/>
      </svg>`,
    ),
  );
}

/** The card, 430 by 620 pixels: a coloured band, a code of 330 pixels, two grey lines in place of the name. */
async function card(text: string): Promise<Buffer> {
  const code = await toBuffer(text, { errorCorrectionLevel: 'M', margin: 2, width: 330 });
  return sharp({ create: { width: 430, height: 620, channels: 4, background: '#f7f4ec' } })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="430" height="620">
            <rect width="430" height="90" fill="#23285a"/>
            <rect x="60" y="480" width="310" height="24" fill="#8a8578"/>
            <rect x="100" y="530" width="230" height="18" fill="#b3ada0"/>
          </svg>`,
        ),
      },
      { input: code, left: 50, top: 120 },
    ])
    .png()
    .toBuffer();
}

/** Uneven light over everything, as a lamp above the desk throws it. */
const shade = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="shade" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#000" stop-opacity="0.35"/><stop offset="0.7" stop-color="#000" stop-opacity="0"/>
    </linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#shade)"/>
  </svg>`,
);

/**
 * Writes what the camera sees: a card with the QR code of `text`, or with `null` the hall alone. Chromium reads the file
 * anew at each `getUserMedia` and plays it in a loop; writing it between two calls changes the badge.
 * @param file ends in `.mjpeg`, or Chromium takes it for another format.
 */
export async function writeFakeCamera(file: string, text: string | null): Promise<void> {
  if (!file.endsWith('.mjpeg')) throw new Error('a fake camera is a file that ends in .mjpeg');
  const held = text === null ? null : await card(text);
  const frames = await Promise.all(
    holds.map(async ({ turn, x, y, blur }) => {
      if (held === null) return hall().blur(4).jpeg({ quality: 85 }).toBuffer();
      const turned = sharp(await sharp(held).rotate(turn, { background: '#00000000' }).png().toBuffer());
      const size = await turned.metadata();
      const scene = await hall()
        .composite([
          {
            input: await turned.toBuffer(),
            left: Math.round((width - size.width) / 2) + x,
            top: Math.round((height - size.height) / 2) + y,
          },
          { input: shade },
        ])
        .png()
        .toBuffer();
      return sharp(scene).blur(blur).jpeg({ quality: 85 }).toBuffer();
    }),
  );
  // By rename, since a running browser may just be reading the file.
  await writeFile(`${file}.half`, Buffer.concat(frames));
  await rename(`${file}.half`, file);
}
