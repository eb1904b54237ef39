import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EndedDocument } from '../print/document.ts';
import { DraftFile, type Sink } from '../print/sink.ts';

/** `name` is the path inside the folder of the documents, with `/`. */
export type WrittenFile = { name: string; bytes: number; pages?: number };

/** Inside the folder, so that it is on the same disk (a stick, perhaps), and hidden while it lasts. */
const draftName = '.sedang-ditulis';

/**
 * The folder of the documents while they are written: all of them as drafts first, and each put in its place by a rename
 * when the last one is whole. Whoever looks into the folder finds the earlier documents until then, and never half a one.
 * Every method throws what the disk says.
 */
export class ReportFolder {
  readonly #out: string;
  readonly #draft: string;
  /** The uppermost folder that was made for this; null where the folder was there before. */
  readonly #made: string | null;
  /** Files on their way to the disk while the next ones are drawn. */
  readonly #flushing: Promise<void>[] = [];

  constructor(out: string) {
    this.#out = out;
    this.#draft = join(out, draftName);
    this.#made = mkdirSync(out, { recursive: true }) ?? null;
    // What a run left that was killed.
    rmSync(this.#draft, { recursive: true, force: true });
    mkdirSync(this.#draft);
  }

  /** Prints a PDF under this name; nothing of it stays when `print` throws. */
  async pdf(name: string, print: (sink: Sink) => Promise<EndedDocument>): Promise<WrittenFile> {
    const file = new DraftFile(this.#place(name), { flushes: false });
    try {
      const { bytes, pages } = await print(file);
      this.#flush(name);
      return { name, bytes, pages };
    } finally {
      file.abandon();
    }
  }

  /** Any other file, whole. */
  write(name: string, bytes: Uint8Array): WrittenFile {
    writeFileSync(this.#place(name), bytes, { flush: true });
    return { name, bytes: bytes.length };
  }

  /** Puts every file in its place when all of them have reached the disk. */
  async finish(files: readonly WrittenFile[]): Promise<void> {
    await Promise.all(this.#flushing);
    // Whatever can stand in the way is met before the first file is put in its place.
    for (const { name } of files) {
      const place = join(this.#out, name);
      mkdirSync(dirname(place), { recursive: true });
      // Opening a folder for writing is refused with the system's own code for it.
      if (existsSync(place)) closeSync(openSync(place, 'r+'));
    }
    for (const { name } of files) renameSync(join(this.#draft, name), join(this.#out, name));
    rmSync(this.#draft, { recursive: true, force: true });
  }

  /** Nothing of this run stays behind, not even the empty folder that was made for it; harmless after `finish`. */
  abandon(): void {
    if (!existsSync(this.#draft)) return;
    rmSync(this.#draft, { recursive: true, force: true });
    if (this.#made !== null && readdirSync(this.#out).length === 0) rmSync(this.#made, { recursive: true, force: true });
  }

  #flush(name: string): void {
    const flushing = flushed(join(this.#draft, name));
    // `finish` hears of a failure; until then nobody listens.
    flushing.catch(() => undefined);
    this.#flushing.push(flushing);
  }

  #place(name: string): string {
    const place = join(this.#draft, name);
    mkdirSync(dirname(place), { recursive: true });
    return place;
  }
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
