import type { Sink } from './sink.ts';

/** pdfkit keeps what it has written until the event loop turns; this often keeps memory flat. */
const pagesBetweenBreaths = 20;
/** Lets whatever waits be heard, such as the word that all of it is to stop. */
export const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The bytes of a document on their way into its sink while it is drawn, and whatever stops them. */
export class Output {
  readonly #sink: Sink;
  readonly #signal: AbortSignal | undefined;
  readonly #ended: Promise<void>;
  #bytes = 0;
  /** What the disk said while bytes were written out; thrown where somebody can hear it. */
  #failure: unknown = null;
  #breathed = 0;

  constructor(pdf: PDFKit.PDFDocument, sink: Sink, signal: AbortSignal | undefined) {
    this.#sink = sink;
    this.#signal = signal;
    this.#ended = new Promise((resolve, reject) => {
      pdf.on('data', (chunk: Buffer) => this.#pass(chunk));
      pdf.on('end', resolve);
      pdf.on('error', reject);
    });
  }

  /** Gives way to the event loop when some pages have come together. Throws what the disk said, or the reason of a stop. */
  async breathe(pages: number): Promise<void> {
    if (pages - this.#breathed < pagesBetweenBreaths) return;
    this.#breathed = pages;
    await turnOfTheLoop();
    this.throwIfOver();
  }

  throwIfOver(): void {
    if (this.#failure !== null) throw this.#failure;
    this.#signal?.throwIfAborted();
  }

  /** After the document has been closed: how many bytes went into the sink. */
  async end(): Promise<number> {
    await this.#ended;
    this.throwIfOver();
    this.#sink.end();
    return this.#bytes;
  }

  #pass(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#failure !== null) return;
    try {
      this.#sink.write(chunk);
    } catch (error) {
      this.#failure = error;
    }
  }
}
