import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Where the bytes of a document go while it is being drawn. */
export type Sink = {
  write(bytes: Uint8Array): void;
  /** All bytes have come. */
  end(): void;
};

/** A document of some pages, kept in memory until it is whole. */
export class InMemory implements Sink {
  readonly #chunks: Uint8Array[] = [];

  write(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
  }

  end(): void {
    // Nothing waits to be written.
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** Where a document lies until it is whole. */
export function draftFileOf(path: string): string {
  return `${path}.part`;
}

/** Small writes are gathered up to this many bytes. */
const gathered = 1 << 18;

/**
 * A document of thousands of pages, on the disk as it grows. It lies beside its place as `.part` until `end` has put it
 * there, so that a reader never meets half of it. Throws what the disk says (full, taken away).
 */
export class DraftFile implements Sink {
  readonly #path: string;
  readonly #draft: string;
  readonly #flushes: boolean;
  #descriptor: number | null;
  #waiting: Uint8Array[] = [];
  #size = 0;

  /** @param flushes false where the caller sees to it that the bytes reach the disk */
  constructor(path: string, { flushes = true } = {}) {
    this.#path = path;
    this.#flushes = flushes;
    this.#draft = draftFileOf(path);
    this.#descriptor = openSync(this.#draft, 'w');
  }

  write(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= gathered) this.#flush();
  }

  end(): void {
    this.#flush();
    if (this.#descriptor !== null) {
      if (this.#flushes) fsyncSync(this.#descriptor);
      closeSync(this.#descriptor);
      this.#descriptor = null;
    }
    renameSync(this.#draft, this.#path);
  }

  /** Leaves nothing behind; harmless after `end`. */
  abandon(): void {
    if (this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    rmSync(this.#draft, { force: true });
  }

  #flush(): void {
    if (this.#descriptor === null || this.#size === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    for (let from = 0; from < bytes.length;) from += writeSync(this.#descriptor, bytes, from);
  }
}
