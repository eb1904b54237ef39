import type { UtcMillis } from '../clock.ts';
import { PrintedDocument, type EndedDocument, type WrittenDocument } from '../print/document.ts';
import { longDate } from '../print/indonesian-dates.ts';
import { grouped } from '../print/indonesian-numbers.ts';
import type { Paper } from '../print/paper.ts';
import type { Sink } from '../print/sink.ts';
import type { BadgeFormat } from './format.ts';
import { drawCard, type CardWords, type PrintedBadge } from './sheet-card.ts';
import { drawCutMarks, gridOf, placeIn } from './sheet-grid.ts';
import { drawLanyard } from './sheet-lanyard.ts';
import { drawListHead, drawListRow, listMargins, listRowsPerPage } from './sheet-list.ts';

export type { PrintedBadge } from './sheet-card.ts';

/** Sheets of badges to print: to cut and hand out before the ceremony, or to lie at a kiosk. */
export type BadgeSheetsInput = {
  ceremony: {
    title: string;
    institution: string;
    /** YYYY-MM-DD at the venue. */
    date: string;
  };
  /** In the order of printing; for a list those of one unit stand together. */
  badges: readonly PrintedBadge[];
  format: BadgeFormat;
  paper: Paper;
  /** A page begins with each unit, so that each gets its own pile; a list is always like this. */
  unitsApart?: boolean;
  /** Stands in the file as the moment of its creation. */
  printedAt: UtcMillis;
  /** Told how many of the badges are drawn. */
  progress?: (done: number, of: number) => void;
  /** Aborted to stop: then its reason is thrown. */
  signal?: AbortSignal | undefined;
};

/** Told after so many badges, so that the telling costs nothing. */
const tellEvery = 50;

/**
 * The sheets as PDF/A-2b, the codes as vector rectangles. Print at full size («ukuran sebenarnya»). Throws when a token is
 * not one of ours (see `badgeCode`). No badges give one page that says so.
 */
export async function writeBadgeSheets(input: BadgeSheetsInput): Promise<WrittenDocument> {
  const document = await drawnSheets(input);
  return document.finish(footerOf(input));
}

/** The same for thousands of badges: the bytes go where they belong while the pages are drawn. */
export async function writeBadgeSheetsTo(sink: Sink, input: BadgeSheetsInput): Promise<EndedDocument> {
  const document = await drawnSheets(input, sink);
  return document.end(footerOf(input));
}

function footerOf({ ceremony }: BadgeSheetsInput) {
  return (page: number, pages: number) => ({
    left: `Cetak pada ukuran sebenarnya (100%). ${ceremony.title}`,
    right: `Halaman ${page} dari ${pages}`,
  });
}

async function drawnSheets(input: BadgeSheetsInput, sink?: Sink): Promise<PrintedDocument> {
  const { ceremony, badges, format, paper, signal, progress } = input;
  const document = new PrintedDocument({
    title: `Badge pegawai ${ceremony.title}`,
    author: ceremony.institution,
    subject: `${grouped(badges.length)} badge`,
    createdAt: input.printedAt,
    paper,
    margins: marginsOf(format, paper),
    ...(sink === undefined ? {} : { sink }),
    ...(signal === undefined ? {} : { signal }),
  });
  const words: CardWords = { institution: ceremony.institution, title: ceremony.title, day: longDate(ceremony.date) };
  const draw = format === 'list' ? drawingList(document, words, paper) : drawingGrid(document, words, { ...input, format });
  for (const [index, badge] of badges.entries()) {
    draw(badge, index);
    if (index % tellEvery === 0) progress?.(index, badges.length);
    await document.breathe();
  }
  if (badges.length === 0) document.paragraph('Tidak ada badge untuk dicetak.', { face: 'regular', size: 11 });
  progress?.(badges.length, badges.length);
  return document;
}

function marginsOf(format: BadgeFormat, paper: Paper) {
  if (format === 'list') return listMargins;
  const { x, y } = gridOf(format, paper).edge;
  return { top: y, bottom: y, left: x, right: x };
}

type Draw = (badge: PrintedBadge, index: number) => void;

type OnGrid = { format: 'card' | 'lanyard'; paper: Paper; unitsApart?: boolean };

function drawingGrid(document: PrintedDocument, words: CardWords, { format, paper, unitsApart = false }: OnGrid): Draw {
  const grid = gridOf(format, paper);
  const perPage = grid.columns * grid.rows;
  let unit: string | null = null;
  let place = -1;
  return (badge, index) => {
    place = unitsApart && badge.unit !== unit ? 0 : (place + 1) % perPage;
    unit = badge.unit;
    if (index > 0 && place === 0) document.newPage();
    if (place === 0) drawCutMarks(document, grid);
    const at = placeIn(grid, place);
    if (format === 'card') drawCard(document, badge, words, at);
    else drawLanyard(document, badge, words, at);
  };
}

function drawingList(document: PrintedDocument, words: CardWords, paper: Paper): Draw {
  const perPage = listRowsPerPage(paper);
  let unit: string | null = null;
  let row = 0;
  return (badge, index) => {
    const continues = badge.unit === unit;
    row = continues ? row + 1 : 0;
    unit = badge.unit;
    if (row % perPage === 0) {
      if (index > 0) document.newPage();
      if (!continues) document.bookmark(unitName(badge.unit));
      drawListHead(document, unitName(badge.unit), words, continues);
    }
    drawListRow(document, badge, row + 1);
  };
}

/** Rosters of small offices leave the unit empty. */
function unitName(unit: string): string {
  return unit === '' ? 'Tanpa perangkat daerah' : unit;
}
