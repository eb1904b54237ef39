import type { Migration } from './migration.ts';

/**
 * Lays the blobs anew, each as it was, in a table whose rows are found through an index of hashes alone. In the first layout
 * a blob stood in the tree of hashes itself, and SQLite reads all of a large one to compare its hash: whoever signed in a
 * ceremony of 40,000 waited up to 20 ms more where the search came past the roster, 10 MB. A row has a number now, so
 * nothing may be put over it by its number either.
 */
export const blobsByRow: Migration = {
  version: 2,
  sql: `
  drop trigger blob_is_never_changed;
  drop trigger blob_is_never_removed;
  drop trigger blob_is_never_replaced;
  alter table blob rename to blob_in_tree;
  create table blob (
    hash text primary key check (length(hash) = 64),
    bytes blob not null
  ) strict;
  insert into blob (hash, bytes) select hash, bytes from blob_in_tree;
  drop table blob_in_tree;

  create trigger blob_is_never_changed before update on blob begin select raise(abort, 'blobs are never changed'); end;
  create trigger blob_is_never_removed before delete on blob begin select raise(abort, 'blobs are never removed'); end;
  create trigger blob_is_never_replaced before insert on blob
    when exists (select 1 from blob where hash = new.hash)
    begin select raise(abort, 'blobs are never replaced'); end;
  create trigger blob_row_is_never_replaced before insert on blob
    when exists (select 1 from blob where rowid = new.rowid)
    begin select raise(abort, 'blobs are never replaced'); end;
`,
};
