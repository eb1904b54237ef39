import { rmSync } from 'node:fs';
import type { Clock, Random } from '../clock.ts';
import { ok, type Result } from '../result.ts';
import { appendWithin, type Author } from '../ledger/append.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import { canonicalJson, hashOfBlob } from '../ledger/chain.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { createLedgerFile } from '../ledger/file.ts';
import { newCeremonyId, newStationId, type CeremonyId } from '../ledger/ids.ts';
import { keyFileOf, writeKeyFile, type OrganiserKeys, type ScryptCost } from '../ledger/key-file.ts';
import { newPrivateKey, privateKey, publicHalf } from '../ledger/keys.ts';
import { rowsOf } from '../ledger/rows.ts';
import type { CeremonyDefinition, Definition } from './definition.ts';
import { enrolmentOf, newOperatorPin } from './enrolment.ts';
import type { OathText, PactText } from './texts.ts';

export type { CeremonyDefinition };

export type Founding = {
  path: string;
  definition: CeremonyDefinition;
  /** Where more is known than the founding entry can say, all of it. */
  arrangement?: Definition | undefined;
  oath: OathText;
  pact: PactText;
  passphrase: string;
  clock: Clock;
  random: Random;
  /** Chosen by chance unless given. */
  operatorPin?: string;
  keyCost?: ScryptCost;
};
export type Founded = { ceremony: CeremonyId; keys: OrganiserKeys; operatorPin: string };

/**
 * Makes a ceremony: the file with its first entries, and the key file beside it; both or neither. The organiser's laptop
 * is prepared as a station too, so that one laptop alone can hold a small ceremony.
 */
export function foundCeremony(founding: Founding): Result<Founded, FileRefusal | ValueRefusal> {
  const { path, clock, random } = founding;
  const ceremony = newCeremonyId(random);
  const keys: OrganiserKeys = { sign: newPrivateKey(random), open: newPrivateKey(random) };
  const operatorPin = founding.operatorPin ?? newOperatorPin(random);

  const founded = checkBody('ceremony-founded', {
    ...founding.definition,
    organiserKey: publicHalf(keys.sign),
    sealKey: publicHalf(keys.open, 'x25519'),
  });
  if (!founded.ok) return founded;
  const arranged = founding.arrangement === undefined ? null : checkBody('ceremony-arranged', founding.arrangement);
  if (arranged?.ok === false) return arranged;

  const keyPath = keyFileOf(path);
  let keyIsOurs = false;
  const written = createLedgerFile<null, FileRefusal>(path, (file) => {
    const organiser: Author = { ceremony, station: newStationId(random), key: privateKey(keys.sign), clock };
    const oath = Buffer.from(canonicalJson(founding.oath));
    const pact = Buffer.from(canonicalJson(founding.pact));
    appendWithin(file, organiser, 'ceremony-founded', founded.value);
    appendWithin(file, organiser, 'text-adopted', { text: 'oath', blob: hashOfBlob(oath) }, [oath]);
    appendWithin(file, organiser, 'text-adopted', { text: 'pact', blob: hashOfBlob(pact) }, [pact]);
    if (arranged !== null) appendWithin(file, organiser, 'ceremony-arranged', arranged.value);
    const enrolmentKey = newPrivateKey(random);
    const here = newStationId(random);
    appendWithin(
      file,
      organiser,
      'station-added',
      enrolmentOf(
        here,
        { name: 'Laptop panitia', venue: founding.definition.venue, handedOut: false },
        enrolmentKey,
        operatorPin,
        random,
      ),
    );
    rowsOf(file.database).setLocal('station', here);
    rowsOf(file.database).setLocal('enrolment-key', enrolmentKey);
    const key = writeKeyFile(keyPath, keys, ceremony, founding.passphrase, random, founding.keyCost);
    keyIsOurs = key.ok;
    return key;
  });
  if (written.ok) return ok({ ceremony, keys, operatorPin });
  // The key is written last, so it stands alone only where the ceremony could not be put in its place.
  if (keyIsOurs) rmSync(keyPath, { force: true });
  return written;
}
