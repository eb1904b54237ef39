import type { PrintedDocument } from './document.ts';
import { embedEmblem, type Emblem } from './emblem.ts';
import { mm } from './paper.ts';
import type { Stamp } from './stamp.ts';
import { lineHeight, type TextStyle } from './typesetting.ts';

/** Who issues a document: the lines above it as the office wrote them, and its emblem as PNG or JPEG where it has one. */
export type Letterhead = { lines: readonly string[]; image: Uint8Array | null };

/** The government, the office in larger letters, and behind them the address. */
const first: TextStyle = { face: 'bold', size: 13, leading: 1.2 };
const second: TextStyle = { face: 'bold', size: 15, leading: 1.2 };
const address: TextStyle = { face: 'regular', size: 9, leading: 1.25 };
const alone: TextStyle = { face: 'bold', size: 14, leading: 1.25 };
const emblemSize = { width: 20 * mm, height: 24 * mm };
const gap = 4 * mm;
/** From the thin rule to whatever comes under it. */
const underRule = 7 * mm;

/** A letterhead ready to be drawn at the top of any page of one document. */
export type LaidLetterhead = { draw: () => void };

/**
 * Puts the emblem into the file and lays the lines out. `draw` prints it at the cursor and moves the cursor below the double
 * rule; an empty letterhead prints nothing. On later pages it is the same stamp, so that ten thousand sheets share one.
 */
export function layLetterhead(document: PrintedDocument, { lines, image }: Letterhead): LaidLetterhead {
  const said = lines.filter((line) => line.trim() !== '');
  const emblem = image === null ? null : embedEmblem(document.pdf, image);
  if (said.length === 0 && emblem === null) return { draw: () => undefined };
  const emblemBox = emblem === null ? null : boxOf(emblem);
  const left = document.left + (emblemBox === null ? 0 : emblemBox.width + gap);
  // The lines stand in the middle of the page as long as the emblem leaves them room.
  const right = document.left + document.width - (emblemBox === null ? 0 : (emblemBox.width + gap) / 2);
  const width = right - left;
  const laid = said.flatMap((line, index) => {
    const style = styleOf(index, said.length);
    return document.type.lines(line, style, width, 'goes-on').map((each) => ({ line: each, style }));
  });
  const textHeight = laid.reduce((sum, { style }) => sum + lineHeight(style), 0);
  const height = Math.max(textHeight, emblemBox?.height ?? 0) + 2 * mm;
  let made: { words: Stamp; picture: Stamp; at: number } | null = null;

  function make(): NonNullable<typeof made> {
    const top = document.y;
    const words = document.stamp(() => {
      let y = top + (height - 2 * mm - textHeight) / 2;
      for (const { line, style } of laid) {
        document.type.draw(line, style, { x: left, y, width, align: 'center' });
        y += lineHeight(style);
      }
    });
    const picture = document.stamp(() => {
      if (emblem !== null && emblemBox !== null) {
        emblem.draw(document.left, top + (height - 2 * mm - emblemBox.height) / 2, emblemBox.width);
      }
      document.rule(top + height, 2);
      document.rule(top + height + 2.2, 0.6);
    });
    return { words, picture, at: top };
  }

  return {
    draw() {
      made ??= make();
      const { words, picture, at } = made;
      const down = document.y - at;
      if (said.length > 0) document.tagged('P', () => document.drawStamp(words, down));
      document.artifact(() => document.drawStamp(picture, down));
      document.y += height + 2.2 + underRule;
    },
  };
}

function styleOf(index: number, of: number): TextStyle {
  if (of === 1) return alone;
  if (index === 0) return first;
  return index === 1 ? second : address;
}

function boxOf({ width, height }: Emblem): { width: number; height: number } {
  const scale = Math.min(emblemSize.width / width, emblemSize.height / height);
  return { width: width * scale, height: height * scale };
}
