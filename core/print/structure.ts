import { short } from './glyphs.ts';
import { endAndForget, newObject, pageOf, tagRoot, type PdfObject } from './pdf-library.ts';

/**
 * The tags of a document (ISO 32000-1, 14.7 and 14.8): a tree of elements that says what is a heading, a list, a table, and
 * in which order all of it is read, so that a screen reader reads the minutes and not only their ink. What belongs to no
 * element, such as rules and footers, is an artifact. An element is written as soon as it ends: what stays in memory is a
 * few words for each page and each child of an open element.
 */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';
export type TagOptions = {
  /** What a drawing shows, in words. */
  alt?: string;
  /** Of a header cell: what it heads. */
  scope?: 'Column' | 'Row';
  /** Of a cell: over how many columns it goes. */
  columns?: number;
  /** Of a drawing: the box it stands in, in points from the top of the page. */
  box?: { x: number; y: number; width: number; height: number };
};

type Kid = PdfObject | number | { Type: 'MCR'; Pg: PdfObject; MCID: number };
type Element = { tag: Tag; options: TagOptions; reference: PdfObject; kids: Kid[]; page: PdfObject | null };

/** Elements that hold elements only. */
const grouping: ReadonlySet<Tag> = new Set(['Document', 'Sect', 'L', 'LI', 'Table', 'TR']);

export class Structure {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;
  readonly #open: Element[];
  /** By page, the list of the elements that its marks belong to. */
  readonly #pages: PdfObject[] = [];
  #marksOnPage: PdfObject[] = [];
  #marked: Element | null = null;
  /** Above 0 while an artifact is drawn. */
  #outside = 0;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = this.#element('Document', {});
    this.#open = [this.#root];
  }

  /** Whatever is drawn inside belongs to a new element of this kind, the last child of the one that is open now. */
  within<Value>(tag: Tag, draw: () => Value, options: TagOptions = {}): Value {
    this.begin(tag, options);
    const value = draw();
    this.end();
    return value;
  }

  /** The same for what is drawn over several turns of the event loop; `end` closes it. */
  begin(tag: Tag, options: TagOptions = {}): void {
    if (this.#outside > 0) return;
    this.#unmark();
    const element = this.#element(tag, options);
    this.#open.at(-1)?.kids.push(element.reference);
    this.#open.push(element);
  }

  end(): void {
    if (this.#outside > 0) return;
    const element = this.#open.length > 1 ? this.#open.pop() : undefined;
    if (element === undefined) throw new Error('an element was closed that was never opened');
    if (this.#marked === element) this.#unmark();
    this.#write(element, this.#open.at(-1)?.reference);
  }

  /** Rules, repeated headers, footers: nothing that is read. */
  artifact(kind: 'Layout' | 'Pagination', draw: () => void): void {
    this.#unmark();
    if (this.#outside === 0) this.#pdf.addContent(`/Artifact <</Type /${kind}>> BDC`);
    this.#outside += 1;
    draw();
    this.#outside -= 1;
    if (this.#outside === 0) this.#pdf.addContent('EMC');
  }

  /** What is drawn inside is marked where it is used, not here. */
  unmarked(draw: () => void): void {
    this.#outside += 1;
    draw();
    this.#outside -= 1;
  }

  /** Says that what is drawn next belongs to the open element; asked by everything that draws text or figures. */
  mark(): void {
    const element = this.#open.at(-1);
    if (this.#outside > 0 || element === undefined || grouping.has(element.tag) || this.#marked === element) return;
    this.#unmark();
    const page = pageOf(this.#pdf).dictionary;
    const mcid = this.#marksOnPage.push(element.reference) - 1;
    element.page ??= page;
    element.kids.push(element.page === page ? mcid : { Type: 'MCR', Pg: page, MCID: mcid });
    this.#pdf.addContent(`/${element.tag} <</MCID ${mcid}>> BDC`);
    this.#marked = element;
  }

  /** After a page has begun. */
  beginPage(): void {
    pageOf(this.#pdf).dictionary.data['StructParents'] = this.#pages.length;
  }

  /** Before a page is left: an open element goes on with a mark of its own on the next one. */
  leavePage(): void {
    this.#unmark();
    const parents = newObject(this.#pdf, this.#marksOnPage);
    endAndForget(parents);
    this.#pages.push(parents);
    this.#marksOnPage = [];
  }

  /** Writes the tree. */
  close(): void {
    if (this.#open.length !== 1) throw new Error('an element of the document was never closed');
    const tree = tagRoot(this.#pdf);
    this.#write(this.#root, tree);
    const byPage = newObject(this.#pdf, { Nums: this.#pages.flatMap((parents, page) => [page, parents]) });
    byPage.end();
    Object.assign(tree.data, { K: [this.#root.reference], ParentTree: byPage, ParentTreeNextKey: this.#pages.length });
  }

  #element(tag: Tag, options: TagOptions): Element {
    return { tag, options, reference: newObject(this.#pdf, {}), kids: [], page: null };
  }

  #unmark(): void {
    if (this.#marked === null) return;
    this.#marked = null;
    this.#pdf.addContent('EMC');
  }

  #write({ tag, options, reference, kids, page }: Element, parent: PdfObject | undefined): void {
    const attributes = this.#attributes(options);
    Object.assign(reference.data, {
      S: tag,
      P: parent,
      ...(page === null ? {} : { Pg: page }),
      ...(kids.length === 0 ? {} : { K: kids.length === 1 ? kids[0] : kids }),
      // oxlint-disable-next-line unicorn/new-for-builtins no-new-wrappers -- the library tells text from names by this
      ...(options.alt === undefined ? {} : { Alt: new String(options.alt) }),
      ...(attributes === null ? {} : { A: attributes }),
    });
    endAndForget(reference);
  }

  #attributes({ scope, columns, box }: TagOptions): object | null {
    if (box) {
      const { x, y, width, height } = box;
      const top = pageOf(this.#pdf).height - y;
      const corners = [x, top - height, x + width, top].map((each) => Number(short(each)));
      return { O: 'Layout', Placement: 'Block', BBox: corners };
    }
    if (scope === undefined && columns === undefined) return null;
    return { O: 'Table', ...(scope ? { Scope: scope } : {}), ...(columns ? { ColSpan: columns } : {}) };
  }
}
