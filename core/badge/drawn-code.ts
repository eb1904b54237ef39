import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { badgeCode, badgeModules, quietModules } from './sheet-code.ts';

/** Neighbouring rows overlap by this much, so that no viewer shows a white hair between them. */
const overlap = 0.02 * mm;

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
  const corner = { x: at.x + quietModules * module, y: at.y + quietModules * module };
  const side = codeWithBorder(module);
  document.figure(`Kode QR badge ${name}`, { ...at, width: side, height: side }, () => {
    for (const { row, from, length } of badgeCode(token)) {
      document.pdf.rect(corner.x + from * module, corner.y + row * module, length * module, module + overlap);
    }
    document.pdf.fill('#000000');
  });
}
