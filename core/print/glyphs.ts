import { newObject, type PdfObject } from './pdf-object.ts';
import { fontNames, type FontName, type FontRun, type Fonts } from './fonts.ts';

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

/** What this file uses of the library's embedded font; a test notices when a newer version is different. */
const currentFont = '_font';
type WithFont = { [currentFont]: EmbeddedFont };
type EmbeddedFont = { id: string; encode(text: string): [string[], Position[]]; ref(): unknown };
/** Thousandths of the size. */
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };

/** A word, or a space: its array elements for `TJ`, null where marks are placed over letters; its width in thousandths. */
type Word = { elements: string | null; width: number };

/** A hall of eleven thousand has some tens of thousands of words; beyond that remembering costs more than it saves. */
const mostWords = 20_000;

export function openGlyphs(pdf: PDFKit.PDFDocument, fonts: Fonts): Glyphs {
  for (const name of fontNames) pdf.registerFont(name, fonts.bytes(name));
  const resources = newObject(pdf, {});
  const opened = new Map<FontName, EmbeddedFont>();
  const words = new Map<FontName, Map<string, Word>>();

  function fontOf(name: FontName): EmbeddedFont {
    const known = opened.get(name);
    if (known) return known;
    pdf.font(name);
    const font = (pdf as unknown as WithFont)[currentFont];
    resources.data[font.id] = font.ref();
    opened.set(name, font);
    return font;
  }

  function wordOf(name: FontName, text: string): Word {
    const known = words.get(name) ?? new Map<string, Word>();
    words.set(name, known);
    const remembered = known.get(text);
    if (remembered) return remembered;
    const word = laidOut(fontOf(name).encode(text));
    if (known.size >= mostWords) known.clear();
    known.set(text, word);
    return word;
  }

  function wordsOf({ font, text }: FontRun): Word[] {
    // Words and spaces apart, as lines are measured: what is drawn is exactly as wide as was reckoned with.
    return (text.match(/[^ ]+| /g) ?? []).map((word) => wordOf(font, word));
  }

  function width(run: FontRun): number {
    return wordsOf(run).reduce((sum, word) => sum + word.width, 0) / 1000;
  }

  function operators(runs: readonly FontRun[], size: number, x: number, baseline: number): string {
    let at = x;
    const written: string[] = [];
    for (const run of runs) {
      const laid = wordsOf(run);
      const elements = laid.map((word) => word.elements ?? '').join('');
      // The page is turned upside down so that y grows downwards; the text matrix turns the letters back.
      const matrix = `1 0 0 -1 ${short(at)} ${short(baseline)} Tm`;
      written.push(`BT /${fontOf(run.font).id} ${short(size)} Tf ${matrix} [${elements}] TJ ET`);
      at += (laid.reduce((sum, word) => sum + word.width, 0) / 1000) * size;
    }
    return written.join('\n');
  }

  function show(runs: readonly FontRun[], size: number, x: number, baseline: number): void {
    let at = x;
    for (const run of runs) {
      if (wordsOf(run).every(({ elements }) => elements !== null)) {
        pdf.addContent(operators([run], size, at, baseline));
      } else {
        pdf.font(run.font).fontSize(size).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      }
      at += width(run) * size;
    }
  }

  return { width, operators, show, resources, end: () => resources.end() };
}

function laidOut([codes, positions]: [string[], Position[]]): Word {
  let width = 0;
  let elements = '';
  let hex = '';
  let isPlain = true;
  codes.forEach((code, index) => {
    const position = positions[index];
    if (!position) return;
    width += position.xAdvance;
    if (position.xOffset !== 0 || position.yOffset !== 0) isPlain = false;
    hex += code;
    const kern = position.xAdvance - position.advanceWidth;
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
