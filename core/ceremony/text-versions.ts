import type { UtcText } from '../clock.ts';
import type { BlobHash } from '../ledger/ids.ts';
import type { CeremonyPicture } from './picture.ts';

/** One version of the oath or the pact. */
export type TextVersion = {
  text: 'oath' | 'pact';
  hash: BlobHash;
  /** When it was adopted last. */
  at: UtcText;
  inForce: boolean;
  /** People whose counted signing names this pact; how often a reading of this oath began. */
  uses: number;
};

/** Signings that count by pact, or readings begun by oath. */
export function usesOfText(
  picture: Pick<CeremonyPicture, 'signings' | 'readings'>,
  text: 'oath' | 'pact',
): Map<BlobHash, number> {
  const uses = new Map<BlobHash, number>();
  const use = (hash: BlobHash) => uses.set(hash, (uses.get(hash) ?? 0) + 1);
  if (text === 'oath') {
    for (const { what, oath } of picture.readings) if (what === 'began') use(oath);
    return uses;
  }
  for (const [first] of picture.signings.values()) if (first !== undefined) use(first.pact);
  return uses;
}

/** Signings or readings under other versions than the one in force. */
export function underOlder(
  picture: Pick<CeremonyPicture, 'signings' | 'readings' | 'oath' | 'pact'>,
  text: 'oath' | 'pact',
): number {
  let older = 0;
  for (const [version, uses] of usesOfText(picture, text)) if (version !== picture[text].hash) older += uses;
  return older;
}

/** Every version of both texts, oldest first. */
export function textVersions(picture: CeremonyPicture): TextVersion[] {
  return (['oath', 'pact'] as const).flatMap((text) => {
    const uses = usesOfText(picture, text);
    const versions = new Map<BlobHash, TextVersion>();
    for (const { hash, at, text: which } of picture.adoptions) {
      if (which !== text) continue;
      // Taken up again it moves to the end, where it stands in force.
      versions.delete(hash);
      versions.set(hash, { text, hash, at, inForce: picture[text].hash === hash, uses: uses.get(hash) ?? 0 });
    }
    return Array.from(versions.values());
  });
}
