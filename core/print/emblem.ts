import { inflateSync } from 'node:zlib';

/**
 * An emblem for the letterhead, PNG or JPEG, as an office uploads it. It was written by somebody else's program: whatever
 * cannot be printed in PDF/A, or would take the program down while it is unpacked, counts as no emblem.
 */
export type Emblem = { width: number; height: number; draw: (x: number, y: number, width: number) => void };

/** What this file uses of the library's images. */
type LibraryImage = {
  width: number;
  height: number;
  colorSpace?: string;
  /** Null once it has been written. */
  imgData?: Uint8Array | null;
  image?: { imgData: Uint8Array };
  embed(pdf: PDFKit.PDFDocument): void;
};
type WithImages = { openImage(bytes: Uint8Array): LibraryImage };

/** Pixels; an emblem at 600 dpi has a tenth of it. */
const mostPixels = 16_000_000;
const mostBytesPerPixel = 8;

/** Puts the picture into the file, where it may be drawn on any page; null when it cannot be. */
export async function embedEmblem(pdf: PDFKit.PDFDocument, bytes: Uint8Array): Promise<Emblem | null> {
  const image = opened(pdf, bytes);
  if (image === null) return null;
  image.embed(pdf);
  // The library unpacks a picture with transparency in another thread. Waiting for it here keeps the objects of the file in
  // one order, and so the same input gives the same bytes.
  while (image.imgData !== undefined && image.imgData !== null) await new Promise((resolve) => setImmediate(resolve));
  const { width, height } = image;
  return {
    width,
    height,
    draw: (x, y, drawnWidth) => void pdf.image(image as unknown as PDFKit.Mixins.ImageSrc, x, y, { width: drawnWidth }),
  };
}

function opened(pdf: PDFKit.PDFDocument, bytes: Uint8Array): LibraryImage | null {
  try {
    const image = (pdf as unknown as WithImages).openImage(bytes);
    const pixels = image.width * image.height;
    if (!(pixels > 0) || pixels > mostPixels) return null;
    // The colours of a press have no meaning beside the colour profile of the file, which is that of screens.
    if (image.colorSpace !== undefined && !['DeviceRGB', 'DeviceGray'].includes(image.colorSpace)) return null;
    // A picture whose pixels do not unpack would be noticed by the library when nobody can catch it any more.
    if (image.image) inflateSync(image.image.imgData, { maxOutputLength: pixels * mostBytesPerPixel + image.height + 1024 });
    return image;
  } catch {
    return null;
  }
}
