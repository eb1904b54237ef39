import { grouped, numberInWords } from '../print/indonesian-numbers.ts';
import { mm } from '../print/paper.ts';
import type { Cell } from '../print/table.ts';
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

/** How wide the column of running numbers must be for the last of them, in points; never less than `least`. */
export function numberWidth(last: number, least: number): number {
  const [digit, point, padding] = [1.77 * mm, 0.9 * mm, 1.6 * mm];
  const words = grouped(last);
  const points = words.split('.').length - 1;
  return Math.max(least, (words.length - points) * digit + points * point + 2 * padding + 0.4 * mm);
}

/** To be written in by hand. */
export function dots(count: number): string {
  return '.'.repeat(count);
}
