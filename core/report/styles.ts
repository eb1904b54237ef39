import { grouped, numberInWords } from '../print/indonesian-numbers.ts';
import { mm } from '../print/paper.ts';
import type { PrintedDocument } from '../print/document.ts';
import { padding, type Cell, type Column } from '../print/table-layout.ts';
import type { TextStyle } from '../print/typesetting.ts';

/** The type of the papers: Arimo 11 for what is read, 9 in tables, 8 for what is beside the point. */
export const body: TextStyle = { face: 'regular', size: 11, leading: 1.3 };
export const bold: TextStyle = { face: 'bold', size: 11, leading: 1.3 };
export const small: TextStyle = { face: 'regular', size: 9, leading: 1.2 };
export const smallBold: TextStyle = { face: 'bold', size: 9, leading: 1.2 };
export const note: TextStyle = { face: 'italic', size: 8, leading: 1.2 };
export const titleStyle: TextStyle = { face: 'bold', size: 12, leading: 1.35 };
/** High enough for a signature to be told from another at arm's length. */
export const signerRow = 15 * mm;

/** A cell of one text. */
export function text(words: string, style: TextStyle = small): Cell {
  return { text: [{ text: words, style }] };
}

/** Digits, and under them the same number in words. */
export function counted(value: number, style: TextStyle = small): Cell {
  return {
    text: [
      { text: grouped(value), style },
      { text: `(${numberInWords(value)})`, style: note },
    ],
  };
}

/** The column of running numbers, wide enough for the last of them; never narrower than `least`, in points. */
export function numberColumn({ type }: PrintedDocument, last: number, least = 10 * mm): Column {
  // As wide as the widest digit, since an earlier number may be wider than the last; a hair more than the words measure.
  const widest = grouped(last).replace(/\d/g, '0');
  return { title: 'No', width: Math.max(least, type.width(widest, small) + 2 * padding.x + 0.1), align: 'center' };
}

/** To be written in by hand. */
export function dots(count: number): string {
  return '.'.repeat(count);
}
