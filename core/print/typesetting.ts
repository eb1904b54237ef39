import type { Face, FontRun, Fonts } from './fonts.ts';

/**
 * Breaks text into lines and draws them. The PDF library breaks lines in one font only; a name may need two
 * (see `fonts.ts`), so measuring and breaking happen here and the library draws runs that are known to fit.
 */
export type TextStyle = {
  face: Face;
  /** Points. */
  size: number;
  /** Line height as a multiple of the size. */
  leading?: number;
};
export type Align = 'left' | 'center' | 'right';

/** One line that fits: its runs and its width in points. */
export type Line = { runs: FontRun[]; width: number };

export type Typesetting = {
  /** Width of the text on one line, in points. */
  width(text: string, style: TextStyle): number;
  /** Lines no wider than `width` points. Breaks at spaces, inside a word only where the word alone is too wide. */
  lines(text: string, style: TextStyle, width: number): Line[];
  /** Draws a line whose box (one line height) begins at `y`; `x` and `width` are the column it is aligned in. */
  draw(line: Line, style: TextStyle, at: { x: number; y: number; width: number; align?: Align }): void;
};

/** Distance from one line to the next, in points. */
export function lineHeight(style: TextStyle): number {
  return style.size * (style.leading ?? 1.25);
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

export function openTypesetting(pdf: PDFKit.PDFDocument, fonts: Fonts): Typesetting {
  /** Widths at size 1, since the same words come back on every row. */
  const known: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map() };

  function widthOfRuns(runs: readonly FontRun[], size: number): number {
    return runs.reduce((sum, run) => sum + pdf.font(run.font).fontSize(size).widthOfString(run.text), 0);
  }

  function wordWidth(word: string, style: TextStyle): number {
    const cache = known[style.face];
    let width = cache.get(word);
    if (width === undefined) {
      width = widthOfRuns(fonts.runs(word, style.face), 1);
      // A hall of eleven thousand has some tens of thousands of words; beyond that the cache only costs memory.
      if (cache.size < 50_000) cache.set(word, width);
    }
    return width * style.size;
  }

  function lines(text: string, style: TextStyle, width: number): Line[] {
    const space = wordWidth(' ', style);
    const broken: Line[] = [];
    let words: string[] = [];
    let used = 0;
    const end = () => {
      if (words.length === 0) return;
      broken.push({ runs: fonts.runs(words.join(' '), style.face), width: used });
      words = [];
      used = 0;
    };
    for (const word of text.split(' ').filter((each) => each !== '')) {
      for (const piece of wordWidth(word, style) > width ? pieces(word, style, width) : [word]) {
        const wide = wordWidth(piece, style);
        if (words.length > 0 && used + space + wide > width) end();
        used += words.length > 0 ? space + wide : wide;
        words.push(piece);
      }
    }
    end();
    return broken;
  }

  /** A word wider than the column, cut where the column ends. */
  function pieces(word: string, style: TextStyle, width: number): string[] {
    const cut: string[] = [];
    let piece = '';
    let used = 0;
    for (const { segment } of graphemes.segment(word)) {
      const wide = wordWidth(segment, style);
      if (piece !== '' && used + wide > width) {
        cut.push(piece);
        piece = '';
        used = 0;
      }
      piece += segment;
      used += wide;
    }
    return [...cut, piece];
  }

  function draw(line: Line, style: TextStyle, at: { x: number; y: number; width: number; align?: Align }): void {
    const slack = at.width - line.width;
    let x = at.x + (at.align === 'right' ? slack : at.align === 'center' ? slack / 2 : 0);
    const baseline = at.y + lineHeight(style) / 2 + style.size * 0.35;
    for (const run of line.runs) {
      pdf.font(run.font).fontSize(style.size);
      const wide = pdf.widthOfString(run.text);
      pdf.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += wide;
    }
  }

  return { width: (text, style) => wordWidth(text, style), lines, draw };
}
