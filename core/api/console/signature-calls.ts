import { implement } from '@orpc/server';
import type { Signing } from '../../ceremony/picture.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { signatureAsPath } from '../../report/signatures/signature-path.ts';
import { openSignature } from '../../station/signing.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { signatureContract, type DrawnSignature } from './signature-contract.ts';

const os = implement(signatureContract);
/** The room for one signature, in points: as wide and as high as the pad's shape. */
const room = { width: 340, height: 130 } as const;

/** Opens seals for as long as a screen shows what is in them; nothing is kept. */
export function signatureCalls(desk: Desk) {
  return {
    of: os.of.handler(async ({ input, errors }) => {
      const place = desk.workplace();
      const { keys } = accepted(place.organiser(), errors);
      const picture = place.ceremony.picture();
      const draw = async (signing: Signing): Promise<DrawnSignature> => {
        const strokes = await openSignature(place.ceremony, picture, signing, keys.open);
        const drawn = strokes === null ? null : signatureAsPath(strokes, room);
        const { station, seq, hash } = signing;
        return { station, seq, hash, drawing: drawn === null ? null : { ...drawn, ...room } };
      };
      return Promise.all((picture.signings.get(input.person as PersonId) ?? []).map(draw));
    }),
  };
}
