import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import { inTransaction } from '../ledger/append.ts';
import { hashOfBlob, hashOfEntry } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import { guarded, type LedgerFile } from '../ledger/file.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf } from '../ledger/rows.ts';
import { mirrorPath, openMirrorFile, setMirrorAside, type MirrorOwner } from './mirror-file.ts';
import type { MirrorRefusal } from './mirror-refusal.ts';
import { lookInto, readBatch } from './primary-batch.ts';

export type MirrorJob = MirrorOwner & {
  /** The file at work. */
  primary: string;
  /** The second place: a folder on a stick or on another disk. */
  folder: string;
};

/** Every entry of the file at work up to this row has reached the second place. */
export type Reached = { row: number; added: number; setAside: string | null };

/** `row`: how far the file at work was looked through; `entries` and `blobs`: the hashes of what the copy holds. */
type OpenMirror = { file: LedgerFile; identity: string; row: number; entries: Set<string>; blobs: Set<string> };

/**
 * The second copy, caught up on demand. Blocks as long as the stick does, so it runs in a process of its own. What is there
 * already is learned from the copy itself each time it is opened: a stick may come back with less than we gave it.
 */
export class MirrorCopy {
  private readonly job: MirrorJob;
  private readonly path: string;
  private mirror: OpenMirror | null = null;
  private ownDisk = false;

  constructor(job: MirrorJob) {
    this.job = job;
    this.path = mirrorPath(job.primary, job.folder);
  }

  /** Adds what is missing, flushed to the stick in batches. After a refusal the next call begins anew. */
  catchUp(): Result<Reached, MirrorRefusal> {
    const outcome = guarded<Reached, MirrorRefusal>(basename(this.path), () => this.copy());
    if (!outcome.ok) this.close();
    return outcome;
  }

  close(): void {
    const closing = this.mirror;
    this.mirror = null;
    try {
      closing?.file.database.close();
    } catch {
      // A stick that is gone can refuse even this; there is nothing left to lose.
    }
  }

  private copy(): Result<Reached, MirrorRefusal> {
    if (this.mirror !== null && this.mirror.identity !== identityOf(this.path)) this.close();
    let setAside: string | null = null;
    if (this.mirror === null) {
      let opened = this.open();
      if (!opened.ok && opened.error.code === 'file-damaged' && opened.error.file === basename(this.path)) {
        const moved = setMirrorAside(this.path);
        if (!moved.ok) return moved;
        setAside = moved.value;
        opened = this.open();
      }
      if (!opened.ok) return opened;
      this.mirror = opened.value;
    }
    const mirror = this.mirror;
    const rows = rowsOf(mirror.file.database);
    // Asked while the file at work is open, so the answer must not come from the stick.
    const isThere = {
      entry: (hash: string) => mirror.entries.has(hash),
      blob: (hash: string) => mirror.blobs.has(hash),
    };
    let added = 0;
    for (;;) {
      const batch = readBatch(this.job.primary, mirror.row, isThere);
      if (!batch.ok) return batch;
      if (batch.value === null) return ok({ row: mirror.row, added, setAside });
      const { entries, blobs, row } = batch.value;
      if (entries.length > 0) {
        const written = inTransaction<null, MirrorRefusal>(mirror.file, () => {
          for (const [hash, bytes] of blobs) rows.insertBlob(hash, bytes);
          for (const entry of entries) {
            // The process before ours may still have finished its batch.
            if (rows.entry(entry.station, entry.seq, entry.hash) === null) rows.insertEntry(entry);
          }
          return ok(null);
        });
        if (!written.ok) return written;
        for (const { hash } of entries) mirror.entries.add(hash);
        for (const hash of blobs.keys()) mirror.blobs.add(hash);
      }
      added += entries.length;
      mirror.row = row;
    }
  }

  private open(): Result<OpenMirror, MirrorRefusal> {
    const name = basename(this.path);
    const misplaced = this.refusalOfPlace(name);
    if (misplaced !== null) return err(misplaced);
    const opened = openMirrorFile(this.path, this.job);
    if (!opened.ok) return opened;
    try {
      const there = wholeEntries(opened.value);
      if (there === null) return closed(opened.value, { code: 'file-damaged', file: name });
      const compared = lookInto(this.job.primary, (rows) =>
        ok(
          there.entries.every(({ station, seq, hash, signature }) => {
            const here = rows.entry(station, seq, hash);
            return here !== null && here.signature === signature;
          }),
        ),
      );
      if (!compared.ok) return closed(opened.value, compared.error);
      if (!compared.value) return closed(opened.value, { code: 'mirror-ahead', file: name });
      const entries = new Set<string>(there.entries.map(({ hash }) => hash));
      return ok({ file: opened.value, identity: identityOf(this.path), row: 0, entries, blobs: there.blobs });
    } catch (error) {
      opened.value.database.close();
      throw error;
    }
  }

  /** Beside the file at work is no second place; nor is the empty folder on the laptop's disk that a pulled stick leaves. */
  private refusalOfPlace(file: string): MirrorRefusal | null {
    const folder = statSync(this.job.folder, { throwIfNoEntry: false });
    if (folder === undefined || !folder.isDirectory()) return { code: 'folder-not-found', file };
    const home = dirname(realpathSync(this.job.primary));
    if (realpathSync(this.job.folder) === home) return { code: 'mirror-beside-file', file };
    const sharesDisk = folder.dev === statSync(home).dev;
    if (sharesDisk && this.ownDisk) return { code: 'folder-not-found', file };
    this.ownDisk ||= !sharesDisk;
    return null;
  }
}

/** Everything in a copy; null when an entry, or a blob it names, is not what was written. */
function wholeEntries(mirror: LedgerFile): { entries: StoredEntry[]; blobs: Set<string> } | null {
  const rows = rowsOf(mirror.database);
  const blobs = new Set<string>();
  const entries = Array.from(rows.entries());
  for (const stored of entries) {
    const entry = readEntry(stored);
    if (entry === null || hashOfEntry(stored) !== stored.hash) return null;
    for (const hash of blobsOf(entry)) {
      if (blobs.has(hash)) continue;
      const bytes = rows.blob(hash);
      if (bytes === null || hashOfBlob(bytes) !== hash) return null;
      blobs.add(hash);
    }
  }
  return { entries, blobs };
}

function closed(file: LedgerFile, refusal: MirrorRefusal): Result<never, MirrorRefusal> {
  file.database.close();
  return err(refusal);
}

/** A file that was removed and came back is another one, though it has the same name; '' when it is not there. */
function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}:${stat.ino}`;
}
