import PdfKit from 'pdfkit';
import type { UtcMillis } from '../clock.ts';
import { writeMetadataAs } from './pdf-library.ts';

/** What stands in a file about itself. */
export type AboutDocument = {
  title: string;
  /** Who issues it; may be empty. */
  author: string;
  subject: string;
  /** The moment that stands in the file as its creation. */
  createdAt: UtcMillis;
};

/** An empty PDF/A-2b in Indonesian, ready for tags and without a page. The same input gives the same bytes. */
export function openArchivalPdf(about: AboutDocument, paper: { width: number; height: number }): PDFKit.PDFDocument {
  const pdf = new PdfKit({
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'id-ID',
    displayTitle: true,
    autoFirstPage: false,
    // Words are remembered in `glyphs.ts`, within bounds.
    fontLayoutCache: false,
    size: [paper.width, paper.height],
    margin: 0,
    // No font to begin with: Helvetica, the usual one, would stay outside the file, which PDF/A forbids; and one of
    // ours, opened here and registered later, would be parsed again for every word.
    font: '',
    info: {
      Title: about.title,
      ...(about.author === '' ? {} : { Author: about.author }),
      Subject: about.subject,
      Creator: 'Ikrar',
      Producer: 'Ikrar (pdfkit)',
      CreationDate: new Date(about.createdAt),
    },
  });
  // PDF/A repeats the information as XML. pdfkit 0.20 writes titles into that XML as they are, so that a ceremony called
  // `Sehat & Bersih` would make a broken archive copy.
  writeMetadataAs(pdf, (value) => (typeof value === 'string' ? inXml(value) : value));
  return pdf;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 knows no lone surrogate and almost no control character, not even as an entity. */
function inXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
