import { hash as hashOf } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { BodyOf, EntryKind } from './kinds.ts';
import type { BlobHash, EntryHash } from './ids.ts';
import type { StoredEntry } from './entry.ts';
import { signText, verifyText, type PrivateKey, type PublicKey } from './keys.ts';

/** Every field that the hash covers. */
export type HashedFields = Omit<StoredEntry, 'hash' | 'signature'>;

/** Canonical JSON (RFC 8785) of a value; throws on what JSON cannot hold, which is a bug of the caller. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/**
 * The exact text that is hashed: canonical JSON of the fields. The body is canonical JSON already, so it is put in as
 * it is; an auditor builds the same text with nothing but `sqlite3` and checks it with `sha256sum`.
 */
export function hashedText(entry: HashedFields): string {
  return (
    `{"at":${JSON.stringify(entry.at)},"body":${entry.body},"ceremony":${JSON.stringify(entry.ceremony)}` +
    `,"clock":${JSON.stringify(entry.clock)},"kind":${JSON.stringify(entry.kind)},"previous":${JSON.stringify(entry.previous)}` +
    `,"seq":${entry.seq},"station":${JSON.stringify(entry.station)}}`
  );
}

export function hashOfEntry(entry: HashedFields): EntryHash {
  return sha256(hashedText(entry)) as EntryHash;
}

export function hashOfBlob(bytes: Uint8Array): BlobHash {
  return sha256(bytes) as BlobHash;
}

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hashOf('sha256', data, 'hex');
}

/** Closes an entry: adds its hash and the station's signature (Ed25519, RFC 8032) over a typed prefix and the hash. */
export function signEntry<Kind extends EntryKind>(
  fields: Omit<HashedFields, 'kind' | 'body'> & { kind: Kind; body: BodyOf<Kind> },
  key: PrivateKey,
): StoredEntry {
  const hashed: HashedFields = { ...fields, body: canonicalJson(fields.body) };
  const hash = hashOfEntry(hashed);
  return { ...hashed, hash, signature: signText(entrySignatureText(hash), key) };
}

export function isSignedBy(entry: Pick<StoredEntry, 'hash' | 'signature'>, key: PublicKey): boolean {
  return verifyText(entrySignatureText(entry.hash), entry.signature, key);
}

/** What a station signs: a typed prefix and the hash, so that no other signature can be taken for an entry's. */
export function entrySignatureText(hash: EntryHash): string {
  return `ikrar-entry-1:${hash}`;
}
