import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The tags of a document as Mozilla's reader finds them: who looks at the page and who has it read aloud get the same. */
export type ReadTags = {
  /** Kinds of elements, page by page in reading order, each with the text that is marked as its own. */
  elements: { tag: string; text: string; alt: string }[];
  /** Text that is in no element and no artifact. */
  loose: string[];
  /** All text in the order of drawing, without artifacts. */
  drawn: string;
};

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
type Item = { str?: string; type?: string; tag?: string | null; id?: string | null };

export async function readTags(pdf: Buffer): Promise<ReadTags> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  }).promise;
  const read: ReadTags = { elements: [], loose: [], drawn: '' };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const byId = textById(items, read);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null) walk(tree, byId, read);
  }
  await document.loadingTask.destroy();
  return read;
}

function textById(items: readonly Item[], read: ReadTags): Map<string, string> {
  const byId = new Map<string, string>();
  const open: { id: string | null; artifact: boolean }[] = [];
  for (const { type, tag, id, str } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') {
      open.push({ id: id ?? null, artifact: tag === 'Artifact' });
    } else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined && str.trim() !== '' && !open.some(({ artifact }) => artifact)) {
      const within = open.at(-1)?.id ?? null;
      if (within === null) read.loose.push(str);
      else byId.set(within, (byId.get(within) ?? '') + str);
      read.drawn += str;
    }
  }
  return byId;
}

function walk(node: Node, byId: Map<string, string>, read: ReadTags): void {
  const own = (node.children ?? []).filter(({ type }) => type === 'content').map(({ id }) => byId.get(id ?? '') ?? '');
  if (node.role !== undefined) read.elements.push({ tag: node.role, text: own.join(''), alt: node.alt ?? '' });
  for (const child of node.children ?? []) if (child.type !== 'content') walk(child, byId, read);
}
