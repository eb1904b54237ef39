import type { Glyphs } from './glyphs.ts';
import { mm, type Margins } from './paper.ts';
import { newObject, pageOf, type PdfObject } from './pdf-library.ts';
import { baselineOf, type Line, type TextStyle, type Typesetting } from './typesetting.ts';

/** What stands under a page. */
export type FooterWords = { left: string; right: string };
export type FooterOf = (page: number, pages: number) => FooterWords;

const style: TextStyle = { face: 'regular', size: 8 };

/**
 * The footers of a document. They name the number of pages, which nobody knows while the pages are written and gone: so a
 * page ends with a second, empty content stream, and all of them are written when the document is.
 */
export class Footers {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #wanted: boolean;
  readonly #streams: PdfObject[] = [];
  #pages = 0;

  constructor(pdf: PDFKit.PDFDocument, wanted: boolean) {
    this.#pdf = pdf;
    this.#wanted = wanted;
  }

  get pages(): number {
    return this.#pages;
  }

  /** After a page has begun. */
  beginPage(): void {
    this.#pages += 1;
    if (!this.#wanted) return;
    const stream = newObject(this.#pdf, {});
    const { dictionary, content } = pageOf(this.#pdf);
    dictionary.data['Contents'] = [content, stream];
    this.#streams.push(stream);
  }

  /** Writes them all; `turn` gives way to the event loop now and then. */
  async write(
    words: FooterOf,
    { type, glyphs, left, width, bottom, margins }: FooterPlace,
    turn: () => Promise<void>,
  ): Promise<void> {
    const y = bottom + Math.min(12 * mm, margins.bottom / 2);
    const draw = (line: Line | undefined, x: number) =>
      line ? [glyphs.operators(line.runs, style.size, x, baselineOf(style, y))] : [];
    for (const [index, stream] of this.#streams.entries()) {
      const said = words(index + 1, this.pages);
      const [rightLine] = type.lines(said.right, style, width);
      const rightWidth = rightLine?.width ?? 0;
      const [leftLine] = type.lines(said.left, style, width - rightWidth - 4 * mm);
      const operators = [...draw(leftLine, left), ...draw(rightLine, left + width - rightWidth)];
      // A stream must be there even where nothing is said: the page names it.
      stream.end(Buffer.from(['/Artifact <</Type /Pagination>> BDC', ...operators, 'EMC', ''].join('\n')));
      if (index % 20 === 19) await turn();
    }
  }
}

export type FooterPlace = {
  type: Typesetting;
  glyphs: Glyphs;
  left: number;
  width: number;
  bottom: number;
  margins: Margins;
};
