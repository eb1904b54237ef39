/**
 * The parts of the PDF library that its type declarations leave out or get wrong: objects of the file, what a page is made of,
 * fonts and pictures as they lie in the file. Everything of ours that goes below the library's drawing calls goes through here;
 * a test notices when a newer version is different.
 */

/** An object of the file; `end` writes it, and nothing of it need be kept. */
export type PdfObject = {
  data: Record<string, unknown>;
  write(content: string): void;
  end(content?: Uint8Array): void;
};

/** What the library's drawing calls use of a page. */
export type DrawingPage = {
  write(operators: string): void;
  fonts: unknown;
  xobjects: Record<string, unknown>;
  width: number;
  height: number;
  markings: unknown[];
  dictionary: PdfObject;
};

export type PdfPage = DrawingPage & { content: PdfObject; resources: PdfObject };

export type EmbeddedFont = {
  id: string;
  /** Which glyphs of the font are in the file, and under which number. */
  subset: { includeGlyph(id: number): number };
  /** By that number, in thousandths. */
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  scale: number;
  ref(): unknown;
};

export type EmbeddedImage = { width: number; height: number; embed(pdf: PDFKit.PDFDocument): void };

/** What the library calls its private parts. */
const [currentFont, metadataWriter] = ['_font', '_addInfo'] as const;
type Inside = {
  page: DrawingPage;
  [currentFont]: EmbeddedFont;
  info: Record<string, unknown>;
  [metadataWriter]: () => void;
  openImage(bytes: Uint8Array): EmbeddedImage;
  image(image: EmbeddedImage, x: number, y: number, options: { width: number }): unknown;
};

function inside(pdf: PDFKit.PDFDocument): Inside {
  return pdf as unknown as Inside;
}

/** A new object; a list stands for itself. */
export function newObject(pdf: PDFKit.PDFDocument, data: object): PdfObject {
  return pdf.ref(data);
}

/** Writes an object and forgets what it held; others may still name it. */
export function endAndForget(object: PdfObject): void {
  object.end();
  object.data = {};
}

/** The page that is drawn on now; only `drawOn` puts less than a whole one in its place. */
export function pageOf(pdf: PDFKit.PDFDocument): PdfPage {
  return inside(pdf).page as PdfPage;
}

/** Whatever is drawn inside goes to this page instead. */
export function drawOn(pdf: PDFKit.PDFDocument, page: DrawingPage, draw: () => void): void {
  const before = inside(pdf).page;
  inside(pdf).page = page;
  try {
    draw();
  } finally {
    inside(pdf).page = before;
  }
}

/** The root of the document's tags, made when it is first asked for. */
export function tagRoot(pdf: PDFKit.PDFDocument): PdfObject {
  return pdf.getStructTreeRoot();
}

/** A registered font as it lies in the file. */
export function embeddedFont(pdf: PDFKit.PDFDocument, name: string): EmbeddedFont {
  pdf.font(name);
  return inside(pdf)[currentFont];
}

/** Reads a picture; throws where the library cannot. */
export function openImage(pdf: PDFKit.PDFDocument, bytes: Uint8Array): EmbeddedImage {
  return inside(pdf).openImage(bytes);
}

export function drawImage(pdf: PDFKit.PDFDocument, image: EmbeddedImage, at: { x: number; y: number; width: number }): void {
  inside(pdf).image(image, at.x, at.y, { width: at.width });
}

/** Lets the document's information be written as XML otherwise than it stands in the file. */
export function writeMetadataAs(pdf: PDFKit.PDFDocument, change: (value: unknown) => unknown): void {
  const library = inside(pdf);
  const write = library[metadataWriter].bind(library);
  library[metadataWriter] = () => {
    const plain = library.info;
    library.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, change(value)]));
    write();
    library.info = plain;
  };
}
