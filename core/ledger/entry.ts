import type { UtcText } from '../clock.ts';
import type { BodyOf, EntryKind } from './kinds.ts';
import type { CeremonyId, EntryHash, StationId } from './ids.ts';

/**
 * One thing that happened. The stored form: what stands in the table `entry`, field for field, and what
 * `hash` and `signature` are computed over. `body` is canonical JSON text (RFC 8785).
 */
export type StoredEntry = {
  ceremony: CeremonyId;
  station: StationId;
  /** 1, 2, 3 … per station. */
  seq: number;
  /** The hash of the station's entry before this one; 64 zeros before the first. */
  previous: EntryHash;
  /** Hybrid logical clock, 29 characters, sorts as text. */
  clock: string;
  at: UtcText;
  kind: string;
  body: string;
  hash: EntryHash;
  /** Ed25519 over `ikrar-entry-1:` and the hash, hexadecimal. */
  signature: string;
};

/** An entry whose kind is known and whose body is read: what a fold works on. */
export type Entry = {
  [Kind in EntryKind]: Omit<StoredEntry, 'kind' | 'body'> & { kind: Kind; body: BodyOf<Kind> };
}[EntryKind];

export const noEntryBefore = '0'.repeat(64) as EntryHash;
