import { statSync } from 'node:fs';
import type { MergedFile } from './merge.ts';

/**
 * How many entries were checked, and of how many, and what each file brought. The files are opened one after another, so what the later ones hold is
 * estimated from their size and from those before; the last word is exact.
 */
export class Tally {
  private done = 0;
  private readonly read: MergedFile[] = [];
  private waitingBefore = 0;
  private counted = 0;
  private countedBytes = 0;
  private waitingBytes = 0;
  private readonly sizes: number[];
  private readonly tell: (done: number, of: number) => void;

  /** A file that cannot be looked at counts nothing: whoever opens it says why. */
  constructor(paths: readonly string[], tell: (done: number, of: number) => void) {
    this.sizes = paths.map(sizeOf);
    this.waitingBytes = this.sizes.reduce((sum, size) => sum + size, 0);
    this.tell = tell;
  }

  /** The next file is open and has so many entries; its station has written some of them, or none. */
  opened(entries: number, hasOwn: boolean): void {
    this.read.push({ added: 0, unopened: !hasOwn });
    const size = this.sizes.shift() ?? 0;
    this.counted += entries;
    this.countedBytes += size;
    this.waitingBytes -= size;
  }

  /** So many more entries were checked. */
  checked(entries: number): void {
    this.done += entries;
    const later = this.countedBytes === 0 ? 0 : Math.round((this.counted / this.countedBytes) * this.waitingBytes);
    this.tell(this.done, this.counted + later);
  }

  /** The file is read; so many entries of all files wait now. */
  closed(waiting: number): void {
    const file = this.read.at(-1);
    if (file !== undefined) file.added = waiting - this.waitingBefore;
    this.waitingBefore = waiting;
  }

  /** In the order in which they were opened; unopened ones are those in which the station itself has written nothing. */
  files(): MergedFile[] {
    return this.read;
  }

  entries(): number {
    return this.done;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
