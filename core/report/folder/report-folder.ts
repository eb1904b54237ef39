import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { systemClock } from '../../clock.ts';
import { isAlive } from '../../ledger/process-alive.ts';
import type { EndedDocument } from '../../print/document.ts';
import { DraftFile, type Sink } from '../../print/sink.ts';
import { err, ok, type Result } from '../../result.ts';
import { removeIfEmpty } from './earlier-documents.ts';

/** `name` is the path inside the folder of the documents, with `/`; `unit` of a paper that is of one unit alone. */
export type WrittenFile = { name: string; bytes: number; pages?: number; unit?: string };
export type FolderRefusal = { code: 'documents-being-written'; folder: string };

/** Inside the folder, so that it is on the same disk (a stick, perhaps), and hidden while it lasts. */
const draftName = '.sedang-ditulis';
/** Inside the draft: the numbers of the process and the thread that write, touched with every document. */
const writerName = '.penulis';
/** Milliseconds after which a writer that said nothing more is taken for dead; one document never takes so long. */
const silence = 10 * 60_000;

/**
 * The folder of the documents while they are written: all of them as drafts first, and each put in its place by a rename
 * when the last one is whole. Whoever looks into the folder finds the earlier documents until then, and never half a one.
 * One run at a time writes into it. Every method throws what the disk says.
 */
export class ReportFolder {
  readonly #out: string;
  readonly #draft: string;
  /** The uppermost folder that was made for this; null where the folder was there before. */
  readonly #made: string | null;
  /** Folders that were made for documents on their way to their places. */
  readonly #madeInside: string[] = [];
  /** Files on their way to the disk while the next ones are drawn. */
  readonly #flushing: Promise<void>[] = [];
  #ended = false;

  private constructor(out: string, made: string | null) {
    this.#out = out;
    this.#draft = join(out, draftName);
    this.#made = made;
    writeFileSync(join(this.#draft, writerName), writerIn(threadId));
  }

  /** Makes the folder where there is none, and keeps other runs out of it until `finish` or `abandon`. */
  static open(out: string): Result<ReportFolder, FolderRefusal> {
    const made = mkdirSync(out, { recursive: true }) ?? null;
    const draft = join(out, draftName);
    if (existsSync(draft)) {
      if (isBeingWritten(draft)) return err({ code: 'documents-being-written', folder: basename(out) });
      // What a run left that was killed.
      rmSync(draft, { recursive: true, force: true });
    }
    try {
      mkdirSync(draft);
    } catch (error) {
      // Another run began in the same moment.
      if (existsSync(draft)) return err({ code: 'documents-being-written', folder: basename(out) });
      throw error;
    }
    return ok(new ReportFolder(out, made));
  }

  /** Takes away what a thread of this program left that was ended by force before `finish` put anything in its place. */
  static clearAfter(out: string, thread: number): void {
    const draft = join(out, draftName);
    const writer = join(draft, writerName);
    if (!existsSync(writer) || readFileSync(writer, 'utf8') !== writerIn(thread)) return;
    rmSync(draft, { recursive: true, force: true });
    removeIfEmpty(out);
  }

  /** Prints a PDF under this name; nothing of it stays when `print` throws. */
  async pdf(name: string, print: (sink: Sink) => Promise<EndedDocument>, unit?: string): Promise<WrittenFile> {
    const file = new DraftFile(this.#place(name), { flushes: false });
    try {
      const { bytes, pages } = await print(file);
      this.#flush(name);
      return { name, bytes, pages, ...(unit === undefined ? {} : { unit }) };
    } finally {
      file.abandon();
    }
  }

  /** Any other file, whole. */
  write(name: string, bytes: Uint8Array): WrittenFile {
    writeFileSync(this.#place(name), bytes, { flush: true });
    return { name, bytes: bytes.length };
  }

  /**
   * Puts every file in its place when all of them have reached the disk.
   * @param lastStep is told before the first one is; what it throws leaves everything as it was
   */
  async finish(files: readonly WrittenFile[], lastStep?: () => void): Promise<void> {
    await Promise.all(this.#flushing);
    // Whatever can stand in the way is met before the first file is put in its place.
    for (const { name } of files) {
      const place = join(this.#out, name);
      const made = mkdirSync(dirname(place), { recursive: true });
      if (made !== undefined) this.#madeInside.push(made);
      // Opening a folder for writing is refused with the system's own code for it.
      if (existsSync(place)) closeSync(openSync(place, 'r+'));
    }
    lastStep?.();
    for (const { name } of files) renameSync(join(this.#draft, name), join(this.#out, name));
    this.#ended = true;
    rmSync(this.#draft, { recursive: true, force: true });
  }

  /** Nothing of this run stays behind, not even the empty folders that were made for it; harmless after `finish`. */
  abandon(): void {
    if (this.#ended) return;
    this.#ended = true;
    rmSync(this.#draft, { recursive: true, force: true });
    for (const folder of this.#madeInside) removeIfEmpty(folder);
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
    const now = new Date(systemClock.now());
    utimesSync(join(this.#draft, writerName), now, now);
    return place;
  }
}

function writerIn(thread: number): string {
  return `${process.pid} ${thread}`;
}

function isBeingWritten(draft: string): boolean {
  const writer = join(draft, writerName);
  const stat = statSync(writer, { throwIfNoEntry: false }) ?? statSync(draft, { throwIfNoEntry: false });
  if (stat === undefined || Math.abs(systemClock.now() - stat.mtimeMs) > silence) return false;
  const process = existsSync(writer) ? Number.parseInt(readFileSync(writer, 'utf8'), 10) : Number.NaN;
  return Number.isSafeInteger(process) && process > 0 && isAlive(process);
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
