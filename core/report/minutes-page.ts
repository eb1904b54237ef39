import type { CeremonyPicture, Signing } from '../ceremony/picture.ts';
import type { UtcMillis } from '../clock.ts';
import type { Anomaly } from '../merge/anomaly.ts';
import type { Strokes } from '../station/status.ts';
import type { PrintedDocument } from '../print/document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { mm, type MarginPreset, type Paper } from '../print/paper.ts';
import { lineHeight, type TextStyle } from '../print/typesetting.ts';

export type MinutesInput = {
  picture: CeremonyPicture;
  /** The root of the archive, hexadecimal. */
  root: string;
  anomalies: Anomaly[];
  /** The opened strokes of a signing; null while they are sealed. Asked once per signer, in the order of the list. */
  strokesOf: (signing: Signing) => Strokes | null;
  paper: Paper;
  /** When the document is made; stands in the footer and in the file. */
  printedAt: UtcMillis;
  /** The institution's margins; `usual` where nothing is said. */
  margins?: MarginPreset;
};

/** What every part of the minutes works on. */
export type MinutesPage = MinutesInput & {
  document: PrintedDocument;
  facts: MinutesFacts;
  /** Begins the next numbered section: `3. Jumlah`, with a bookmark. */
  section(title: string): void;
};

export const body: TextStyle = { face: 'regular', size: 11, leading: 1.3 };
export const bold: TextStyle = { face: 'bold', size: 11, leading: 1.3 };
export const small: TextStyle = { face: 'regular', size: 9, leading: 1.2 };
export const smallBold: TextStyle = { face: 'bold', size: 9, leading: 1.2 };
export const note: TextStyle = { face: 'italic', size: 8, leading: 1.2 };
/** Where the text of a numbered section stands. */
export const indent = 7 * mm;
/** Where the text behind an aligned colon stands, from the section's indent. */
export const colon = 42 * mm;

/** To be written in by hand. */
export function dots(count: number): string {
  return '.'.repeat(count);
}

/** `Label      : text`, the colons of all lines under each other and the text hanging behind them. */
export function field(document: PrintedDocument, label: string, text: string): void {
  document.need(2 * lineHeight(body));
  // Label, colon, text in this order, since whoever copies the text out of the file reads it in the order of drawing.
  document.beginTag('P');
  for (const [word, x] of [
    [label, document.left + indent],
    [':', document.left + indent + colon - 3 * mm],
  ] as const) {
    const [line] = document.type.lines(word, body, colon, 'goes-on');
    if (line) document.type.draw(line, body, { x, y: document.y, width: colon });
  }
  document.paragraph(text, body, { indent: indent + colon, after: 0.8 * mm, tag: 'Span' });
  document.endTag();
}

/** Hexadecimal in groups of four, since people compare it with the eye: `3f2a 91bc …`. */
export function inGroups(hex: string): string[] {
  return hex.match(/.{1,4}/g) ?? [];
}
