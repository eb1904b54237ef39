import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { textField } from './canonical-json.ts';
import type { RawEntry } from './raw-entry.ts';
import type { Findings } from './verification.ts';

/** Where bodies name blobs. */
const references: ReadonlyMap<string, readonly string[]> = new Map([
  ['text-adopted', ['blob']],
  ['roster-imported', ['blob']],
  ['pact-signed', ['roster', 'pact', 'strokes']],
]);

export type BlobShelf = {
  /** Writes down which blobs of the entry are missing or damaged; each once per entry. */
  look(entry: RawEntry, findings: Findings): void;
  /** Writes down the damaged blobs that no entry has named. */
  lookAtTheRest(findings: Findings): void;
};

/** Hashes every blob of the file, one after the other. In memory stay the hashes, never the bytes. */
export function blobShelf(database: Database): BlobShelf {
  const intact = new Set<string>();
  const damaged = new Set<string>();
  const named = new Set<string>();
  for (const { hash, bytes } of database
    .prepare<[], { hash: unknown; bytes: unknown }>('select hash, bytes from main.blob')
    .iterate()) {
    const fits = bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === hash;
    (fits ? intact : damaged).add(String(hash));
  }
  return {
    look(entry, findings) {
      const { station, seq, body } = entry;
      const hashes = references.get(entry.kind)?.map((field) => textField(body, field) ?? '') ?? [];
      if (body === null) return;
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
