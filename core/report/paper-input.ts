import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { Signing } from '../ceremony/picture.ts';
import type { Clock } from '../clock.ts';
import { anomaliesOf } from '../merge/anomalies.ts';
import type { PaperInput } from './paper.ts';
import { openedSignatures } from './signatures/opened-signatures.ts';

/**
 * What papers are printed from, as the ceremony stands now. Drawn signatures are opened with the organiser's key; without it the
 * papers say that they are sealed.
 * @param order in which the signatures will mostly be drawn
 * @param signal stops the printing
 */
export function paperInputOf(
  ceremony: Ceremony,
  organiser: Organiser | null,
  clock: Clock,
  { order, signal }: { order: readonly Signing[]; signal: AbortSignal | undefined },
): PaperInput {
  const picture = ceremony.picture();
  const { image } = picture.definition.letterhead;
  const now = clock.now();
  return {
    picture,
    root: ceremony.root(),
    anomalies: anomaliesOf(picture, now),
    strokesOf: organiser === null ? () => null : openedSignatures(ceremony, picture, organiser.keys.open, order),
    printedAt: now,
    emblem: image === null ? null : ceremony.rows.blob(image),
    ...(signal === undefined ? {} : { signal }),
  };
}
