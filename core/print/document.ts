import PdfKit from 'pdfkit';
import type { UtcMillis } from '../clock.ts';
import { escapeMetadata } from './archival-metadata.ts';
import { fontNames, openFonts } from './fonts.ts';
import { marginPresets, mm, papers, type MarginPreset, type Margins, type Paper } from './paper.ts';
import { lineHeight, openTypesetting, type Align, type TextStyle, type Typesetting } from './typesetting.ts';

/**
 * One printed document: PDF/A-2b with embedded fonts, a cursor that moves down the page, footers that know the number
 * of pages. The same input gives the same bytes. Lengths are points, y grows downwards from the top of the paper.
 */
export type DocumentOptions = {
  title: string;
  /** Who issues it; may be empty. */
  author: string;
  subject: string;
  /** The moment that stands in the file as its creation. */
  createdAt: UtcMillis;
  paper: Paper;
  margins: MarginPreset | Margins;
};

export type WrittenDocument = {
  pdf: Buffer;
  pages: number;
  /** Characters that no bundled font has and that therefore stand as their code, such as `U+1F600`. */
  missingCharacters: string[];
};

export type FooterWords = { left: string; right: string };

const footerStyle: TextStyle = { face: 'regular', size: 8 };
/** pdfkit keeps what it has written until the event loop turns; this often keeps memory flat. */
const pagesBetweenBreaths = 20;

export class PrintedDocument {
  readonly pdf: PDFKit.PDFDocument;
  readonly type: Typesetting;
  readonly paper: { width: number; height: number };
  readonly margins: Margins;
  /** The cursor: top of whatever comes next. */
  y: number;
  #chunks: Buffer[] = [];
  #ended: Promise<void>;
  #fonts = openFonts();
  #breathed = 0;

  constructor(options: DocumentOptions) {
    this.paper = papers[options.paper];
    this.margins = typeof options.margins === 'string' ? marginPresets[options.margins] : options.margins;
    this.pdf = new PdfKit({
      subset: 'PDF/A-2b',
      pdfVersion: '1.7',
      lang: 'id-ID',
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      size: [this.paper.width, this.paper.height],
      margin: 0,
      // No font to begin with: Helvetica, the usual one, would stay outside the file, which PDF/A forbids; and one of
      // ours, opened here and registered below, would be parsed again for every word.
      font: null as unknown as string,
      info: {
        Title: options.title,
        ...(options.author === '' ? {} : { Author: options.author }),
        Subject: options.subject,
        Creator: 'Ikrar',
        Producer: 'Ikrar (pdfkit)',
        CreationDate: new Date(options.createdAt),
      },
    });
    escapeMetadata(this.pdf);
    for (const name of fontNames) this.pdf.registerFont(name, this.#fonts.bytes(name));
    this.type = openTypesetting(this.pdf, this.#fonts);
    this.#ended = new Promise((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      this.pdf.on('end', resolve);
      this.pdf.on('error', reject);
    });
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
    return this.pdf.bufferedPageRange().count;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = this.margins.top;
  }

  /** Goes to a new page unless `height` points still fit on this one. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > this.margins.top) this.newPage();
  }

  /** An entry in the reader's side bar that leads to the current page. */
  bookmark(title: string): void {
    const whole: { expanded?: boolean; fit: boolean } = { fit: true };
    this.pdf.outline.addItem(title, whole);
  }

  /** Flows text down the page and on to the next; two lines at least stay together. Returns nothing, moves the cursor. */
  paragraph(text: string, style: TextStyle, options: { indent?: number; align?: Align; after?: number } = {}): void {
    const x = this.left + (options.indent ?? 0);
    const width = this.width - (options.indent ?? 0);
    const lines = this.type.lines(text, style, width);
    const height = lineHeight(style);
    lines.forEach((line, index) => {
      const single = index === 0 && lines.length > 1;
      this.need(single ? 2 * height : height);
      this.type.draw(line, style, { x, y: this.y, width, align: options.align ?? 'left' });
      this.y += height;
    });
    this.y += options.after ?? 0;
  }

  /** A label at the left edge and text hanging beside it, such as a numbered point. */
  hanging(label: string, text: string, style: TextStyle, options: { indent?: number; hang: number; after?: number }): void {
    const indent = options.indent ?? 0;
    const height = lineHeight(style);
    this.need(height * Math.min(2, this.type.lines(text, style, this.width - indent - options.hang).length));
    const [marker] = this.type.lines(label, style, this.width);
    if (marker) this.type.draw(marker, style, { x: this.left + indent, y: this.y, width: options.hang });
    this.paragraph(text, style, { indent: indent + options.hang, after: options.after ?? 0 });
  }

  /** A straight line across, `weight` points thick. */
  rule(y: number, weight: number, from = this.left, to = this.left + this.width): void {
    this.pdf.lineWidth(weight).moveTo(from, y).lineTo(to, y).stroke('#000000');
  }

  /** Gives way to the event loop when some pages have come together; call it from every long loop. */
  async breathe(): Promise<void> {
    if (this.pages - this.#breathed < pagesBetweenBreaths) return;
    this.#breathed = this.pages;
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Writes the footers and closes the file. Nothing can be drawn afterwards. */
  async finish(footer: (page: number, pages: number) => FooterWords): Promise<WrittenDocument> {
    const pages = this.pages;
    for (let page = 0; page < pages; page++) {
      this.pdf.switchToPage(page);
      this.#drawFooter(footer(page + 1, pages));
      if (page % pagesBetweenBreaths === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    this.pdf.end();
    await this.#ended;
    return { pdf: Buffer.concat(this.#chunks), pages, missingCharacters: this.#fonts.missing() };
  }

  #drawFooter({ left, right }: FooterWords): void {
    const y = this.bottom + Math.min(12 * mm, this.margins.bottom / 2);
    const rightWidth = this.type.lines(right, footerStyle, this.width)[0]?.width ?? 0;
    const [leftLine] = this.type.lines(left, footerStyle, this.width - rightWidth - 4 * mm);
    const [rightLine] = this.type.lines(right, footerStyle, this.width);
    if (leftLine) this.type.draw(leftLine, footerStyle, { x: this.left, y, width: this.width });
    if (rightLine) this.type.draw(rightLine, footerStyle, { x: this.left, y, width: this.width, align: 'right' });
  }
}
