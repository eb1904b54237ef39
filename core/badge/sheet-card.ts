import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { codeWithBorder, drawCode } from './drawn-code.ts';
import { drawBlock, fitted, type Fit } from './fitted-text.ts';
import { badgeModules, quietModules } from './sheet-code.ts';

/**
 * One badge on paper: the code at the left, name and unit at the right. No employee number: a NIP reveals the birth
 * date, and whoever photographs the badge in the hall would have it.
 */
export type PrintedBadge = { name: string; unit: string; position: string; token: string };

export const cardSize = { width: 92 * mm, height: 54 * mm };
/** One millimetre a module: what a laptop's camera reads at arm's length. */
export const cardModule = 1 * mm;
const codeSize = codeWithBorder(cardModule);
const textLeft = codeSize + 1 * mm;
const width = cardSize.width - textLeft - 5 * mm;

/** What all badges of a ceremony share: the institution, its title and the day in words. */
export type CardWords = { institution: string; title: string; day: string };

const institutionFit: Fit = { face: 'bold', largest: 8, smallest: 6.5 };
const titleFit: Fit = { face: 'regular', largest: 7.5, smallest: 6 };
const nameFit: Fit = { face: 'bold', largest: 13, smallest: 7.5 };
const unitFit: Fit = { face: 'regular', largest: 9, smallest: 7 };
const dayFit: Fit = { face: 'regular', largest: 7.5, smallest: 6 };

/** Draws one card whose upper left corner is at `at` (points). The name gets the room that the other words leave. */
export function drawCard(document: PrintedDocument, badge: PrintedBadge, words: CardWords, at: { x: number; y: number }): void {
  const codeTop = at.y + (cardSize.height - codeSize) / 2;
  drawCode(document, badge, { x: at.x, y: codeTop }, cardModule);
  const top = codeTop + quietModules * cardModule - 1.5 * mm;
  const height = badgeModules * cardModule + 3 * mm;
  const institution = fitted(document, words.institution, institutionFit, { width, height: 7 * mm });
  const title = fitted(document, words.title, titleFit, { width, height: 6 * mm });
  const day = fitted(document, words.day, dayFit, { width, height: 4 * mm });
  const unit = fitted(document, badge.unit, unitFit, { width, height: 9 * mm });
  const gaps = [0.4 * mm, 2.4 * mm, 0.8 * mm, 1.5 * mm] as const;
  const left = height - [institution, title, day, unit].reduce((sum, block) => sum + block.height, 0);
  const name = fitted(document, badge.name, nameFit, { width, height: left - gaps.reduce((sum, gap) => sum + gap, 0) });
  document.tagged('P', () => {
    let y = top;
    for (const [block, gap] of [
      [institution, gaps[0]],
      [title, gaps[1]],
      [name, gaps[2]],
      [unit, gaps[3]],
    ] as const) {
      drawBlock(document, block, { x: at.x + textLeft, y, width });
      y += block.height + gap;
    }
    drawBlock(document, day, { x: at.x + textLeft, y: top + height - day.height, width });
  });
}
