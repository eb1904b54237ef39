import type { Entry, StoredEntry } from './entry.ts';
import type { BlobHash } from './ids.ts';
import { isEntryKind, kinds, type EntryKind } from './kinds.ts';

/** The entry with its body read; null where the kind is unknown or the body is not of its shape. */
export function readEntry(stored: StoredEntry): Entry | null {
  return entryWith(stored, jsonOrNull(stored.body));
}

/** The same for whoever has parsed the JSON of the body already. */
export function entryWith(stored: StoredEntry, json: unknown): Entry | null {
  if (!isEntryKind(stored.kind)) return null;
  const body = kinds[stored.kind].body.safeParse(json);
  return body.success ? ({ ...stored, kind: stored.kind, body: body.data } as Entry) : null;
}

/** The blobs that an entry names: they must lie in the same file. */
export function blobsOf(entry: Entry): BlobHash[] {
  switch (entry.kind) {
    case 'text-adopted':
    case 'roster-imported':
      return [entry.body.blob];
    case 'ceremony-arranged':
      return entry.body.letterhead.image === null ? [] : [entry.body.letterhead.image];
    case 'pact-signed':
      return [entry.body.roster, entry.body.pact, entry.body.strokes];
    case 'ceremony-founded':
    case 'station-added':
    case 'station-opened':
    case 'reading-began':
    case 'reading-point-shown':
    case 'reading-ended':
    case 'person-refused':
    case 'badge-revoked':
    case 'absence-explained':
    case 'duty-recorded':
    case 'anomaly-settled':
    case 'clock-compared':
    case 'station-closed':
      return [];
  }
}

export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

/** Null where it is no JSON. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
