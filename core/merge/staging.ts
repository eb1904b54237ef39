import type { Database } from 'better-sqlite3';
import type { StoredEntry } from '../ledger/entry.ts';
import type { LedgerFile } from '../ledger/file.ts';
import type { BlobHash, StationId } from '../ledger/ids.ts';
import { ChainLinks } from './chain-links.ts';
import { fromBoth } from './from-both.ts';

const columns = 'ceremony, station, seq, previous, clock, at, kind, body, hash, signature';

/**
 * Where entries wait that are to join: a database of SQLite's own beside the ceremony's on one connection. It lies on the disk,
 * a few pages of it in memory; it has no name there, so that the system removes it when this process ends, however it ends.
 * With the ceremony's own entries it is the union that a merge is about to make: what is asked here is asked of both.
 */
export class Staging {
  private readonly database: Database;
  private readonly rows: StagedRows;
  readonly links: ChainLinks;
  /** Up to which number each station's chain is known; what lies above need not be looked up. */
  private readonly lastSeqs: Map<StationId, number>;
  /** The ceremony's last row when the check began. */
  private readonly lastRow: number;
  private added = 0;

  /** Throws SQLite's errors, as everything here does. */
  constructor({ database }: LedgerFile) {
    this.database = database;
    database.exec("attach '' as staged");
    try {
      database.exec(`
        pragma staged.cache_size = -4000;
        pragma staged.journal_mode = off;
        create table staged.entry (
          ceremony text, station text, seq integer, previous text, clock text, at text, kind text, body text, hash text,
          signature text, primary key (station, seq, hash)
        ) strict;
        create table staged.blob (hash text primary key, bytes blob) strict;`);
      this.rows = prepareRows(database);
      this.lastRow = this.rows.lastRow.get() ?? 0;
      this.links = new ChainLinks(database);
      this.lastSeqs = new Map(this.rows.lastSeqs.all().map(({ station, seq }) => [station, seq]));
    } catch (error) {
      database.exec('detach staged');
      throw error;
    }
  }

  /** All of `work` in one step of the waiting room; nothing of it is on the ceremony's disk. */
  inOneStep<Value>(work: () => Value): Value {
    return this.database.transaction(work)();
  }

  add(stored: StoredEntry): void {
    this.added += this.rows.addEntry.run(stored).changes;
    const { station, seq } = stored;
    if (seq > (this.lastSeqs.get(station) ?? 0)) this.lastSeqs.set(station, seq);
  }

  /** How many entries wait. */
  waiting(): number {
    return this.added;
  }

  addBlob(hash: BlobHash, bytes: Uint8Array): void {
    this.rows.addBlob.run(hash, bytes);
  }

  /** Is this entry known with this very signature? */
  has({ station, seq, hash, signature }: StoredEntry): boolean {
    if (seq > (this.lastSeqs.get(station) ?? 0)) return false;
    return this.rows.signatures.all({ station, seq, hash }).includes(signature);
  }

  hasBlob(hash: BlobHash): boolean {
    return this.rows.hasBlob.get({ hash }) === 1;
  }

  /**
   * Has somebody else brought entries of the same stations since the check began? What waits was not held against those, and two
   * halves of a ledger that lies may each be without fault. Asked inside the transaction that moves in.
   */
  isOvertaken(): boolean {
    return this.rows.come.get(this.lastRow) === 1;
  }

  /** Puts what waits and is not there yet into the ceremony, inside the caller's transaction; returns how many entries that were. */
  moveIn(): number {
    this.rows.moveBlobs.run();
    return this.rows.moveEntries.run().changes;
  }

  close(): void {
    this.database.exec('detach staged');
  }
}

type StagedRows = ReturnType<typeof prepareRows>;
type Place = { station: StationId; seq: number; hash: string };

function prepareRows(database: Database) {
  return {
    addEntry: database.prepare<[StoredEntry]>(`
      insert into staged.entry (${columns})
      values (@ceremony, @station, @seq, @previous, @clock, @at, @kind, @body, @hash, @signature) on conflict do nothing`),
    addBlob: database.prepare<[BlobHash, Uint8Array]>(
      'insert into staged.blob (hash, bytes) values (?, ?) on conflict do nothing',
    ),
    lastSeqs: database.prepare<[], { station: StationId; seq: number }>(
      'select station, max(seq) as seq from main.entry group by station',
    ),
    signatures: database
      .prepare<[Place], string>(
        fromBoth((schema) => `select signature from ${schema}.entry where station = @station and seq = @seq and hash = @hash`),
      )
      .pluck(),
    hasBlob: database
      .prepare<[{ hash: BlobHash }], number>(fromBoth((schema) => `select 1 from ${schema}.blob where hash = @hash`))
      .pluck(),
    lastRow: database.prepare<[], number>('select coalesce(max(rowid), 0) from main.entry').pluck(),
    come: database
      .prepare<[number], number>(
        `select 1 from main.entry as come where come.rowid > ?
        and exists (select 1 from staged.entry as waiting where waiting.station = come.station) limit 1`,
      )
      .pluck(),
    moveBlobs: database.prepare<[]>(`
      insert into main.blob (hash, bytes) select hash, bytes from staged.blob as waiting
      where not exists (select 1 from main.blob as there where there.hash = waiting.hash) order by waiting.rowid`),
    moveEntries: database.prepare<[]>(`
      insert into main.entry (${columns}) select ${columns} from staged.entry as waiting
      where not exists (
        select 1 from main.entry as there
        where there.station = waiting.station and there.seq = waiting.seq and there.hash = waiting.hash
      ) order by waiting.rowid`),
  };
}
