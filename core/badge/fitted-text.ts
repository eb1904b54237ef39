import type { PrintedDocument } from '../print/document.ts';
import { lineHeight, type Align, type Line, type TextStyle } from '../print/typesetting.ts';

/** How large a text may be and how small it may become, in points. */
export type Fit = { face: TextStyle['face']; largest: number; smallest: number };
/** Lines that fit a box, and how high they stand, in points. */
export type Block = { lines: Line[]; style: TextStyle; height: number };

/** The text at the largest size that stays within the box; at the smallest, what is over is cut with an ellipsis. */
export function fitted(
  document: PrintedDocument,
  text: string,
  { face, largest, smallest }: Fit,
  box: { width: number; height: number },
): Block {
  const at = (size: number, words: string): Block => {
    const style: TextStyle = { face, size, leading: 1.18 };
    const lines = document.type.lines(words, style, box.width);
    return { lines, style, height: lines.length * lineHeight(style) };
  };
  for (let size = largest; size > smallest; size -= 0.5) {
    const block = at(size, text);
    if (block.height <= box.height) return block;
  }
  const letters = Array.from(text);
  let block = at(smallest, text);
  while (block.height > box.height && letters.length > 1) {
    letters.pop();
    block = at(smallest, `${letters.join('').trimEnd()}…`);
  }
  return block;
}

/** Draws a block whose upper left corner is at `at`. */
export function drawBlock(
  document: PrintedDocument,
  { lines, style }: Block,
  { x, y, width, align = 'left' }: { x: number; y: number; width: number; align?: Align },
): void {
  lines.forEach((line, index) => {
    document.type.draw(line, style, { x, y: y + index * lineHeight(style), width, align });
  });
}
