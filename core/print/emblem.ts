import PdfKit from 'pdfkit';
import { err, ok, type Result } from '../result.ts';
import { drawImage, openImage } from './pdf-library.ts';
import { isPng, plainPng } from './plain-png.ts';
import { faultOfJpeg, isJpeg } from './whole-jpeg.ts';

/**
 * An emblem for the letterhead, PNG or JPEG, as an office uploads it. It was written by somebody else's program: it is read to
 * its last pixel here before the PDF library sees it, since what does not unpack would take the program down in there.
 */
export type Emblem = { width: number; height: number; draw: (x: number, y: number, width: number) => void };
export type EmblemRefusal = { code: 'image-unprintable'; reason: 'damaged' | 'png-kind' | 'press-colours' };

/** As large as an emblem may be saved. */
const mostPixels = 4096 * 4096;
/** Hundreds of papers bear the same emblem. */
const prepared = new WeakMap<Uint8Array, Result<Uint8Array, EmblemRefusal>>();

/** Puts the picture into the file, where it may be drawn on any page; null when it cannot be. */
export function embedEmblem(pdf: PDFKit.PDFDocument, bytes: Uint8Array): Emblem | null {
  const safe = printableEmblem(bytes);
  if (!safe.ok) return null;
  const image = openImage(pdf, safe.value);
  image.embed(pdf);
  const { width, height } = image;
  return { width, height, draw: (x, y, drawnWidth) => drawImage(pdf, image, { x, y, width: drawnWidth }) };
}

/** The picture as a PDF takes it. Asked when an emblem is saved, so that none is missing above a document later. */
export function printableEmblem(bytes: Uint8Array): Result<Uint8Array, EmblemRefusal> {
  const known = prepared.get(bytes) ?? prepare(bytes);
  prepared.set(bytes, known);
  return known;
}

function prepare(bytes: Uint8Array): Result<Uint8Array, EmblemRefusal> {
  const safe = isPng(bytes) ? plainPng(bytes, mostPixels) : isJpeg(bytes) ? (faultOfJpeg(bytes, mostPixels) ?? bytes) : 'damaged';
  if (typeof safe === 'string') return err({ code: 'image-unprintable', reason: safe });
  try {
    openImage(new PdfKit({ autoFirstPage: false }), safe);
    return ok(safe);
  } catch {
    // Such as a note of the camera that the library cannot read.
    return err({ code: 'image-unprintable', reason: 'damaged' });
  }
}
