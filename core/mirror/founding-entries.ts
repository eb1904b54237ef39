import Database from 'better-sqlite3';
import { isSignedBy } from '../ledger/chain.ts';
import { noEntryBefore, type StoredEntry } from '../ledger/entry.ts';
import { publicKey } from '../ledger/keys.ts';
import { readEntry, type EntryOf } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { createSchema } from '../ledger/schema.ts';

/** Founding entries, each signed by the organiser's key that it carries; everything else is checked against one of them. */
export function foundingsIn(entries: Iterable<StoredEntry>): EntryOf<'ceremony-founded'>[] {
  const foundings: EntryOf<'ceremony-founded'>[] = [];
  for (const stored of entries) {
    if (stored.kind !== 'ceremony-founded' || stored.seq !== 1 || stored.previous !== noEntryBefore) continue;
    const entry = readEntry(stored);
    if (entry?.kind === 'ceremony-founded' && isSignedBy(stored, publicKey(entry.body.organiserKey))) foundings.push(entry);
  }
  return foundings;
}

const enrolling: ReadonlySet<string> = new Set(['ceremony-founded', 'station-added', 'station-opened']);

/** The entries that say who may sign, in a ledger in memory, where the merge's own check can look for them. */
export function whoMaySign<Value>(entries: Iterable<StoredEntry>, look: (rows: Rows) => Value): Value {
  const database = new Database(':memory:');
  try {
    createSchema(database);
    const rows = rowsOf(database);
    for (const entry of entries) {
      if (enrolling.has(entry.kind) && rows.entry(entry.station, entry.seq, entry.hash) === null) rows.insertEntry(entry);
    }
    return look(rows);
  } finally {
    database.close();
  }
}
