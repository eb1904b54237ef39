import type { UtcMillis } from '../clock.ts';
import { PrintedDocument, type WrittenDocument } from '../print/document.ts';
import { longDate } from '../print/indonesian-dates.ts';
import { grouped } from '../print/indonesian-numbers.ts';
import { mm, papers, type Paper } from '../print/paper.ts';
import { cardSize, drawCard, type CardWords, type PrintedBadge } from './sheet-card.ts';

export type { PrintedBadge } from './sheet-card.ts';

/** Sheets of badges to print, cut and hand out before the ceremony. */
export type BadgeSheetsInput = {
  ceremony: {
    title: string;
    institution: string;
    /** YYYY-MM-DD at the venue. */
    date: string;
  };
  badges: readonly PrintedBadge[];
  paper: Paper;
  /** Stands in the file as the moment of its creation. */
  printedAt: UtcMillis;
};

const columns = 2;
const rows = 5;
const markLength = 4 * mm;
const markGap = 1 * mm;

/**
 * Ten badges to a page as PDF/A-2b, the codes as vector rectangles of one millimetre a module. Print at full size
 * («ukuran sebenarnya»). Throws when a token is not one of ours (see `badgeCode`). No badges give one page that says so.
 */
export async function writeBadgeSheets(input: BadgeSheetsInput): Promise<WrittenDocument> {
  const { ceremony, badges, paper } = input;
  const size = papers[paper];
  const edge = { x: (size.width - columns * cardSize.width) / 2, y: (size.height - rows * cardSize.height) / 2 };
  const document = new PrintedDocument({
    title: `Badge pegawai ${ceremony.title}`,
    author: ceremony.institution,
    subject: `${grouped(badges.length)} badge`,
    createdAt: input.printedAt,
    paper,
    margins: { top: edge.y, bottom: edge.y, left: edge.x, right: edge.x },
  });
  const words: CardWords = {
    institution: ceremony.institution,
    title: ceremony.title,
    day: longDate(ceremony.date),
  };
  const perPage = columns * rows;
  for (const [index, badge] of badges.entries()) {
    const place = index % perPage;
    if (index > 0 && place === 0) document.newPage();
    if (place === 0) drawCutMarks(document, edge);
    const x = edge.x + (place % columns) * cardSize.width;
    const y = edge.y + Math.floor(place / columns) * cardSize.height;
    drawCard(document, badge, words, { x, y });
    await document.breathe();
  }
  if (badges.length === 0) document.paragraph('Tidak ada badge untuk dicetak.', { face: 'regular', size: 11 });
  return document.finish((page, pages) => ({
    left: `${ceremony.title}. Cetak pada ukuran sebenarnya (100%).`,
    right: `Halaman ${page} dari ${pages}`,
  }));
}

/** Marks outside the cards where the knife is set, and small crosses where four cards meet. */
function drawCutMarks({ pdf }: PrintedDocument, edge: { x: number; y: number }): void {
  const xs = Array.from({ length: columns + 1 }, (_, index) => edge.x + index * cardSize.width);
  const ys = Array.from({ length: rows + 1 }, (_, index) => edge.y + index * cardSize.height);
  const [left, top] = [edge.x, edge.y];
  const right = left + columns * cardSize.width;
  const bottom = top + rows * cardSize.height;
  const line = (x1: number, y1: number, x2: number, y2: number) => pdf.moveTo(x1, y1).lineTo(x2, y2);
  for (const x of xs) {
    line(x, top - markGap - markLength, x, top - markGap);
    line(x, bottom + markGap, x, bottom + markGap + markLength);
  }
  for (const y of ys) {
    line(left - markGap - markLength, y, left - markGap, y);
    line(right + markGap, y, right + markGap + markLength, y);
  }
  for (const x of xs) {
    for (const y of ys) {
      line(x - 1 * mm, y, x + 1 * mm, y);
      line(x, y - 1 * mm, x, y + 1 * mm);
    }
  }
  pdf.lineWidth(0.3).stroke('#8a8a8a');
}
