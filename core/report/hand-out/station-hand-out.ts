import type { Definition } from '../../ceremony/definition.ts';
import type { UtcMillis } from '../../clock.ts';
import type { StationRole } from '../../ledger/kinds.ts';
import { drawBlock, fitted, type Fit } from '../../badge/fitted-text.ts';
import { PrintedDocument, type WrittenDocument } from '../../print/document.ts';
import { longDate } from '../../print/indonesian-dates.ts';
import { layLetterhead } from '../../print/letterhead.ts';
import { mm, type Margins, type Paper } from '../../print/paper.ts';
import { lineHeight, type TextStyle } from '../../print/typesetting.ts';
import { letterheadOf } from '../paper.ts';
import { homeSteps, roleWords, startingSteps, whenSteps } from './hand-out-words.ts';

/** One laptop and the paper that goes with it. `pin` is null on a later print: nobody knows it any more but its operator. */
export type HandedOutStation = {
  id: string;
  name: string;
  venue: string;
  role: StationRole;
  /** The name of its file, without a folder. */
  file: string;
  pin: string | null;
};

export type HandOutInput = {
  definition: Definition;
  /** The emblem of the letterhead, PNG or JPEG. */
  emblem: Uint8Array | null;
  stations: readonly HandedOutStation[];
  paper: Paper;
  printedAt: UtcMillis;
};

const margins: Margins = { top: 12 * mm, bottom: 14 * mm, left: 20 * mm, right: 18 * mm };
const heading: Fit = { face: 'bold', largest: 20, smallest: 11 };
const ceremonyLine: Fit = { face: 'regular', largest: 10.5, smallest: 7.5 };
const factFit: Fit = { face: 'bold', largest: 10.5, smallest: 6.5 };
const section: TextStyle = { face: 'bold', size: 12, leading: 1.25 };
const body: TextStyle = { face: 'regular', size: 10, leading: 1.22 };
const bold: TextStyle = { face: 'bold', size: 10, leading: 1.22 };
const small: TextStyle = { face: 'regular', size: 9, leading: 1.2 };
const digits: TextStyle = { face: 'bold', size: 34, leading: 1.1 };
const labelWidth = 30 * mm;
const pinBox = { width: 62 * mm, height: 34 * mm };

/**
 * A page for the operator of each laptop: where it stands, its PIN, how to begin, what to do if, how it comes home. The PIN
 * stands nowhere else, so the paper is for the operator alone.
 */
export async function writeStationHandOuts({
  definition,
  emblem,
  stations,
  paper,
  printedAt,
}: HandOutInput): Promise<WrittenDocument> {
  const document = new PrintedDocument({
    title: `Lembar kios ${definition.title}`,
    author: definition.institution,
    subject: `Lembar petugas untuk ${stations.length} laptop`,
    createdAt: printedAt,
    paper,
    margins,
  });
  const letterhead = layLetterhead(document, letterheadOf(definition, emblem));
  for (const [index, station] of stations.entries()) {
    if (index > 0) document.newPage();
    document.bookmark(station.name);
    letterhead.draw();
    drawHandOut(document, definition, station);
    await document.breathe();
  }
  return document.finish((page, pages) => ({
    left: `Hanya untuk petugas laptop ini. ${definition.title}`,
    right: `Lembar ${page} dari ${pages}`,
  }));
}

function drawHandOut(document: PrintedDocument, definition: Definition, station: HandedOutStation): void {
  drawFitted(document, `Lembar petugas: ${station.name}`, heading, { height: 17 * mm, tag: 'H1' });
  document.y += 1 * mm;
  drawFitted(document, `${definition.title}, ${longDate(definition.date)}`, ceremonyLine, { height: 10 * mm, tag: 'P' });
  document.y += 4 * mm;

  const top = document.y;
  drawPin(document, station.pin, { x: document.left + document.width - pinBox.width, y: top });
  drawFacts(document, station);
  document.y = Math.max(document.y, top + pinBox.height) + 5 * mm;

  drawNumbered(document, 'Memulai', startingSteps(station.role));
  document.paragraph('Bila terjadi', section, { tag: 'H2', after: 1 * mm });
  for (const { when, so } of whenSteps(station.role)) {
    document.paragraph(when, bold);
    document.paragraph(so, body, { indent: 6 * mm, after: 1.2 * mm });
  }
  document.y += 2.5 * mm;
  drawNumbered(document, 'Menutup dan membawa pulang', homeSteps(station.role));
}

/** Words within a height of their own: whatever a laptop or a ceremony is called, its page stays one page. */
function drawFitted(document: PrintedDocument, words: string, fit: Fit, room: { height: number; tag: 'H1' | 'P' }): void {
  const { left, width, y } = document;
  const block = fitted(document, words, fit, { width, height: room.height });
  document.tagged(room.tag, () => drawBlock(document, block, { x: left, y, width }));
  document.y = y + block.height;
}

function drawNumbered(document: PrintedDocument, title: string, steps: readonly string[]): void {
  document.paragraph(title, section, { tag: 'H2', after: 1 * mm });
  document.beginTag('L');
  for (const [index, step] of steps.entries()) {
    document.hanging(`${index + 1}.`, step, body, { hang: 6 * mm, after: 0.8 * mm, tag: 'LI' });
  }
  document.endTag();
  document.y += 3.5 * mm;
}

/** Label and words in two columns, left of the PIN; what is written by hand gets a dotted line. */
function drawFacts(document: PrintedDocument, station: HandedOutStation): void {
  const width = document.width - pinBox.width - 6 * mm - labelWidth;
  const facts = [
    ['Tanda laptop', station.id],
    ['Tempat', station.venue],
    ['Tugas', roleWords[station.role]],
    ['Berkas', station.file],
    ['Nama petugas', null],
    ['Telepon panitia', null],
  ] as const;
  for (const [label, words] of facts) {
    const top = document.y;
    const [name] = document.type.lines(label, body, labelWidth);
    const line: Fit = { face: 'regular', largest: body.size, smallest: body.size };
    const block = fitted(document, words ?? dotted(document, width), words === null ? line : factFit, { width, height: 12 * mm });
    document.tagged('P', () => {
      if (name) document.type.draw(name, body, { x: document.left, y: top, width: labelWidth });
      drawBlock(document, block, { x: document.left + labelWidth, y: top, width });
    });
    const handwritten = words === null || label === 'Berkas';
    document.y = top + Math.max(block.height, lineHeight(body)) + (handwritten ? 2.4 * mm : 0.8 * mm);
  }
}

function dotted(document: PrintedDocument, width: number): string {
  return '.'.repeat(Math.floor(width / document.type.width('.', body)));
}

/** The PIN in a frame, large enough to be read at once; an empty line where nobody knows it. */
function drawPin(document: PrintedDocument, pin: string | null, at: { x: number; y: number }): void {
  document.artifact(() => {
    document.pdf
      .roundedRect(at.x, at.y, pinBox.width, pinBox.height, 3 * mm)
      .lineWidth(1)
      .stroke('#000000');
  });
  const centred = { x: at.x + 3 * mm, width: pinBox.width - 6 * mm, align: 'center' } as const;
  const words = (text: string, style: TextStyle, y: number) => {
    const [line] = document.type.lines(text, style, centred.width);
    if (line) document.type.draw(line, style, { ...centred, y });
  };
  document.tagged('P', () => {
    words('PIN petugas', small, at.y + 3 * mm);
    if (pin === null) words(dotted(document, 46 * mm), body, at.y + 16 * mm);
    else words(`${pin.slice(0, 3)} ${pin.slice(3)}`, digits, at.y + 9 * mm);
    words(pin === null ? 'Tulis PIN yang dahulu diberikan.' : 'Jangan difoto, jangan ditempel.', small, at.y + 26.5 * mm);
  });
}
