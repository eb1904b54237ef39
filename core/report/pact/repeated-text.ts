import type { PrintedDocument } from '../../print/document.ts';
import type { Stamp } from '../../print/stamp.ts';
import { lineHeight, type Align, type Line, type TextStyle } from '../../print/typesetting.ts';

/** A piece of text that comes back on every sheet: laid out once, put into the file once, named wherever it stands. */
export type RepeatedText = {
  /** Points. */
  height: number;
  /** Draws it at the cursor and moves the cursor below it; on to the next page where it does not fit any more. */
  draw: () => void;
};

export type RepeatedLine = {
  /** Stands at the left of the text, such as the number of a point. */
  label?: string;
  text: string;
  style: TextStyle;
  align?: Align;
  /** From the left margin, in points; a label stands `hang` before it. */
  indent?: number;
  hang?: number;
  after: number;
  /** The element that it is in the document; a list item stands between `beginTag('L')` and `endTag`. */
  tag: 'P' | 'H1' | 'LI';
};

export function repeatedText(document: PrintedDocument, line: RepeatedLine): RepeatedText {
  const { label = '', text, style, align = 'left', indent = 0, hang = 0, after, tag } = line;
  const width = document.width - indent;
  // Whoever copies the text out of a stamp gets it in one piece: the space at its end keeps it apart from what follows.
  const lines = document.type.lines(text, style, width, 'goes-on');
  const height = lines.length * lineHeight(style);
  let made: { stamp: Stamp; at: number } | null = null;

  function drawLines(top: number, some: readonly Line[]): void {
    const [marker] = document.type.lines(label, style, width, 'goes-on');
    if (marker) document.type.draw(marker, style, { x: document.left + indent - hang, y: top, width: hang });
    some.forEach((each, index) => {
      const y = top + index * lineHeight(style);
      document.type.draw(each, style, { x: document.left + indent, y, width, align });
    });
  }

  function drawStamp(): void {
    const at = document.y;
    made ??= { stamp: document.stamp(() => drawLines(at, lines)), at };
    document.drawStamp(made.stamp, document.y - made.at);
  }

  return {
    height: height + after,
    draw() {
      if (lines.length === 0) return;
      // A point longer than a page flows like any other text.
      if (height > document.bottom - document.margins.top) {
        if (tag === 'LI') document.hanging(label, text, style, { indent: indent - hang, hang, after, tag });
        else document.paragraph(text, style, { indent, align, after, tag });
        return;
      }
      document.need(height);
      if (tag === 'LI') document.tagged('LI', () => document.tagged('LBody', drawStamp));
      else document.tagged(tag, drawStamp);
      document.y += height + after;
    },
  };
}
