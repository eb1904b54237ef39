import { err, ok, type Result } from '../result.ts';
import { appendEntry, type Author } from '../ledger/append.ts';
import { checkpoint } from '../ledger/checkpoint.ts';
import type { Entry, StoredEntry } from '../ledger/entry.ts';
import { fileRefusalOf, type FileRefusal } from '../ledger/file-refusal.ts';
import { openLedgerFile, type LedgerFile } from '../ledger/file.ts';
import type { BlobHash } from '../ledger/ids.ts';
import type { BodyOf, EntryKind } from '../ledger/kinds.ts';
import { merkleRoot } from '../ledger/merkle.ts';
import { readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { CeremonyFold } from './fold.ts';
import type { CeremonyPicture } from './picture.ts';
import { finishStationFiles } from './station-files.ts';

/** A file of ours whose entries do not make a ceremony: no founding entry, or a text that is missing or unreadable. */
export type CeremonyRefusal = FileRefusal | { code: 'ceremony-incomplete'; file: string };

/** So many entries are at most 2,000 pages, half of what a commit lets lie. */
const entriesToTidy = 250;

/** An open ceremony file and its picture, kept up with whatever is added, by us or by another program. */
export class Ceremony {
  readonly file: LedgerFile;
  readonly rows: Rows;
  private readonly fold: CeremonyFold;
  private readonly listeners = new Set<() => void>();
  private folded = 0;
  /** Entries of our own behind `folded`, row by row. */
  private readonly waiting: StoredEntry[] = [];
  /** The turn in which they are folded at the latest. */
  private laterTurn: NodeJS.Immediate | null = null;
  private tidiedAt = 0;
  private current: CeremonyPicture | null = null;
  private rootAt: { folded: number; root: string } | null = null;

  constructor(file: LedgerFile) {
    this.file = file;
    this.rows = rowsOf(file.database);
    this.fold = new CeremonyFold((hash) => this.json(hash));
  }

  /** The picture with everything that is in the file now. Throws when the file stopped being a ceremony: a bug. */
  picture(): CeremonyPicture {
    this.look();
    if (this.current === null) throw new Error('a ceremony without its founding entry');
    return this.current;
  }

  isComplete(): boolean {
    return this.current !== null;
  }

  /** Folds entries that came since the last look; true when there were any. */
  refresh(): boolean {
    const before = this.folded;
    let last = before;
    try {
      for (const stored of this.waiting.splice(0)) {
        // Nothing needs to be checked again: it was before it was stored.
        this.fold.add({ ...stored, body: JSON.parse(stored.body) as unknown } as Entry);
        last += 1;
      }
      if (this.rows.lastRow() === last) return last !== before;
      for (const { row, ...stored } of this.rows.entriesAfter(last)) {
        const entry = readEntry(stored);
        if (entry !== null) this.fold.add(entry);
        last = row;
      }
    } finally {
      if (last !== before) this.lookAnew(last);
    }
    return last !== before;
  }

  /**
   * Adds an entry; it is on the disk when this returns, and in the picture of whoever looks next. Those who listen hear of it
   * after whoever waits for the commit: a person at the kiosk does not wait for the screens of others.
   */
  append<Kind extends EntryKind>(
    author: Author,
    kind: Kind,
    body: BodyOf<Kind>,
    blobs: readonly Uint8Array[] = [],
  ): Result<StoredEntry, FileRefusal> {
    const appended = appendEntry(this.file, author, kind, body, blobs);
    if (!appended.ok) return appended;
    const { row, ...stored } = appended.value;
    // Where nobody else has written since the last look, nothing needs to be read back.
    if (row === this.folded + this.waiting.length + 1) {
      this.waiting.push(stored);
      this.laterTurn ??= setImmediate(() => this.file.database.open && this.look());
    } else this.look();
    return ok(stored);
  }

  /** For a moment when nobody waits, such as while somebody reads: does now what a commit would else do in between. */
  tidy(): void {
    const written = this.folded + this.waiting.length;
    if (written - this.tidiedAt < entriesToTidy) return;
    this.tidiedAt = written;
    // What the disk refuses here it refuses at the next commit too, and that one says so.
    void checkpoint(this.file).ok;
  }

  /** One hash over every entry, hexadecimal. */
  root(): string {
    this.refresh();
    if (this.rootAt?.folded !== this.folded) this.rootAt = { folded: this.folded, root: merkleRoot(this.rows.eachHash()) };
    return this.rootAt.root;
  }

  /** Calls back after entries were added; returns the way to stop it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
    this.dropLaterTurn();
    this.file.database.close();
  }

  /**
   * Takes in what can be read. A disk that fails while people stand there must not take the screen away from them: the picture
   * stays what it was, and whoever writes next is told.
   */
  private look(): void {
    this.dropLaterTurn();
    try {
      this.refresh();
    } catch (error) {
      if (this.current === null || fileRefusalOf(error, this.file.name) === null) throw error;
    }
  }

  private dropLaterTurn(): void {
    if (this.laterTurn !== null) clearImmediate(this.laterTurn);
    this.laterTurn = null;
  }

  /** @param row the last one that the fold has taken in */
  private lookAnew(row: number): void {
    this.folded = row;
    this.current = this.fold.picture();
    for (const listener of this.listeners) listener();
  }

  private json(hash: BlobHash): unknown {
    const bytes = this.rows.blob(hash);
    if (bytes === null) return undefined;
    try {
      return JSON.parse(Buffer.from(bytes).toString('utf8'));
    } catch {
      return undefined;
    }
  }
}

export function openCeremony(path: string): Result<Ceremony, CeremonyRefusal> {
  const file = openLedgerFile(path);
  if (!file.ok) return file;
  const ceremony = new Ceremony(file.value);
  ceremony.refresh();
  if (ceremony.isComplete()) {
    // What cannot be ended now, such as on a stick that is not there, waits: it stands in nobody's way.
    void finishStationFiles(file.value).ok;
    return ok(ceremony);
  }
  ceremony.close();
  return err({ code: 'ceremony-incomplete', file: file.value.name });
}
