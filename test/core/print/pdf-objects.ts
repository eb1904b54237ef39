import { inflateSync } from 'node:zlib';

/**
 * The objects of a PDF as they lie in the file, read by a scan of our own that shares nothing with the writer: enough to look
 * for what PDF/A asks for and what it forbids.
 */
export type PdfObjects = {
  /** By number, each without its stream. */
  dictionaries: Map<number, string>;
  /** By number, unpacked. */
  streams: Map<number, string>;
  trailer: string;
};

export function pdfObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1');
  const objects: PdfObjects = { dictionaries: new Map(), streams: new Map(), trailer: text.slice(text.lastIndexOf('trailer')) };
  for (const [offset, number] of offsetsOf(text)) {
    const end = text.indexOf('endobj', offset);
    const begin = text.indexOf('stream\n', offset);
    const hasStream = begin !== -1 && begin < end;
    const dictionary = text.slice(offset, hasStream ? begin : end);
    objects.dictionaries.set(number, dictionary);
    if (!hasStream) continue;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const bytes = pdf.subarray(begin + 7, begin + 7 + length);
    const unpacked = dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
    objects.streams.set(number, unpacked.toString('latin1'));
  }
  return objects;
}

/** From the cross-reference table, so that it is checked on the way: each entry must lead to its object. */
function offsetsOf(text: string): [offset: number, number: number][] {
  const table = text.slice(Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]));
  const entries = [...table.matchAll(/^(\d{10}) \d{5} n/gm)];
  return entries.map(([, offset], index) => {
    const at = Number(offset);
    if (!text.startsWith(`${index + 1} 0 obj`, at)) throw new Error(`object ${index + 1} is not where the table says`);
    return [at, index + 1];
  });
}

/** Every object whose dictionary says that it is of this type. */
export function ofType({ dictionaries }: PdfObjects, type: string): string[] {
  return [...dictionaries.values()].filter((dictionary) => new RegExp(`/Type /${type}\\b`).test(dictionary));
}

/** The number of the object that a key of a dictionary names. */
export function named(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`no ${key} in ${dictionary.slice(0, 200)}`);
  return Number(found);
}
