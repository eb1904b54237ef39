import { appendWithin, inTransaction } from '../ledger/append.ts';
import { canonicalJson, hashOfBlob } from '../ledger/chain.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { BlobHash } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Ceremony } from './ceremony.ts';
import type { Organiser } from './organiser.ts';
import { stationsMadeBefore } from './station-file-age.ts';
import { underOlder, usesOfText } from './text-versions.ts';
import { checkOath, checkPact, type OathText, type PactText } from './texts.ts';

/** A new version of the oath or the pact; every version stays in the file, and a signing names the one it was made under. */
export type TextToAdopt = { text: 'oath'; content: OathText } | { text: 'pact'; content: PactText };
export type AdoptingRefusal =
  | FileRefusal
  | ValueRefusal
  /** Somebody has signed or spoken the version in force; `uses` counts signings of the pact, or readings of the oath. */
  | { code: 'text-in-use'; text: 'oath' | 'pact'; uses: number };
export type TextAdopted = {
  hash: BlobHash;
  /** False where exactly this text was in force already. */
  changed: boolean;
  /** Signings or readings under other versions. */
  underOlder: number;
  /** Stations still out whose file was made before this version. */
  stations: number;
};

/** @param evenIfUsed the organiser was warned that people have signed or spoken the version before */
export function adoptText(
  ceremony: Ceremony,
  organiser: Organiser,
  { text, content }: TextToAdopt,
  evenIfUsed = false,
): Result<TextAdopted, AdoptingRefusal> {
  const checked = text === 'oath' ? checkOath(content) : checkPact(content);
  if (!checked.ok) return checked;
  const bytes = Buffer.from(canonicalJson(checked.value));
  const hash = hashOfBlob(bytes);
  const adopted = inTransaction<boolean, AdoptingRefusal>(ceremony.file, () => {
    const picture = ceremony.picture();
    if (picture[text].hash === hash) return ok(false);
    const uses = usesOfText(picture, text).get(picture[text].hash) ?? 0;
    if (uses > 0 && !evenIfUsed) return err({ code: 'text-in-use', text, uses });
    appendWithin(ceremony.file, organiser.author, 'text-adopted', { text, blob: hash }, [bytes]);
    return ok(true);
  });
  if (!adopted.ok) return adopted;
  ceremony.refresh();
  const picture = ceremony.picture();
  const stations = stationsMadeBefore(picture).filter(({ changed }) => changed.includes('text')).length;
  return ok({ hash, changed: adopted.value, underOlder: underOlder(picture, text), stations });
}
