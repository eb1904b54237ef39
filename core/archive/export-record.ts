import canonicalize from 'canonicalize';
import {
  blobsOfAnyVersion,
  entriesOfAnyVersion,
  openFileOfAnyVersion,
  unknownNames,
  type StoredBlob,
} from '../ledger/any-version.ts';
import { hashOfBlob, hashOfEntry } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import { damaged, guarded } from '../ledger/file.ts';
import type { EntryHash } from '../ledger/ids.ts';
import { merkleRoot } from '../ledger/merkle.ts';
import { jsonOrNull } from '../ledger/read-entry.ts';
import { ourSchema, versionOf } from '../ledger/schema.ts';
import { ok, type Result } from '../result.ts';
import { makeFolder, type ArchiveDraft, type FolderRefusal } from './archive-folder.ts';
import { entryLine } from './entry-line.ts';
import { exportNote } from './export-note.ts';
import { archiveNames } from './names.ts';
import { verifyPage } from './verify-page.ts';

/** What this program understands of a file of any version. It is no archive pack: nothing of it was judged, and it has no report. */
export type ExportedRecord = {
  /** The schema version of the file. */
  version: number;
  entries: number;
  /** Every file, by its path inside the folder. */
  files: { name: string; bytes: number }[];
  /** Entries and blobs whose content does not lead to their hash: changed, or hashed with what only a newer program knows. */
  unproven: number;
};

/**
 * Writes entries and blobs of a file that may be of a newer version into a folder, whole or not at all; the file stays as it was.
 * @param out an empty folder, or none yet
 * @returns `file-damaged` also where the tables of every version are missing, or a row is none that a program of ours would write
 */
export async function exportRecord(path: string, out: string): Promise<Result<ExportedRecord, FolderRefusal>> {
  const opened = openFileOfAnyVersion(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { database, name } = file;
  try {
    return await makeFolder<ExportedRecord, FolderRefusal>(out, new Set(Object.values(archiveNames)), (draft) => {
      const work = () => {
        const lines = new EntryLines(entriesOfAnyVersion(database));
        draft.write(archiveNames.entries, lines.pieces());
        const otherBlobs = writeBlobs(draft, blobsOfAnyVersion(database));
        const root = merkleRoot(lines.hashes);
        draft.write(archiveNames.root, [`${root}\n`]);
        draft.write(archiveNames.page, [verifyPage()]);
        const [version, entries] = [versionOf(database), lines.hashes.length];
        const unproven = lines.unproven + otherBlobs;
        const facts = { version, known: ourSchema.version, entries, unproven, root, leftOut: unknownNames(database) };
        draft.write(archiveNames.readMe, [exportNote(facts)]);
        return ok({ version, entries, unproven, files: draft.sealWithSums() });
      };
      return Promise.resolve(guarded<ExportedRecord, FolderRefusal>(name, work));
    });
  } finally {
    file.close();
  }
}

/** The lines of `catatan.jsonl`, and what was seen while they were made. */
class EntryLines {
  readonly hashes: EntryHash[] = [];
  unproven = 0;
  private readonly entries: Iterable<StoredEntry>;

  constructor(entries: Iterable<StoredEntry>) {
    this.entries = entries;
  }

  *pieces(): Generator<string> {
    for (const entry of this.entries) {
      const line = entryLine(entry);
      if (!isCanonical(line) || !hasForm(entry)) throw damaged();
      this.hashes.push(entry.hash);
      if (hashOfEntry(entry) !== entry.hash) this.unproven += 1;
      yield `${line}\n`;
    }
  }
}

/** The shapes by which the commands in the note, and the page, find their way in a line. */
function hasForm(entry: StoredEntry): boolean {
  const { seq, hash, previous, signature, station, ...texts } = entry;
  return (
    Object.values(texts).every((text) => typeof text === 'string') &&
    Number.isSafeInteger(seq) &&
    [hash, previous].every((text) => /^[0-9a-f]{64}$/.test(text)) &&
    /^[0-9a-f]{128}$/.test(signature) &&
    /^[0-9A-Z]{6}$/.test(station)
  );
}

/** The library throws on what has no canonical form, such as half a surrogate pair, and on what is nested without end. */
function isCanonical(line: string): boolean {
  try {
    return canonicalize(jsonOrNull(line)) === line;
  } catch {
    return false;
  }
}

/** A blob's name comes out of somebody's file: it must never lead out of the folder. */
function writeBlobs(draft: ArchiveDraft, blobs: Iterable<StoredBlob>): number {
  let unproven = 0;
  for (const { hash, bytes } of blobs) {
    if (!/^[0-9a-f]{64}$/.test(hash) || !(bytes instanceof Uint8Array)) throw damaged();
    draft.write(`${archiveNames.blobs}/${hash}`, [bytes]);
    if (hashOfBlob(bytes) !== hash) unproven += 1;
  }
  return unproven;
}
