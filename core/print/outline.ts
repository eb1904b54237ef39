/** The bookmarks of a document: a tree that a reader opens at the side. */
type Item = { addItem(title: string, options: { fit: boolean; expanded?: boolean }): Item };

export class Outline {
  /** The last item on each level; level 0 is the document's own. */
  readonly #last: Item[];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#last = [pdf.outline];
  }

  /** @param level 1 for a chapter; one deeper than what stands above at most */
  add(title: string, level: number): void {
    const depth = Math.max(1, Math.min(level, this.#last.length));
    const item = this.#last[depth - 1]?.addItem(title, { fit: true });
    this.#last.length = depth;
    if (item !== undefined) this.#last.push(item);
  }
}
