/**
 * PDF/A repeats the document's information as XML. pdfkit 0.20 writes titles into that XML as they are, so that a
 * ceremony called `Sehat & Bersih` would make a broken archive copy; this puts the five XML characters in order.
 */
/** The private method of pdfkit that writes the XML; a test notices when a newer version calls it otherwise. */
const writer = '_addInfo';
type WithMetadata = { info: Record<string, unknown>; [writer]: () => void };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const target = pdf as unknown as WithMetadata;
  const write = target[writer].bind(target);
  target[writer] = () => {
    const plain = target.info;
    target.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? inXml(value) : value]),
    );
    write();
    target.info = plain;
  };
}

/** XML 1.0 knows no lone surrogate and almost no control character, not even as an entity. */
function inXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
