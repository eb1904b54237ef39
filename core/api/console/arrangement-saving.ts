import { adoptText, type TextToAdopt } from '../../ceremony/adopting.ts';
import { arrange, definitionWith, type ArrangementChange } from '../../ceremony/arranging.ts';
import { calledPeople } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { recordDuty } from '../../ceremony/duties.ts';
import { readImage } from '../../ceremony/letterhead-image.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { OathText, PactText } from '../../ceremony/texts.ts';
import { hashOfBlob } from '../../ledger/chain.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Refusal } from '../words.ts';

export type ToSave = {
  change: ArrangementChange;
  oath?: OathText | undefined;
  pact?: PactText | undefined;
  /** A new emblem, as the file that somebody chose. */
  image: Uint8Array | null;
  evenIfUsed: boolean;
};

/** Adopts texts and arranges what changed. Everything is checked before anything is written. */
export function saveArrangement(
  ceremony: Ceremony,
  organiser: Organiser,
  { change, oath, pact, image, evenIfUsed }: ToSave,
): Result<{ changed: boolean }, Refusal> {
  const withImage = image === null ? ok(change) : changeWithImage(ceremony, change, image);
  if (!withImage.ok) return withImage;
  const checked = definitionWith(ceremony, withImage.value, image === null ? null : hashOfBlob(image));
  if (!checked.ok) return checked;
  const texts: TextToAdopt[] = [
    ...(oath === undefined ? [] : [{ text: 'oath', content: oath } as const]),
    ...(pact === undefined ? [] : [{ text: 'pact', content: pact } as const]),
  ];
  let changed = false;
  for (const text of texts) {
    const adopted = adoptText(ceremony, organiser, text, evenIfUsed);
    if (!adopted.ok) return adopted;
    changed ||= adopted.value.changed;
  }
  const arranged = arrange(ceremony, organiser, withImage.value, image);
  return arranged.ok ? ok({ changed: changed || arranged.value.changed }) : arranged;
}

/** Puts an emblem above the lines of the letterhead; what it is says its content, not its name. */
function changeWithImage(ceremony: Ceremony, change: ArrangementChange, image: Uint8Array): Result<ArrangementChange, Refusal> {
  const facts = readImage(image);
  if (!facts.ok) return facts;
  const letterhead = { ...ceremony.picture().definition.letterhead, ...change.letterhead, image: hashOfBlob(image) };
  return ok({ ...change, letterhead });
}

/** For one person, or for everybody of a unit who is called. */
export function recordDutyOf(
  ceremony: Ceremony,
  organiser: Organiser,
  { duty, of, done }: { duty: string; of: { person: string } | { unit: string }; done: boolean },
): Result<{ recorded: number }, Refusal> {
  if ('person' in of) return recordDuty(ceremony, organiser, { duty, people: [of.person as PersonId], done });
  const people = Array.from(calledPeople(ceremony.picture()).values()).filter(({ unit }) => unit === of.unit);
  if (people.length === 0) return err({ code: 'unit-unknown', unit: of.unit });
  return recordDuty(ceremony, organiser, { duty, people: people.map(({ id }) => id), done });
}
