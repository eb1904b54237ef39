import type { UtcText } from '../clock.ts';
import type { Result } from '../result.ts';
import type { Author } from '../ledger/append.ts';
import { hashOfBlob } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { sealOpener, type FreshSeal, type SealOpener } from '../ledger/seal.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { CeremonyPicture, Signing } from '../ceremony/picture.ts';
import type { Visitor } from './flow.ts';
import type { Strokes } from './status.ts';
import { inkLength, packStrokes, unpackStrokes } from './strokes.ts';

/** Less ink than this is a slip of the finger, in millimetres over all strokes. */
export const leastInk = 8;

export function isTooSmall(strokes: Strokes): boolean {
  return inkLength(strokes) < leastInk;
}

/** One signing, ready to be stored. */
export type SigningToStore = { visitor: Visitor; strokes: Strokes; noticeShownAt: UtcText | null; pactShownAt: UtcText };

/**
 * Stores a signing: the strokes are packed, sealed to the ceremony and committed with their entry in one transaction.
 * When this returns ok, the signing has reached the disk.
 * @param seal made to the ceremony's key
 */
export async function storeSigning(
  ceremony: Ceremony,
  author: Author,
  signing: SigningToStore,
  seal: FreshSeal,
): Promise<Result<StoredEntry, FileRefusal>> {
  const { person, identified, badge, roster, pact } = signing.visitor;
  const sealed = await seal.close(packStrokes(signing.strokes), sealContext(author.ceremony, person, pact.hash));
  return ceremony.append(
    author,
    'pact-signed',
    {
      person,
      roster,
      pact: pact.hash,
      strokes: hashOfBlob(sealed),
      identified,
      ...(badge === undefined ? {} : { badge }),
      noticeShownAt: signing.noticeShownAt,
      pactShownAt: signing.pactShownAt,
    },
    [sealed],
  );
}

/** The strokes of a signing, with the organiser's private key; null where they are missing or do not open. */
export async function openSignature(
  ceremony: Ceremony,
  picture: CeremonyPicture,
  signing: Signing,
  openKey: string,
): Promise<Strokes | null> {
  const packed = await openPackedSignature(ceremony, picture, signing, sealOpener(openKey));
  return packed === null ? null : unpackStrokes(packed);
}

/** The same as they are stored, a few hundred bytes: for whoever holds the signatures of thousands. */
export async function openPackedSignature(
  { rows }: Ceremony,
  picture: CeremonyPicture,
  signing: Signing,
  open: SealOpener,
): Promise<Uint8Array | null> {
  const sealed = rows.blob(signing.strokes);
  if (sealed === null) return null;
  const packed = await open(sealed, sealContext(picture.id, signing.person, signing.pact));
  return packed.ok ? packed.value : null;
}

/** Binds sealed strokes to ceremony, person and text: moved to another entry they do not open. */
export function sealContext(ceremony: string, person: string, pact: string): string {
  return `${ceremony}:${person}:${pact}`;
}
