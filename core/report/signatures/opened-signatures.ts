import type { Ceremony } from '../../ceremony/ceremony.ts';
import type { CeremonyPicture, Signing } from '../../ceremony/picture.ts';
import { sealOpener } from '../../ledger/seal.ts';
import { openPackedSignature } from '../../station/signing.ts';
import type { Strokes } from '../../station/status.ts';
import { unpackStrokes } from '../../station/strokes.ts';

/** So many seals are being opened while one signature is drawn: opening is the work of other threads, drawing that of ours. */
const ahead = 32;

/**
 * The drawn signatures of a ceremony, opened with the organiser's key shortly before they are asked for, each once however
 * many papers show it. They stay packed in between, some 600 bytes each.
 * @param order in which they will mostly be asked for; another order only costs time
 */
export function openedSignatures(
  ceremony: Ceremony,
  picture: CeremonyPicture,
  openKey: string,
  order: readonly Signing[],
): (signing: Signing) => Promise<Strokes | null> {
  const places = new Map(order.map(({ strokes }, place) => [strokes, place]));
  const opener = sealOpener(openKey);
  const packed = new Map<string, Promise<Uint8Array | null>>();
  const open = (signing: Signing) => {
    const known = packed.get(signing.strokes) ?? openPackedSignature(ceremony, picture, signing, opener);
    packed.set(signing.strokes, known);
    return known;
  };
  const prepare = (next: readonly Signing[]) => {
    // Whoever asks for it hears of a failure; until then nobody listens.
    for (const signing of next) open(signing).catch(() => undefined);
  };
  return async (signing) => {
    const place = places.get(signing.strokes);
    if (place !== undefined) prepare(order.slice(place, place + ahead));
    const bytes = await open(signing);
    return bytes === null ? null : unpackStrokes(bytes);
  };
}
