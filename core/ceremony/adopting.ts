import { appendWithin, inTransaction } from '../ledger/append.ts';
import { canonicalJson, hashOfBlob } from '../ledger/chain.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { BlobHash } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Ceremony } from './ceremony.ts';
import type { CeremonyPicture } from './picture.ts';
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

/** A text that may be adopted; nothing is written yet. */
export type TextChecked = { text: TextToAdopt['text']; bytes: Uint8Array; hash: BlobHash; changed: boolean };

export function checkText(
  picture: CeremonyPicture,
  { text, content }: TextToAdopt,
  evenIfUsed: boolean,
): Result<TextChecked, AdoptingRefusal> {
  const checked = text === 'oath' ? checkOath(content) : checkPact(content);
  if (!checked.ok) return checked;
  const bytes = Buffer.from(canonicalJson(checked.value));
  const hash = hashOfBlob(bytes);
  if (picture[text].hash === hash) return ok({ text, bytes, hash, changed: false });
  const uses = usesOfText(picture, text).get(picture[text].hash) ?? 0;
  return uses > 0 && !evenIfUsed ? err({ code: 'text-in-use', text, uses }) : ok({ text, bytes, hash, changed: true });
}

/** Inside a transaction that the caller has begun. */
export function writeText({ file }: Ceremony, organiser: Organiser, { text, bytes, hash, changed }: TextChecked): void {
  if (changed) appendWithin(file, organiser.author, 'text-adopted', { text, blob: hash }, [bytes]);
}

/** @param evenIfUsed the organiser was warned that people have signed or spoken the version before */
export function adoptText(
  ceremony: Ceremony,
  organiser: Organiser,
  toAdopt: TextToAdopt,
  evenIfUsed = false,
): Result<TextAdopted, AdoptingRefusal> {
  const adopted = inTransaction<TextChecked, AdoptingRefusal>(ceremony.file, () => {
    const checked = checkText(ceremony.picture(), toAdopt, evenIfUsed);
    if (checked.ok) writeText(ceremony, organiser, checked.value);
    return checked;
  });
  if (!adopted.ok) return adopted;
  ceremony.refresh();
  const picture = ceremony.picture();
  const { text, hash, changed } = adopted.value;
  const stations = stationsMadeBefore(picture).filter((station) => station.changed.includes('text')).length;
  return ok({ hash, changed, underOlder: underOlder(picture, text), stations });
}
