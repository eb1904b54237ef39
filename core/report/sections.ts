import type { PrintedDocument } from '../print/document.ts';
import { mm } from '../print/paper.ts';
import { lineHeight } from '../print/typesetting.ts';
import { indent } from './lines.ts';
import { body, bold } from './styles.ts';

/** Begins a part of a paper under its heading, with a bookmark. @param under the least that must stand below it on that page, in points */
export type Section = (title: string, under?: number) => void;

const [gap, after] = [3 * mm, 1.2 * mm];
/** A heading with the white around it, in points. */
export const headingHeight = gap + lineHeight(bold) + after;
const someLines = 4 * lineHeight(body);

/** Parts that are counted: `3. Jumlah penanda tangan`. */
export function numberedSections(document: PrintedDocument): Section {
  let number = 0;
  return (title, under = someLines) => {
    number += 1;
    begin(document, `${number}. ${title}`, under);
    document.hanging(`${number}.`, title, bold, { hang: indent, after, tag: 'H2' });
  };
}

/** Parts that have a name alone. */
export function namedSections(document: PrintedDocument): Section {
  return (title, under = someLines) => {
    begin(document, title, under);
    document.paragraph(title, bold, { tag: 'H2', after });
  };
}

function begin(document: PrintedDocument, bookmark: string, under: number): void {
  document.need(headingHeight + under);
  if (document.y > document.margins.top) document.y += gap;
  document.bookmark(bookmark, 2);
}
