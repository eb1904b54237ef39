import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';

/**
 * The fonts inside documents: Arimo (the widths of Arial), and behind it the two scripts that letterheads in Bali and
 * Yogyakarta carry. A character that none of them has is written as its code, since a PDF would show an empty box.
 */
export type Face = 'regular' | 'bold' | 'italic';
export type FontName = Face | 'balinese' | 'javanese';

const files: Record<FontName, string> = {
  regular: 'arimo/Arimo-Regular.ttf',
  bold: 'arimo/Arimo-Bold.ttf',
  italic: 'arimo/Arimo-Italic.ttf',
  balinese: 'noto-balinese/NotoSansBalinese-Regular.ttf',
  javanese: 'noto-javanese/NotoSansJavanese-Regular.ttf',
};
export const fontNames = Object.keys(files) as FontName[];
const behindEveryFace: FontName[] = ['balinese', 'javanese'];

/** A stretch of text that one font can draw. */
export type FontRun = { font: FontName; text: string };

export type Fonts = {
  /** The TTF file, whole. */
  bytes(font: FontName): Buffer;
  /** Splits text by the font that can draw it; what no font has becomes `[U+1F600]`. */
  runs(text: string, face: Face): FontRun[];
  /** The glyphs of a word, laid out once for all documents that share these fonts. */
  laidOut(font: FontName, word: string): LaidOutWord;
  /** Characters that had to be written as their code so far, such as `U+1F600`. */
  missing(): string[];
};

/** Lengths are thousandths of the type size. */
export type LaidOutWord = {
  glyphs: readonly Glyph[];
  /** How much closer or farther than its own width the next glyph stands, for each glyph. */
  kerns: readonly number[];
  width: number;
  /** False where marks are placed over letters, so that glyphs do not simply follow each other. */
  isPlain: boolean;
};

/** A hall of eleven thousand has some tens of thousands of words; beyond that remembering costs more than it saves. */
const mostWords = 20_000;

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });
/** Printable ASCII and Latin-1 are in every face; most text never needs a second look. */
const surelyThere = /^[\u0020-\u007e\u00a0-\u00ff]*$/;

export function openFonts(): Fonts {
  const folder = fontFolder();
  const bytes = new Map<FontName, Buffer>();
  const opened = new Map<FontName, Font>();
  const missing = new Set<string>();
  const words = new Map<FontName, Map<string, LaidOutWord>>();

  function bytesOf(font: FontName): Buffer {
    const known = bytes.get(font) ?? readFileSync(join(folder, files[font]));
    bytes.set(font, known);
    return known;
  }

  function fontOf(font: FontName): Font {
    const face = opened.get(font) ?? (create(bytesOf(font)) as Font);
    opened.set(font, face);
    return face;
  }

  function draws(font: FontName, grapheme: string): boolean {
    const face = fontOf(font);
    return Array.from(grapheme).every((character) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  }

  function laidOut(font: FontName, word: string): LaidOutWord {
    const known = words.get(font) ?? new Map<string, LaidOutWord>();
    words.set(font, known);
    const remembered = known.get(word);
    if (remembered) return remembered;
    const face = fontOf(font);
    const { glyphs, positions } = face.layout(word);
    const scale = 1000 / face.unitsPerEm;
    const laid: LaidOutWord = {
      glyphs,
      kerns: glyphs.map((glyph, index) => ((positions[index]?.xAdvance ?? 0) - glyph.advanceWidth) * scale),
      width: positions.reduce((sum, position) => sum + position.xAdvance * scale, 0),
      isPlain: positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0),
    };
    if (known.size >= mostWords) known.clear();
    known.set(word, laid);
    return laid;
  }

  function code(grapheme: string): string {
    const codes = Array.from(grapheme, (character) => {
      const point = character.codePointAt(0) ?? 0;
      return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    });
    for (const each of codes) missing.add(each);
    return `[${codes.join(' ')}]`;
  }

  function runs(text: string, face: Face): FontRun[] {
    if (surelyThere.test(text)) return text === '' ? [] : [{ font: face, text }];
    const found: FontRun[] = [];
    for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
      const font = [face, ...behindEveryFace].find((candidate) => draws(candidate, segment));
      const run = font ? { font, text: segment } : { font: face, text: code(segment) };
      const last = found.at(-1);
      if (last?.font === run.font) last.text += run.text;
      else found.push(run);
    }
    return found;
  }

  return { bytes: bytesOf, runs, laidOut, missing: () => [...missing].toSorted() };
}

/** `resources/fonts` lies beside the sources and, in the built program, beside `out`: look upwards for it. */
function fontFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'resources/fonts', files.regular))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the fonts of the documents are missing from resources/fonts');
    folder = parent;
  }
  return join(folder, 'resources/fonts');
}
