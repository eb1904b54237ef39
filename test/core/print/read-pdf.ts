import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a document back with Mozilla's reader, which shares no code with the writer. */
export type ReadPdf = {
  /** Text of each page, lines separated by `\n`. */
  pages: string[];
  /** All pages, white space collapsed to single spaces. */
  text: string;
  /** Every stretch of text and where it begins, in points from the lower left corner of its page. */
  places: { text: string; page: number; x: number; y: number }[];
  /** In points, per page. */
  sizes: { width: number; height: number }[];
  title: string;
  /** What the XML metadata of PDF/A says. */
  archival: { title: unknown; part: unknown; conformance: unknown };
  language: string | null;
  /** From top to bottom, two spaces before the title for each level below the first. */
  bookmarks: string[];
  /** The white left around all text, in points: the least over all pages. */
  white: { left: number; right: number; top: number; bottom: number };
  /** Drawing operators per page. */
  operators: { images: number; paths: number; curves: number }[];
};

const imageOperators = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);
/** The reader's own numbering inside a path: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close. */
const pathStep = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 } as const;

export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const document = await open(pdf);
  const { info, metadata } = await document.getMetadata();
  const read: ReadPdf = {
    pages: [],
    text: '',
    places: [],
    sizes: [],
    title: String((info as { Title?: unknown }).Title),
    archival: {
      title: metadata?.get('dc:title'),
      part: metadata?.get('pdfaid:part'),
      conformance: metadata?.get('pdfaid:conformance'),
    },
    language: (info as { Language?: string | null }).Language ?? null,
    bookmarks: flattened((await document.getOutline()) ?? [], ''),
    white: { left: Infinity, right: Infinity, top: Infinity, bottom: Infinity },
    operators: [],
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    read.pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const { width, height } = page.getViewport({ scale: 1 });
    read.sizes.push({ width, height });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, bottom] = item.transform.slice(4) as [number, number];
      read.places.push({ text: item.str, page: number, x: left, y: bottom });
      read.white.left = Math.min(read.white.left, left);
      read.white.right = Math.min(read.white.right, width - left - item.width);
      read.white.bottom = Math.min(read.white.bottom, bottom);
      read.white.top = Math.min(read.white.top, height - bottom - item.height);
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    const count = { images: 0, paths: 0, curves: 0 };
    fnArray.forEach((operator, index) => {
      if (imageOperators.has(operator)) count.images += 1;
      if (operator !== OPS.constructPath) return;
      count.paths += 1;
      count.curves += curvesIn(argsArray[index] as PathArguments);
    });
    read.operators.push(count);
  }
  read.text = read.pages.join('\n').replace(/\s+/g, ' ');
  await document.loadingTask.destroy();
  return read;
}

type Bookmark = { title: string; items: Bookmark[] };

function flattened(items: readonly Bookmark[], before: string): string[] {
  return items.flatMap(({ title, items: below }) => [before + title, ...flattened(below, `${before}  `)]);
}

/** Draws a page as a viewer would: pixels in RGBA, `scale` pixels to the point. */
export async function renderPage(pdf: Buffer, number: number, scale: number): Promise<ImageData> {
  const document = await open(pdf);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
  }).promise;
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.loadingTask.destroy();
  return { data: image.data, width: image.width, height: image.height, colorSpace: 'srgb' } as ImageData;
}

type PathArguments = [operator: number, path: (Float32Array | null)[], box: unknown];

function curvesIn([, [path]]: PathArguments): number {
  let curves = 0;
  let index = 0;
  while (index < (path?.length ?? 0)) {
    const step = path?.[index] as keyof typeof pathStep;
    if (step === 2 || step === 3) curves += 1;
    index += 1 + pathStep[step];
  }
  return curves;
}

async function open(pdf: Buffer): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
}
