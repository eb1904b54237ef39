import { embeddedFont, newObject, type EmbeddedFont, type PdfObject } from './pdf-library.ts';
import { fontNames, type FontName, type FontRun, type Fonts, type LaidOutWord } from './fonts.ts';

/**
 * Text as the operators of a page. The PDF library lays every word out anew; eleven thousand sheets hold the same sentences,
 * so here a word is laid out once, and a run is written in place of the library's own writer wherever glyphs simply follow
 * each other. Sizes and widths are points; a page's y grows downwards.
 */
export type Glyphs = {
  /** Width of a run at size 1. */
  width(run: FontRun): number;
  /** The operators that draw runs one after another from `x`, standing on `baseline`. */
  operators(runs: readonly FontRun[], size: number, x: number, baseline: number): string;
  /** Draws them on the current page. */
  show(runs: readonly FontRun[], size: number, x: number, baseline: number): void;
  /** The font resources that every page shares. */
  resources: PdfObject;
  /** Writes the shared resources; nothing can be drawn afterwards. */
  end(): void;
};

/** A word, a space or a digit: its array elements for `TJ`, null where marks are placed over letters; its width in thousandths. */
type Word = { elements: string | null; width: number };

/** As many as the fonts remember. */
const mostWords = 20_000;

export function openGlyphs(pdf: PDFKit.PDFDocument, fonts: Fonts): Glyphs {
  for (const name of fontNames) pdf.registerFont(name, fonts.bytes(name));
  const resources = newObject(pdf, {});
  const opened = new Map<FontName, EmbeddedFont>();
  const words = new Map<FontName, Map<string, Word>>();

  function fontOf(name: FontName): EmbeddedFont {
    const known = opened.get(name);
    if (known) return known;
    const font = embeddedFont(pdf, name);
    resources.data[font.id] = font.ref();
    opened.set(name, font);
    return font;
  }

  function wordOf(name: FontName, text: string): Word {
    const known = words.get(name) ?? new Map<string, Word>();
    words.set(name, known);
    const remembered = known.get(text);
    if (remembered) return remembered;
    const word = encoded(fontOf(name), fonts.laidOut(name, text));
    if (known.size >= mostWords) known.clear();
    known.set(text, word);
    return word;
  }

  /**
   * Words, spaces and single digits apart, as lines are measured too: what is drawn is exactly as wide as was reckoned with.
   * Digits stand alone since hardly any number comes twice; all of them are equally wide.
   */
  function wordsOf({ font, text }: FontRun): Word[] {
    return (text.match(/[^ \d]+|[ \d]/g) ?? []).map((word) => wordOf(font, word));
  }

  /** What a run becomes; a line that comes back is the same object, and its operators are put together once. */
  const laidRuns = new WeakMap<FontRun, Word>();

  function laid(run: FontRun): Word {
    const known = laidRuns.get(run);
    if (known) return known;
    const all = wordsOf(run);
    const isPlain = all.every((word) => word.elements !== null);
    const whole: Word = {
      elements: isPlain
        ? all
            .map((word) => word.elements)
            .join('')
            .replaceAll('><', '')
        : null,
      width: all.reduce((sum, word) => sum + word.width, 0),
    };
    laidRuns.set(run, whole);
    return whole;
  }

  function width(run: FontRun): number {
    return wordsOf(run).reduce((sum, word) => sum + word.width, 0) / 1000;
  }

  function operators(runs: readonly FontRun[], size: number, x: number, baseline: number): string {
    let at = x;
    const written: string[] = [];
    for (const run of runs) {
      written.push(textOperators(run.font, laid(run).elements ?? '', size, at, baseline));
      at += (laid(run).width / 1000) * size;
    }
    return written.join('\n');
  }

  function textOperators(font: FontName, elements: string, size: number, x: number, baseline: number): string {
    // The page is turned upside down so that y grows downwards; the text matrix turns the letters back.
    return `BT /${fontOf(font).id} ${short(size)} Tf 1 0 0 -1 ${short(x)} ${short(baseline)} Tm [${elements}] TJ ET`;
  }

  function show(runs: readonly FontRun[], size: number, x: number, baseline: number): void {
    let at = x;
    for (const run of runs) {
      const { elements, width: wide } = laid(run);
      if (elements !== null) pdf.addContent(textOperators(run.font, elements, size, at, baseline));
      else pdf.font(run.font).fontSize(size).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += (wide / 1000) * size;
    }
  }

  return { width, operators, show, resources, end: () => resources.end() };
}

/** A laid out word in the numbering of one file, as its array elements for `TJ`. */
function encoded(font: EmbeddedFont, { glyphs, kerns, width, isPlain }: LaidOutWord): Word {
  let elements = '';
  let hex = '';
  glyphs.forEach((glyph, index) => {
    const number = font.subset.includeGlyph(glyph.id);
    font.widths[number] ??= glyph.advanceWidth * font.scale;
    font.unicode[number] ??= glyph.codePoints;
    hex += number.toString(16).padStart(4, '0');
    const kern = kerns[index] ?? 0;
    if (kern === 0) return;
    elements += `<${hex}>${short(-kern)}`;
    hex = '';
  });
  if (hex !== '') elements += `<${hex}>`;
  return { elements: isPlain ? elements : null, width };
}

/** A thousandth of a point cannot be seen; more decimals only make the file longer. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
