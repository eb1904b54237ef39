import Sqlite, { type Database } from 'better-sqlite3';

/** "IKRA" in the header of every ceremony file, at byte 68. */
export const applicationId = 0x494b5241;
/** In the header at byte 60. A file from a newer program is refused, never changed. */
export const schemaVersion = 1;

/**
 * The truth is `entry` and `blob`; both only grow. `local` holds what belongs to this laptop alone and never travels
 * into a merge: which station this file is, and its private key.
 */
const version1 = `
  create table entry (
    station text not null check (length(station) = 6),
    seq integer not null check (seq >= 1),
    hash text not null check (length(hash) = 64),
    previous text not null check (length(previous) = 64),
    ceremony text not null check (length(ceremony) = 16),
    clock text not null check (length(clock) = 29),
    at text not null check (length(at) = 24),
    kind text not null,
    body text not null check (json_valid(body)),
    signature text not null check (length(signature) = 128),
    primary key (station, seq, hash)
  ) strict;
  create index entry_order on entry (clock, station, seq, hash);

  create table blob (
    hash text primary key check (length(hash) = 64),
    bytes blob not null
  ) strict, without rowid;

  create table local (
    name text primary key,
    value text not null
  ) strict, without rowid;

  create trigger entry_is_never_changed before update on entry begin select raise(abort, 'entries are never changed'); end;
  create trigger entry_is_never_removed before delete on entry begin select raise(abort, 'entries are never removed'); end;
  create trigger entry_is_never_replaced before insert on entry
    when exists (select 1 from entry where station = new.station and seq = new.seq and hash = new.hash)
      or exists (select 1 from entry where rowid = new.rowid)
    begin select raise(abort, 'entries are never replaced'); end;
  create trigger blob_is_never_changed before update on blob begin select raise(abort, 'blobs are never changed'); end;
  create trigger blob_is_never_removed before delete on blob begin select raise(abort, 'blobs are never removed'); end;
  create trigger blob_is_never_replaced before insert on blob
    when exists (select 1 from blob where hash = new.hash)
    begin select raise(abort, 'blobs are never replaced'); end;
`;

/** Lays the tables into an empty database. */
export function createSchema(database: Database): void {
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${schemaVersion}`);
  database.exec(version1);
}

/**
 * Are the tables ours, column by column, and do no triggers or views but ours stand beside them? A view or a table of another
 * shape could feed the readers what no entry may hold, and a trigger that says something else breaks every statement.
 * That triggers and indexes are there is not asked for: an auditor must be able to read a file from which somebody took them.
 */
export function hasOurTables(database: Database): boolean {
  ours ??= shapeOfOurs();
  const { tables, rules } = ours;
  return shapeOf(database) === tables && rulesOf(database).every((rule) => rules.includes(rule));
}

type Shape = { tables: string; rules: string[] };
let ours: Shape | null = null;

function shapeOfOurs(): Shape {
  const database = new Sqlite(':memory:');
  createSchema(database);
  const shape = { tables: shapeOf(database), rules: rulesOf(database) };
  database.close();
  return shape;
}

/** What SQLite would run or read by itself, word for word as it was created. */
function rulesOf(database: Database): string[] {
  return database.prepare<[], string>("select sql from sqlite_schema where type <> 'table' and sql is not null").pluck().all();
}

function shapeOf(database: Database): string {
  const columns = database.prepare(`
    select l.name as of, l.type as kind, l.strict, c.name, c.type, c."notnull", c.pk, c.hidden
    from pragma_table_list as l, pragma_table_xinfo(l.name) as c
    where l.schema = 'main' and l.name in ('entry', 'blob', 'local')
    order by l.name, c.name`);
  return JSON.stringify(columns.all());
}
