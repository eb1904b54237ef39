import type { PrintedDocument } from '../../print/document.ts';
import type { Box } from '../../print/table.ts';
import type { Strokes } from '../../station/status.ts';
import { PathText } from './path-text.ts';
import { fitSignature, isOnPad } from './signature-line.ts';

/**
 * A handwritten signature on paper: the strokes as vector paths, never a bitmap, so that it stays as sharp as it was
 * drawn and the file stays small. Pressure and time are not printed; how a person moves the pen is nobody's business.
 */

/** Blue-black ink as red, green, blue from 0 to 1, with round ends and corners. */
const pen = '0.078 0.137 0.361 RG 1 J 1 j';

/** Draws the strokes (millimetres on the pad) centred in the box; draws nothing when there is nothing to draw. */
export function drawSignature(pdf: PDFKit.PDFDocument, strokes: Strokes, box: Box): void {
  const line = fitSignature(strokes, box);
  if (line === null) return;
  const path = new PathText();
  line.trace(path);
  pdf.addContent(path.between(`q .01 0 0 .01 0 0 cm ${Math.round(line.penWidth * 100)} w ${pen}\n`, 'S Q\n'));
}

/** The drawing as a figure of the document, with words for who cannot see it. */
export function drawSignatureOf(document: PrintedDocument, name: string, strokes: Strokes, box: Box): void {
  document.figure(signatureAlt(name), box, () => drawSignature(document.pdf, strokes, box));
}

/** What the drawing is, in words. */
export function signatureAlt(name: string): string {
  return `Tanda tangan ${name}`;
}

/** True when there is not one point to draw: such a row must say so, since an empty cell looks like a signature to come. */
export function isBlank(strokes: Strokes): boolean {
  return !strokes.some((stroke) => stroke.some(isOnPad));
}
