import Database from 'better-sqlite3';

/**
 * The floor of a signing: one insert into a table without rules, at `synchronous=FULL` and under the same settings of the
 * `-wal` as a ceremony file.
 */
export class BareInsert {
  private readonly database: Database.Database;
  private readonly statement: Database.Statement<[string, Uint8Array]>;
  private inserted = 0;

  constructor(path: string) {
    this.database = new Database(path);
    this.database.pragma('journal_mode = wal');
    this.database.pragma('synchronous = full');
    this.database.pragma('wal_autocheckpoint = 4000');
    this.database.exec('create table row (id integer primary key, text text not null, bytes blob not null) strict');
    this.statement = this.database.prepare('insert into row (text, bytes) values (?, ?)');
  }

  /** @returns milliseconds until it is on the disk */
  insert(text: string, bytes: Uint8Array): number {
    // What a kiosk does while somebody reads, this does in between too.
    if (this.inserted % 250 === 0) this.database.pragma('wal_checkpoint(passive)');
    this.inserted += 1;
    const began = performance.now();
    this.statement.run(text, bytes);
    return performance.now() - began;
  }

  close(): void {
    this.database.close();
  }
}
