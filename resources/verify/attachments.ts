import { sha256Of } from './digest.ts';
import type { Entry } from './entry.ts';

/** The files in `lampiran/`, by name: each is named by the SHA-256 of what stands in it. */
export type Attachments = { intact: Set<unknown>; damaged: Set<unknown> };

export function isAttachment(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** Hashes one file after the other, so that only one of them is in memory. */
export async function readAttachments(
  files: readonly Pick<File, 'name' | 'arrayBuffer'>[],
  pause: (done: number, of: number) => Promise<void>,
): Promise<Attachments> {
  const attachments: Attachments = { intact: new Set(), damaged: new Set() };
  for (const [index, file] of files.entries()) {
    if (index % 50 === 0) await pause(index, files.length);
    const fits = sha256Of(new Uint8Array(await file.arrayBuffer())) === file.name;
    (fits ? attachments.intact : attachments.damaged).add(file.name);
  }
  return attachments;
}

/** What the entry names, whether or not it is a hash at all. */
export function namedBy({ kind, body }: Pick<Entry, 'kind' | 'body'>): unknown[] {
  switch (kind) {
    case 'text-adopted':
    case 'roster-imported':
      return [body['blob']];
    case 'pact-signed':
      return [body['roster'], body['pact'], body['strokes']];
    case 'ceremony-arranged': {
      // An office without an emblem has none in its letterhead.
      const image = (body['letterhead'] as { image?: unknown } | null | undefined)?.image ?? null;
      return image === null ? [] : [image];
    }
    default:
      return [];
  }
}
