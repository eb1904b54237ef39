import type { Face, FontRun, Fonts } from './fonts.ts';
import type { Glyphs } from './glyphs.ts';

/**
 * Breaks text into lines and draws them. The PDF library breaks lines in one font only; a name may need two
 * (see `fonts.ts`), so measuring and breaking happen here and runs are drawn that are known to fit.
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
  /**
   * Lines no wider than `width` points. Breaks at spaces, inside a word only where the word alone is too wide.
   * @param last `goes-on` where more words of the same paragraph are drawn behind the last line, such as after a label
   */
  lines(text: string, style: TextStyle, width: number, last?: 'goes-on'): Line[];
  /** Draws a line whose box (one line height) begins at `y`; `x` and `width` are the column it is aligned in. */
  draw(line: Line, style: TextStyle, at: { x: number; y: number; width: number; align?: Align }): void;
};

/** Distance from one line to the next, in points. */
export function lineHeight(style: TextStyle): number {
  return style.size * (style.leading ?? 1.25);
}

/** Where the letters stand in a line whose box begins at `y`. */
export function baselineOf(style: TextStyle, y: number): number {
  return y + lineHeight(style) / 2 + style.size * 0.35;
}

/** So many broken texts are kept, some hundred bytes each. */
const mostTexts = 4000;
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** @param mark called before anything is drawn, so that it belongs to an element of the document */
export function openTypesetting(glyphs: Glyphs, fonts: Fonts, mark: () => void): Typesetting {
  /** Widths at size 1, since the same words come back on every row. */
  const known: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map() };

  function wordWidth(word: string, style: TextStyle): number {
    const cache = known[style.face];
    let width = cache.get(word);
    if (width === undefined) {
      width = fonts.runs(word, style.face).reduce((sum, run) => sum + glyphs.width(run), 0);
      // A hall of eleven thousand has some tens of thousands of words; beyond that the cache only costs memory.
      if (cache.size < 50_000) cache.set(word, width);
    }
    return width * style.size;
  }

  /** Labels, units and positions come back on every sheet; lines are never changed once they are broken. */
  const remembered = new Map<string, Line[]>();

  function lines(text: string, style: TextStyle, width: number, last?: 'goes-on'): Line[] {
    const key = `${style.face} ${style.size} ${width} ${last ?? ''} ${text}`;
    const before = remembered.get(key);
    if (before) return before;
    const broken = brokenLines(text, style, width, last);
    if (remembered.size >= mostTexts) remembered.clear();
    remembered.set(key, broken);
    return broken;
  }

  function brokenLines(text: string, style: TextStyle, width: number, last?: 'goes-on'): Line[] {
    const space = wordWidth(' ', style);
    const broken: Line[] = [];
    let words: string[] = [];
    let used = 0;
    // A line that goes on ends with a space that nobody sees: whoever has the text read aloud hears two words, not one.
    const end = (goesOn: boolean) => {
      if (words.length === 0) return;
      broken.push({ runs: fonts.runs(words.join(' ') + (goesOn ? ' ' : ''), style.face), width: used });
      words = [];
      used = 0;
    };
    for (const word of text.split(' ').filter((each) => each !== '')) {
      const cut = wordWidth(word, style) > width ? pieces(word, style, width) : [word];
      for (const [index, piece] of cut.entries()) {
        const wide = wordWidth(piece, style);
        if (words.length > 0 && used + space + wide > width) end(index === 0);
        used += words.length > 0 ? space + wide : wide;
        words.push(piece);
      }
    }
    end(last === 'goes-on');
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
    const x = at.x + (at.align === 'right' ? slack : at.align === 'center' ? slack / 2 : 0);
    mark();
    glyphs.show(line.runs, style.size, x, baselineOf(style, at.y));
  }

  return { width: (text, style) => wordWidth(text, style), lines, draw };
}
