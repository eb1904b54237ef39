import type { PrintedDocument } from '../print/document.ts';
import { badgeCode, badgeModules, quietModules } from './sheet-code.ts';

/** Neighbouring rows overlap by this much of a module, so that no viewer shows a white hair between them. */
const overlap = 0.02;

/** The side of a badge's code with the white border that it needs, in points, where a module measures `module` points. */
export function codeWithBorder(module: number): number {
  return (badgeModules + 2 * quietModules) * module;
}

/** Draws the QR code of a badge as rectangles; `at` is the corner of its white border. */
export function drawCode(
  document: PrintedDocument,
  { token, name }: { token: string; name: string },
  at: { x: number; y: number },
  module: number,
): void {
  const side = codeWithBorder(module);
  const corner = { x: at.x + quietModules * module, y: at.y + quietModules * module };
  // Modules as whole numbers under one scale: of 360 stretches a code that is a third of the bytes, and less work for whoever reads.
  const stretches = badgeCode(token).map(({ row, from, length }) => `${from} ${row} ${length} ${1 + overlap} re`);
  document.figure(`Kode QR badge ${name}`, { ...at, width: side, height: side }, () => {
    document.pdf
      .save()
      .transform(module, 0, 0, module, corner.x, corner.y)
      .addContent(stretches.join('\n'))
      .fill('#000000')
      .restore();
  });
}
