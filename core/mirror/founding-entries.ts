import { isSignedBy } from '../ledger/chain.ts';
import { noEntryBefore, type StoredEntry } from '../ledger/entry.ts';
import { publicKey } from '../ledger/keys.ts';
import { readEntry, type EntryOf } from '../ledger/read-entry.ts';

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
