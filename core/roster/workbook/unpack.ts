import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../../result.ts';
import { cellsToMake, mostCells } from './sheet-bounds.ts';
import { storedArchive } from './stored-archive.ts';

/** Bytes of all parts of a workbook together once inflated: 50,000 people with every column SIASN knows are half of it. */
const mostInflated = 192 * 1024 * 1024;
/** A workbook of 300 sheets has fewer than a thousand parts. */
const mostParts = 4000;

/** Why an archive is no workbook that can be read. */
export type UnpackRefusal = 'not-a-workbook' | 'too-large' | 'cells-far-away';

/** The XML parts of a workbook by their paths: their bytes, and the text that they are. */
export type WorkbookParts = ReadonlyMap<string, { bytes: Uint8Array; text: string }>;

/**
 * Inflates the XML parts of a workbook within bounds. What an archive declares about itself is held against what comes out of
 * it, and nothing is inflated beyond it, so a few kilobytes never become gigabytes. A part with a document type or a comment is
 * refused unread: no spreadsheet program writes one, and entities that stand for each other are how XML bombs are built.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Result<WorkbookParts, UnpackRefusal>> {
  let inflated: Map<string, Buffer> | UnpackRefusal;
  try {
    inflated = await inflateParts(await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  } catch {
    // Whatever the archive's reader objects to (sizes that lie, parts that overlap, a torn end), it is no workbook for us.
    return err('not-a-workbook');
  }
  if (typeof inflated === 'string') return err(inflated);
  if (!inflated.has('xl/workbook.xml')) return err('not-a-workbook');
  const parts = new Map<string, { bytes: Uint8Array; text: string }>();
  let cells = 0;
  for (const [path, part] of inflated) {
    const text = new TextDecoder().decode(part);
    if (text.includes('<!')) return err('not-a-workbook');
    const made = cellsToMake(text);
    if (made === null) return err('not-a-workbook');
    cells += made;
    if (cells > mostCells) return err('cells-far-away');
    parts.set(path, { bytes: part, text });
  }
  return ok(parts);
}

/**
 * The same parts as an archive again, packed without deflating. The reader gets this one: what it reads is then exactly what was
 * looked at, whatever two unpackers may think of the original.
 */
export function repack(parts: WorkbookParts): ArrayBuffer {
  return storedArchive(Array.from(parts, ([path, { bytes }]) => ({ path, bytes })));
}

async function inflateParts(zip: ZipFile): Promise<Map<string, Buffer> | UnpackRefusal> {
  const parts = new Map<string, Buffer>();
  let left = mostInflated;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    seen += 1;
    if (seen > mostParts) return 'too-large';
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
    left -= entry.uncompressedSize;
    if (left < 0) return 'too-large';
    // Two parts of one name: readers disagree which of them counts.
    if (parts.has(entry.fileName) || !entry.canDecodeFileData()) return 'not-a-workbook';
    parts.set(entry.fileName, await inflate(zip, entry));
  }
  return parts;
}

/** Ends with an error as soon as more comes out than the archive declared. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
