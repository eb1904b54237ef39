import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { codeWithBorder, drawCode } from './drawn-code.ts';
import { drawBlock, fitted, type Fit } from './fitted-text.ts';
import type { CardWords, PrintedBadge } from './sheet-card.ts';

/** A badge to hang around the neck: everything centred, the name to be read across a table. */
export const lanyardSize = { width: 90 * mm, height: 130 * mm };
/** Larger than on a card: a badge that hangs is held further from the camera, and it swings. */
export const lanyardModule = 1.4 * mm;
const codeSize = codeWithBorder(lanyardModule);
const side = 6 * mm;
const width = lanyardSize.width - 2 * side;
/** Where the slot for the clip is punched: 14 × 3 mm, 7 mm below the edge. */
const slot = { width: 14 * mm, height: 3 * mm, top: 7 * mm };
const codeTop = 29 * mm;
const nameTop = codeTop + codeSize;
const dayHeight = 4 * mm;
const edge = 5 * mm;
const headGap = 0.6 * mm;
const nameGap = 1 * mm;

const institutionFit: Fit = { face: 'bold', largest: 10, smallest: 7 };
const titleFit: Fit = { face: 'regular', largest: 9, smallest: 6.5 };
const nameFit: Fit = { face: 'bold', largest: 18, smallest: 9 };
const unitFit: Fit = { face: 'regular', largest: 11, smallest: 7.5 };
const dayFit: Fit = { face: 'regular', largest: 8.5, smallest: 6.5 };

/** Draws one lanyard badge whose upper left corner is at `at` (points). */
export function drawLanyard(
  document: PrintedDocument,
  badge: PrintedBadge,
  words: CardWords,
  at: { x: number; y: number },
): void {
  const slotLeft = at.x + (lanyardSize.width - slot.width) / 2;
  document.artifact(() => {
    document.pdf
      .roundedRect(slotLeft, at.y + slot.top, slot.width, slot.height, slot.height / 2)
      .lineWidth(0.4)
      .stroke('#8a8a8a');
  });
  const centred = { x: at.x + side, width, align: 'center' } as const;
  const institution = fitted(document, words.institution, institutionFit, { width, height: 8 * mm });
  const title = fitted(document, words.title, titleFit, { width, height: 7 * mm });
  const headTop = slot.top + slot.height + 3 * mm;
  const headHeight = institution.height + headGap + title.height;
  const headAt = at.y + headTop + Math.max(0, (codeTop - headTop - headHeight) / 2);

  const bottom = at.y + lanyardSize.height - edge;
  const day = fitted(document, words.day, dayFit, { width, height: dayHeight });
  const unit = fitted(document, badge.unit, unitFit, { width, height: 9 * mm });
  const room = bottom - day.height - nameGap - (at.y + nameTop);
  const name = fitted(document, badge.name, nameFit, { width, height: room - unit.height - nameGap });
  const nameAt = at.y + nameTop + Math.max(0, (room - name.height - unit.height - nameGap) / 2);

  document.tagged('P', () => {
    drawBlock(document, institution, { ...centred, y: headAt });
    drawBlock(document, title, { ...centred, y: headAt + institution.height + headGap });
    drawBlock(document, name, { ...centred, y: nameAt });
    drawBlock(document, unit, { ...centred, y: nameAt + name.height + nameGap });
    drawBlock(document, day, { ...centred, y: bottom - day.height });
  });
  drawCode(document, badge, { x: at.x + (lanyardSize.width - codeSize) / 2, y: at.y + codeTop }, lanyardModule);
}
