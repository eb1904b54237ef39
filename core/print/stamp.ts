import type { Glyphs } from './glyphs.ts';
import { drawOn, newObject, pageOf, type DrawingPage, type PdfObject } from './pdf-library.ts';
import type { Structure } from './structure.ts';

/**
 * A drawing that comes back on many pages, such as the letterhead or a point of the pact on eleven thousand sheets: it is
 * written into the file once (a form XObject; ISO 32000-1, 8.10) and named wherever it stands.
 */
export type Stamp = { name: string; reference: PdfObject };

export class Stamps {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #glyphs: Glyphs;
  readonly #structure: Structure;
  #made = 0;

  constructor(pdf: PDFKit.PDFDocument, glyphs: Glyphs, structure: Structure) {
    this.#pdf = pdf;
    this.#glyphs = glyphs;
    this.#structure = structure;
  }

  /** Keeps whatever is drawn inside, at the coordinates of the page, instead of drawing it. */
  make(draw: () => void): Stamp {
    this.#made += 1;
    const page = pageOf(this.#pdf);
    const reference = newObject(this.#pdf, {});
    const recording: DrawingPage = {
      write: (operators) => reference.write(operators),
      fonts: this.#glyphs.resources.data,
      xobjects: {},
      width: page.width,
      height: page.height,
      markings: [],
      dictionary: page.dictionary,
    };
    drawOn(this.#pdf, recording, () => this.#structure.unmarked(draw));
    Object.assign(reference.data, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, page.width, page.height],
      Resources: { Font: this.#glyphs.resources, XObject: recording.xobjects },
    });
    reference.end(Buffer.from('\n'));
    return { name: `Fm${this.#made}`, reference };
  }

  /** Draws it on the current page, `down` points lower than it was made. */
  draw({ name, reference }: Stamp, down: number): void {
    const { xobjects } = pageOf(this.#pdf);
    xobjects[name] = reference;
    this.#structure.mark();
    this.#pdf.addContent(down === 0 ? `/${name} Do` : `q 1 0 0 1 0 ${Math.round(down * 1000) / 1000} cm /${name} Do Q`);
  }
}
