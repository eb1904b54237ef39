import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../../core/ledger/entry.ts';
import type { BlobHash } from '../../../../core/ledger/ids.ts';
import { blobsOf } from '../../../../core/ledger/read-entry.ts';
import { blobsNamedIn } from '../../../../core/ledger/verify/blob-shelf.ts';
import { anyEntries } from '../../ceremony/any-entries.ts';

const emblem = 'e'.repeat(64) as BlobHash;

/** What the office arranged, with an emblem above its papers. */
function withEmblem(entry: Entry): Entry {
  if (entry.kind !== 'ceremony-arranged') return entry;
  return { ...entry, body: { ...entry.body, letterhead: { ...entry.body.letterhead, image: emblem } } };
}

test('the verifier looks for the very blobs that the writer says an entry names', () => {
  const naming = new Set<string>();
  fc.assert(
    fc.property(anyEntries(), fc.boolean(), (entries, isWithEmblem) => {
      for (const entry of isWithEmblem ? entries.map(withEmblem) : entries) {
        const written = blobsOf(entry);
        expect(blobsNamedIn({ kind: entry.kind, body: entry.body })).toEqual(written);
        if (written.length > 0) naming.add(entry.kind);
      }
    }),
  );
  expect([...naming].toSorted()).toEqual(['ceremony-arranged', 'pact-signed', 'roster-imported', 'text-adopted']);
});
