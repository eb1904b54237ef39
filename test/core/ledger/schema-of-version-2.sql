CREATE INDEX entry_order on entry (clock, station, seq, hash);

CREATE TABLE blob (
    hash text primary key check (length(hash) = 64),
    bytes blob not null
  ) strict;

CREATE TABLE entry (
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

CREATE TABLE local (
    name text primary key,
    value text not null
  ) strict, without rowid;

CREATE TRIGGER blob_is_never_changed before update on blob begin select raise(abort, 'blobs are never changed'); end;

CREATE TRIGGER blob_is_never_removed before delete on blob begin select raise(abort, 'blobs are never removed'); end;

CREATE TRIGGER blob_is_never_replaced before insert on blob
    when exists (select 1 from blob where hash = new.hash)
    begin select raise(abort, 'blobs are never replaced'); end;

CREATE TRIGGER blob_row_is_never_replaced before insert on blob
    when exists (select 1 from blob where rowid = new.rowid)
    begin select raise(abort, 'blobs are never replaced'); end;

CREATE TRIGGER entry_is_never_changed before update on entry begin select raise(abort, 'entries are never changed'); end;

CREATE TRIGGER entry_is_never_removed before delete on entry begin select raise(abort, 'entries are never removed'); end;

CREATE TRIGGER entry_is_never_replaced before insert on entry
    when exists (select 1 from entry where station = new.station and seq = new.seq and hash = new.hash)
      or exists (select 1 from entry where rowid = new.rowid)
    begin select raise(abort, 'entries are never replaced'); end;
