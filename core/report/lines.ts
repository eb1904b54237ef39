import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { lineHeight } from '../print/typesetting.ts';
import { body } from './styles.ts';

/** Lines that papers share: numbered items, and labels with their colons under each other. */

/** Where the text of a numbered section stands. */
export const indent = 7 * mm;
/** Where the text behind an aligned colon stands, from the section's indent. */
export const colon = 42 * mm;

/** A numbered list at the section's indent. */
export function numbered(document: PrintedDocument, items: readonly string[]): void {
  if (items.length === 0) return;
  document.beginTag('L');
  items.forEach((item, index) => {
    document.hanging(`${index + 1})`, item, body, { indent, hang: 7 * mm, after: 0.8 * mm, tag: 'LI' });
  });
  document.endTag();
}

/** `Label      : text`, the colons of all lines under each other and the text hanging behind them. */
export function field(document: PrintedDocument, label: string, text: string, at: { indent: number } = { indent }): void {
  const value = at.indent + colon;
  document.need(Math.min(2, document.type.lines(text, body, document.width - value).length) * lineHeight(body));
  // Label, colon, text in this order, since whoever copies the text out of the file reads it in the order of drawing.
  document.beginTag('P');
  for (const [word, x] of [
    [label, document.left + at.indent],
    [':', document.left + value - 3 * mm],
  ] as const) {
    const [line] = document.type.lines(word, body, colon, 'goes-on');
    if (line) document.type.draw(line, body, { x, y: document.y, width: colon });
  }
  document.paragraph(text, body, { indent: value, after: 0.8 * mm, tag: null });
  document.endTag();
}
