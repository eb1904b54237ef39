import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { lineHeight, type Line, type TextStyle } from '../print/typesetting.ts';
import { badgeCode, badgeModules, quietModules } from './sheet-code.ts';

/**
 * One badge on paper: the code at the left, name and unit at the right. No employee number: a NIP reveals the birth
 * date, and whoever photographs the badge in the hall would have it.
 */
export type PrintedBadge = { name: string; unit: string; token: string };

export const cardSize = { width: 92 * mm, height: 54 * mm };
/** One millimetre a module: what a laptop's camera reads at arm's length. */
const moduleSize = 1 * mm;
const codeSize = (badgeModules + 2 * quietModules) * moduleSize;
const textLeft = codeSize + 1 * mm;
const textWidth = cardSize.width - textLeft - 5 * mm;
/** Neighbouring rows overlap by this much, so that no viewer shows a white hair between them. */
const overlap = 0.02 * mm;

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
  drawCode(document, badge.token, { x: at.x + quietModules * moduleSize, y: codeTop + quietModules * moduleSize });
  const top = codeTop + quietModules * moduleSize - 1.5 * mm;
  const height = badgeModules * moduleSize + 3 * mm;
  const institution = fitted(document, words.institution, institutionFit, 7 * mm);
  const title = fitted(document, words.title, titleFit, 6 * mm);
  const day = fitted(document, words.day, dayFit, 4 * mm);
  const unit = fitted(document, badge.unit, unitFit, 9 * mm);
  const gaps = [0.4 * mm, 2.4 * mm, 0.8 * mm, 1.5 * mm] as const;
  const left = height - [institution, title, day, unit].reduce((sum, block) => sum + block.height, 0);
  const name = fitted(document, badge.name, nameFit, left - gaps.reduce((sum, gap) => sum + gap, 0));
  let y = top;
  for (const [block, gap] of [
    [institution, gaps[0]],
    [title, gaps[1]],
    [name, gaps[2]],
    [unit, gaps[3]],
  ] as const) {
    drawBlock(document, block, { x: at.x + textLeft, y });
    y += block.height + gap;
  }
  drawBlock(document, day, { x: at.x + textLeft, y: top + height - day.height });
}

function drawCode(document: PrintedDocument, token: string, at: { x: number; y: number }): void {
  for (const { row, from, length } of badgeCode(token)) {
    document.pdf.rect(at.x + from * moduleSize, at.y + row * moduleSize, length * moduleSize, moduleSize + overlap);
  }
  document.pdf.fill('#000000');
}

/** Sizes in points. */
type Fit = { face: TextStyle['face']; largest: number; smallest: number };
type Block = { lines: Line[]; style: TextStyle; height: number };

/** The text at the largest size that stays within `height`; at the smallest, what is over is cut with an ellipsis. */
function fitted(document: PrintedDocument, text: string, { face, largest, smallest }: Fit, height: number): Block {
  const at = (size: number, words: string): Block => {
    const style: TextStyle = { face, size, leading: 1.18 };
    const lines = document.type.lines(words, style, textWidth);
    return { lines, style, height: lines.length * lineHeight(style) };
  };
  for (let size = largest; size > smallest; size -= 0.5) {
    const block = at(size, text);
    if (block.height <= height) return block;
  }
  const letters = Array.from(text);
  let block = at(smallest, text);
  while (block.height > height && letters.length > 1) {
    letters.pop();
    block = at(smallest, `${letters.join('').trimEnd()}…`);
  }
  return block;
}

function drawBlock(document: PrintedDocument, { lines, style }: Block, at: { x: number; y: number }): void {
  lines.forEach((line, index) => {
    document.type.draw(line, style, { x: at.x, y: at.y + index * lineHeight(style), width: textWidth });
  });
}
