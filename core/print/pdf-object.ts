/**
 * The parts of the PDF library that its type declarations leave out or get wrong: objects of the file, and what a page is
 * made of. Everything of ours that goes below the library's drawing calls goes through here.
 */

/** An object of the file; `end` writes it, and nothing of it need be kept. */
export type PdfObject = {
  data: Record<string, unknown>;
  write(content: string): void;
  end(content?: Uint8Array): void;
};

export type PdfPage = {
  dictionary: PdfObject;
  content: PdfObject;
  resources: PdfObject;
  fonts: unknown;
  xobjects: Record<string, unknown>;
  width: number;
  height: number;
};

/** A new object; a list stands for itself. */
export function newObject(pdf: PDFKit.PDFDocument, data: object): PdfObject {
  return pdf.ref(data);
}

/** The page that is drawn on now. */
export function pageOf(pdf: PDFKit.PDFDocument): PdfPage {
  return pdf.page as unknown as PdfPage;
}

/** The root of the document's tags, made when it is first asked for. */
export function tagRoot(pdf: PDFKit.PDFDocument): PdfObject {
  return pdf.getStructTreeRoot();
}

/** Writes an object and forgets what it held; others may still name it. */
export function endAndForget(object: PdfObject): void {
  object.end();
  object.data = {};
}
