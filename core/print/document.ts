import { openArchivalPdf, type AboutDocument } from './archival-pdf.ts';
import { openFonts, type Fonts } from './fonts.ts';
import { Footers, type FooterOf } from './footers.ts';
import { openGlyphs } from './glyphs.ts';
import { Outline } from './outline.ts';
import { Output, turnOfTheLoop } from './output.ts';
import { marginPresets, papers, type MarginPreset, type Margins, type Paper } from './paper.ts';
import { drawPageMark } from './page-mark.ts';
import { pageOf } from './pdf-library.ts';
import { InMemory, type Sink } from './sink.ts';
import { Stamps, type Stamp } from './stamp.ts';
import { Structure, type Tag, type TagOptions } from './structure.ts';
import { lineHeight, openTypesetting, type Align, type TextStyle, type Typesetting } from './typesetting.ts';

export type { FooterWords } from './footers.ts';

/**
 * One printed document: tagged PDF/A-2b with embedded fonts, a cursor that moves down the page, footers that know the
 * number of pages. A page is written out when the next one begins, so that thousands of them need no more memory than a
 * few. The same input gives the same bytes. Lengths are points, y grows downwards from the top of the paper.
 */
export type DocumentOptions = AboutDocument & {
  paper: Paper;
  margins: MarginPreset | Margins;
  /** Where the bytes go; without one they are kept and come back from `finish`. */
  sink?: Sink;
  /** Fonts that several documents share, so that a word is laid out once for all of them. */
  fonts?: Fonts;
  /** False for a document whose pages stand each for itself. */
  footers?: boolean;
  /** A word across every page; see `page-mark.ts`. */
  mark?: string;
  /** Stops the drawing: `breathe` and `end` throw its reason. */
  signal?: AbortSignal;
};

export type EndedDocument = {
  bytes: number;
  pages: number;
  /** Characters that no bundled font has and that therefore stand as their code, such as `U+1F600`. */
  missingCharacters: string[];
};
export type WrittenDocument = EndedDocument & { pdf: Buffer };

type Placement = { indent?: number; align?: Align };

export class PrintedDocument {
  readonly pdf: PDFKit.PDFDocument;
  readonly type: Typesetting;
  readonly paper: { width: number; height: number };
  readonly margins: Margins;
  /** The cursor: top of whatever comes next. */
  y: number;
  readonly #sink: Sink;
  readonly #output: Output;
  readonly #fonts: Fonts;
  readonly #glyphs: ReturnType<typeof openGlyphs>;
  readonly #structure: Structure;
  readonly #stamps: Stamps;
  readonly #footers: Footers;
  readonly #outline: Outline;
  readonly #mark: string | undefined;

  constructor(options: DocumentOptions) {
    this.paper = papers[options.paper];
    this.margins = typeof options.margins === 'string' ? marginPresets[options.margins] : options.margins;
    this.#sink = options.sink ?? new InMemory();
    this.#fonts = options.fonts ?? openFonts();
    this.#mark = options.mark;
    this.pdf = openArchivalPdf(options, this.paper);
    this.#output = new Output(this.pdf, this.#sink, options.signal);
    this.#glyphs = openGlyphs(this.pdf, this.#fonts);
    this.#structure = new Structure(this.pdf);
    this.#stamps = new Stamps(this.pdf, this.#glyphs, this.#structure);
    this.#footers = new Footers(this.pdf, options.footers ?? true);
    this.#outline = new Outline(this.pdf);
    this.type = openTypesetting(this.#glyphs, this.#fonts, () => this.#structure.mark());
    this.y = 0;
    this.newPage();
  }

  get left(): number {
    return this.margins.left;
  }

  /** Width between the margins. */
  get width(): number {
    return this.paper.width - this.margins.left - this.margins.right;
  }

  /** The lowest y that text may reach. */
  get bottom(): number {
    return this.paper.height - this.margins.bottom;
  }

  get pages(): number {
    return this.#footers.pages;
  }

  newPage(): void {
    if (this.pages > 0) this.#structure.leavePage();
    const last = this.pages > 0 ? pageOf(this.pdf).dictionary : null;
    this.pdf.addPage();
    // The library keeps every page's dictionary to the end, though it has been written out by now.
    if (last !== null) last.data = {};
    pageOf(this.pdf).resources.data['Font'] = this.#glyphs.resources;
    this.#structure.beginPage();
    this.#footers.beginPage();
    if (this.#mark !== undefined) drawPageMark(this, this.#mark);
    this.y = this.margins.top;
  }

  /** Goes to a new page unless `height` points still fit on this one. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > this.margins.top) this.newPage();
  }

  /** An entry in the reader's side bar that leads to the current page; deeper levels hang under the last one above. */
  bookmark(title: string, level = 1): void {
    this.#outline.add(title, level);
  }

  /** Whatever text is drawn inside belongs to an element of this kind (see `structure.ts`). */
  tagged<Value>(tag: Tag, draw: () => Value, options: TagOptions = {}): Value {
    return this.#structure.within(tag, draw, options);
  }

  /** The same over an await: everything until `endTag`. */
  beginTag(tag: Tag, options: TagOptions = {}): void {
    this.#structure.begin(tag, options);
  }

  endTag(): void {
    this.#structure.end();
  }

  /** Rules and whatever else is not read aloud. */
  artifact(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#structure.artifact(kind, draw);
  }

  /** A drawing with its words for who cannot see it. `box` is where it stands. */
  figure(alt: string, box: NonNullable<TagOptions['box']>, draw: () => void): void {
    this.tagged(
      'Figure',
      () => {
        this.#structure.mark();
        draw();
      },
      { alt, box },
    );
  }

  /** Keeps what is drawn inside for many pages; see `drawStamp`. */
  stamp(draw: () => void): Stamp {
    return this.#stamps.make(draw);
  }

  /** Draws a stamp on the current page, `down` points lower than it was made. */
  drawStamp(stamp: Stamp, down = 0): void {
    this.#stamps.draw(stamp, down);
  }

  /**
   * Flows text down the page and on to the next; two lines at least stay together. Returns nothing, moves the cursor. With
   * `null` for its tag the text belongs to the element that is open.
   */
  paragraph(text: string, style: TextStyle, options: Placement & { after?: number; tag?: Tag | null } = {}): void {
    if (text.trim() !== '') this.#flow(text, style, options, options.tag === undefined ? 'P' : options.tag);
    this.y += options.after ?? 0;
  }

  /**
   * A label at the left edge and text hanging beside it, such as a numbered point; a list item between `beginTag('L')` and
   * `endTag`, one paragraph elsewhere.
   */
  hanging(
    label: string,
    text: string,
    style: TextStyle,
    options: { indent?: number; hang: number; after?: number; tag?: Tag },
  ): void {
    const indent = options.indent ?? 0;
    const height = lineHeight(style);
    const isItem = options.tag === 'LI';
    this.need(height * Math.min(2, this.type.lines(text, style, this.width - indent - options.hang).length));
    this.beginTag(options.tag ?? 'P');
    const [marker] = this.type.lines(label, style, this.width, 'goes-on');
    const drawLabel = () => {
      if (marker) this.type.draw(marker, style, { x: this.left + indent, y: this.y, width: options.hang });
    };
    if (isItem) this.tagged('Lbl', drawLabel);
    else drawLabel();
    this.#flow(text, style, { indent: indent + options.hang }, isItem ? 'LBody' : null);
    this.endTag();
    this.y += options.after ?? 0;
  }

  /** A straight line across, `weight` points thick. */
  rule(y: number, weight: number, from = this.left, to = this.left + this.width): void {
    this.artifact(() => void this.pdf.lineWidth(weight).moveTo(from, y).lineTo(to, y).stroke('#000000'));
  }

  /** Gives way to the event loop when some pages have come together; call it from every long loop. */
  breathe(): Promise<void> {
    return this.#output.breathe(this.pages);
  }

  /** Writes the footers and closes the file. Nothing can be drawn afterwards. */
  async end(footer: FooterOf | null): Promise<EndedDocument> {
    this.#output.throwIfOver();
    const { type, left, width, bottom, margins } = this;
    const place = { type, glyphs: this.#glyphs, left, width, bottom, margins };
    await this.#footers.write(footer ?? (() => ({ left: '', right: '' })), place, turnOfTheLoop);
    this.#structure.leavePage();
    this.#structure.close();
    this.#glyphs.end();
    this.pdf.end();
    return { bytes: await this.#output.end(), pages: this.pages, missingCharacters: this.#fonts.missing() };
  }

  /** `end` for a document that is kept in memory. */
  async finish(footer: FooterOf | null): Promise<WrittenDocument> {
    const sink = this.#sink;
    if (!(sink instanceof InMemory)) throw new Error('this document has gone elsewhere');
    const ended = await this.end(footer);
    return { ...ended, pdf: sink.bytes() };
  }

  /** One block of text at an indent, in an element of its own or in the one that is open. */
  #flow(text: string, style: TextStyle, { indent = 0, align = 'left' }: Placement, tag: Tag | null): void {
    const [x, width, height] = [this.left + indent, this.width - indent, lineHeight(style)];
    if (tag !== null) this.beginTag(tag);
    this.type.lines(text, style, width).forEach((line, index, lines) => {
      this.need(index === 0 && lines.length > 1 ? 2 * height : height);
      this.type.draw(line, style, { x, y: this.y, width, align });
      this.y += height;
    });
    if (tag !== null) this.endTag();
  }
}
