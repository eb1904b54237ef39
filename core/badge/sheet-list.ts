import type { PrintedDocument } from '../print/document.ts';
import { mm, papers, type Margins, type Paper } from '../print/paper.ts';
import type { TextStyle } from '../print/typesetting.ts';
import { codeWithBorder, drawCode } from './drawn-code.ts';
import { drawBlock, fitted, type Fit } from './fitted-text.ts';
import type { CardWords, PrintedBadge } from './sheet-card.ts';

/**
 * A unit's badges as rows that stay at its kiosk: number, name and position, and the code at the right edge. A camera of
 * 640 × 480 with the usual angle of 60 degrees sees a sheet at 20 cm, nearer than which a laptop does not focus, with 2.8
 * pixels a millimetre; two pixels a module are the least that decodes. So a module measures 0.7 mm and the code 25.9 mm: a
 * smaller one could not be made larger by coming nearer.
 */
export const listModule = 0.7 * mm;
const code = codeWithBorder(listModule);
export const listMargins: Margins = { top: 10 * mm, bottom: 14 * mm, left: 15 * mm, right: 12 * mm };
const headHeight = 20 * mm;
export const listRowHeight = code + 0.1 * mm;
const numberWidth = 10 * mm;

const unitFit: Fit = { face: 'bold', largest: 13, smallest: 8 };
const captionFit: Fit = { face: 'regular', largest: 8.5, smallest: 6.5 };
const nameFit: Fit = { face: 'bold', largest: 13, smallest: 8 };
const positionFit: Fit = { face: 'regular', largest: 9.5, smallest: 7 };
const numberStyle: TextStyle = { face: 'regular', size: 9.5, leading: 1.18 };
const advice = 'Tutup kode lain dengan kertas, lalu tunjukkan satu kode ke kamera.';

/** How many people stand on one page. */
export function listRowsPerPage(paper: Paper): number {
  const room = papers[paper].height - listMargins.top - listMargins.bottom - headHeight;
  return Math.floor(room / listRowHeight);
}

/** The top of a page: the unit, then which ceremony it is and how the sheet is used. The cursor moves under it. */
export function drawListHead(document: PrintedDocument, unit: string, words: CardWords, continues: boolean): void {
  const { left, width } = document;
  const top = document.y;
  const title = fitted(document, continues ? `${unit} (lanjutan)` : unit, unitFit, { width, height: 11 * mm });
  document.tagged('H1', () => drawBlock(document, title, { x: left, y: top, width }));
  const caption = fitted(document, `${words.title}, ${words.day}. ${advice}`, captionFit, { width, height: 7.5 * mm });
  document.tagged('P', () => drawBlock(document, caption, { x: left, y: top + title.height + 0.8 * mm, width }));
  document.y = top + headHeight;
  document.rule(document.y, 0.8);
}

/** One person; `place` counts from 1 within the unit. */
export function drawListRow(document: PrintedDocument, badge: PrintedBadge, place: number): void {
  const { left, width, y } = document;
  const textLeft = left + numberWidth;
  const textWidth = width - numberWidth - code - 2 * mm;
  const [number] = document.type.lines(`${place}.`, numberStyle, numberWidth);
  const name = fitted(document, badge.name, nameFit, { width: textWidth, height: 16 * mm });
  const position = fitted(document, badge.position, positionFit, { width: textWidth, height: 9 * mm });
  const top = y + (listRowHeight - name.height - position.height - 0.8 * mm) / 2;
  document.tagged('P', () => {
    const beside = { x: left, y: top + 0.6 * mm, width: numberWidth - 3 * mm, align: 'right' } as const;
    if (number) document.type.draw(number, numberStyle, beside);
    drawBlock(document, name, { x: textLeft, y: top, width: textWidth });
    drawBlock(document, position, { x: textLeft, y: top + name.height + 0.8 * mm, width: textWidth });
  });
  drawCode(document, badge, { x: left + width - code, y }, listModule);
  document.y = y + listRowHeight;
  document.artifact(() => {
    document.pdf
      .lineWidth(0.3)
      .moveTo(left, document.y)
      .lineTo(left + width - code, document.y)
      .stroke('#8a8a8a');
  });
}
