import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import { err, ok, type Result } from '../result.ts';
import { archiveNames } from './names.ts';

/** `name` is the path inside the folder, with `/`; `sha256` is lower-case hexadecimal. */
export type ArchivedFile = { name: string; bytes: number; sha256: string };
export type FolderRefusal = FileRefusal | { code: 'folder-not-empty'; folder: string };

/** A folder that is being filled beside its place. */
export class ArchiveDraft {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Writes a file piece by piece. */
  write(name: string, pieces: Iterable<string | Uint8Array>): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    const descriptor = openSync(path, 'wx');
    try {
      for (const piece of pieces) writeWhole(descriptor, typeof piece === 'string' ? Buffer.from(piece) : piece);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Every file that lies there now, by name, with its size and hash read back from the file itself. */
  files(): ArchivedFile[] {
    return namesBelow(this.path)
      .toSorted()
      .map((name) => {
        const bytes = readFileSync(join(this.path, name));
        return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      });
  }

  /** Writes `SHA256SUMS` over all that lies there: the last file. Returns every file with its size. */
  sealWithSums(): { name: string; bytes: number }[] {
    const files = this.files();
    const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
    this.write(archiveNames.sums, [sums]);
    return [...files.map(({ name, bytes }) => ({ name, bytes })), { name: archiveNames.sums, bytes: sums.length }];
  }
}

/**
 * Makes a folder whole or not at all: `fill` works in `out.part`, which takes its place by one rename after all of it has
 * reached the disk. A folder that holds anything is refused; what a killed run left in `out.part` is cleared away.
 * @param leftovers the names that such a run may have left; anything else there belongs to somebody and is refused
 */
export async function makeFolder<Value, Refusal>(
  out: string,
  leftovers: ReadonlySet<string>,
  fill: (draft: ArchiveDraft) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | FolderRefusal>> {
  const path = resolve(out);
  const part = draftFolderOf(path);
  const begun = guarded<null, FolderRefusal>(basename(path), () => {
    if (!existsSync(dirname(path))) return err({ code: 'folder-not-found', file: basename(path) });
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isDirectory()) return err({ code: 'file-exists', file: basename(path) });
    if (there !== undefined && readdirSync(path).length > 0) return err({ code: 'folder-not-empty', folder: basename(path) });
    if (existsSync(part) && readdirSync(part).some((name) => !leftovers.has(name))) {
      return err({ code: 'folder-not-empty', folder: basename(part) });
    }
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    return ok(null);
  });
  if (!begun.ok) return begun;
  try {
    const filled = await fill(new ArchiveDraft(part));
    if (!filled.ok) return filled;
    return guarded<Value, FolderRefusal>(basename(path), () => {
      for (const name of namesBelow(part)) flush(join(part, name), 'r+');
      if (existsSync(path)) rmdirSync(path);
      renameSync(part, path);
      // A folder cannot be opened like a file on Windows; there the rename is as safe as it gets.
      if (process.platform !== 'win32') flush(dirname(path), 'r');
      return filled;
    });
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Takes away what a run left that was ended by force. */
export function discardFolderDraft(out: string): void {
  rmSync(draftFolderOf(resolve(out)), { recursive: true, force: true });
}

function draftFolderOf(path: string): string {
  return `${path}.part`;
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? namesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name],
  );
}

/** A stick that is pulled right after «done» must hold everything. */
function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** `write` may take less than it is given, such as on a disk that is about to be full. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
