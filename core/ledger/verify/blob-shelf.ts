import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { JsonObject } from './canonical-json.ts';
import type { RawEntry } from './raw-entry.ts';
import type { Findings } from './verification.ts';

/** Where bodies name blobs. The verifier's own list, and a test compares it with the writer's. */
const references: ReadonlyMap<string, (body: JsonObject) => unknown[]> = new Map([
  ['text-adopted', ({ blob }) => [blob]],
  ['roster-imported', ({ blob }) => [blob]],
  ['ceremony-arranged', ({ letterhead }) => imageOf(letterhead)],
  ['pact-signed', ({ roster, pact, strokes }) => [roster, pact, strokes]],
]);

/** An office without an emblem has none in its letterhead. */
function imageOf(letterhead: unknown): unknown[] {
  const image = (letterhead as JsonObject | null | undefined)?.['image'] ?? null;
  return image === null ? [] : [image];
}

/** What the body names, whether or not it is a hash at all. */
export function blobsNamedIn({ kind, body }: Pick<RawEntry, 'kind' | 'body'>): unknown[] {
  return body === null ? [] : (references.get(kind)?.(body) ?? []);
}

export type BlobShelf = {
  /** Writes down which blobs of the entry are missing or damaged; each once per entry. */
  look(entry: RawEntry, findings: Findings): void;
  /** Writes down the damaged blobs that no entry has named. */
  lookAtTheRest(findings: Findings): void;
};

/** Hashes every blob of the file, one after the other. In memory stay the hashes, never the bytes. */
export function blobShelf(database: Database): BlobShelf {
  const intact = new Set<unknown>();
  const damaged = new Set<unknown>();
  const named = new Set<unknown>();
  for (const { hash, bytes } of database
    .prepare<[], { hash: unknown; bytes: unknown }>('select hash, bytes from main.blob')
    .iterate()) {
    const fits = bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === hash;
    (fits ? intact : damaged).add(String(hash));
  }
  return {
    look(entry, findings) {
      const { station, seq } = entry;
      const hashes = blobsNamedIn(entry);
      if (hashes.some((hash) => !intact.has(hash) && !damaged.has(hash))) {
        findings.problems.push({ code: 'blob-missing', station, seq });
      }
      const broken = hashes.filter((hash) => damaged.has(hash));
      if (broken.length > 0) findings.problems.push({ code: 'blob-hash-wrong', station, seq });
      for (const hash of broken) named.add(hash);
    },
    lookAtTheRest(findings) {
      for (const hash of damaged) if (!named.has(hash)) findings.problems.push({ code: 'blob-hash-wrong' });
    },
  };
}
