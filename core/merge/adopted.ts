import { hashOfEntry, isSignedBy } from '../ledger/chain.ts';
import type { BlobHash, EntryHash } from '../ledger/ids.ts';
import { publicKey, type PublicKey } from '../ledger/keys.ts';
import { readEntry, type EntryOf } from '../ledger/read-entry.ts';
import type { Rows } from '../ledger/rows.ts';

/**
 * The rosters and the texts of the pact that the organiser adopted. A signing made with any other is of a ceremony that
 * nobody called. Grows with every file that is looked at; what stands in many files is checked once.
 */
export class Adopted {
  private readonly organiserKey: PublicKey;
  private readonly seen = new Set<EntryHash>();
  private readonly rosters = new Set<BlobHash>();
  private readonly pacts = new Set<BlobHash>();

  constructor(organiserKey: string) {
    this.organiserKey = publicKey(organiserKey);
  }

  /** Takes up what the organiser says in a file: the ceremony's own file first, then each that is to join. */
  lookInto(rows: Rows): void {
    for (const { body } of this.unseen(rows, 'roster-imported')) this.rosters.add(body.blob);
    for (const { body } of this.unseen(rows, 'text-adopted')) if (body.text === 'pact') this.pacts.add(body.blob);
  }

  hasRoster(hash: BlobHash): boolean {
    return this.rosters.has(hash);
  }

  hasPact(hash: BlobHash): boolean {
    return this.pacts.has(hash);
  }

  /** What the organiser's key signed; under another hash an entry is another entry. */
  private unseen<Kind extends 'roster-imported' | 'text-adopted'>(rows: Rows, kind: Kind): EntryOf<Kind>[] {
    const fresh: EntryOf<Kind>[] = [];
    for (const stored of rows.entriesOfKind(kind)) {
      if (this.seen.has(stored.hash) || hashOfEntry(stored) !== stored.hash) continue;
      this.seen.add(stored.hash);
      const entry = readEntry(stored);
      if (entry?.kind === kind && isSignedBy(stored, this.organiserKey)) fresh.push(entry as EntryOf<Kind>);
    }
    return fresh;
  }
}
