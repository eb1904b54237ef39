import { checkText, writeText, type TextChecked, type TextToAdopt } from '../../ceremony/adopting.ts';
import { definitionWith, writeDefinition, type ArrangementChange } from '../../ceremony/arranging.ts';
import { calledPeople } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { recordDuty } from '../../ceremony/duties.ts';
import { readImage } from '../../ceremony/letterhead-image.ts';
import type { Organiser } from '../../ceremony/organiser.ts';
import type { OathText, PactText } from '../../ceremony/texts.ts';
import { inTransaction } from '../../ledger/append.ts';
import { hashOfBlob } from '../../ledger/chain.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { printableEmblem } from '../../print/emblem.ts';
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

/** Adopts texts and arranges what changed; all of it or nothing. */
export function saveArrangement(
  ceremony: Ceremony,
  organiser: Organiser,
  { change, oath, pact, image, evenIfUsed }: ToSave,
): Result<{ changed: boolean }, Refusal> {
  const withImage = image === null ? ok(change) : changeWithImage(ceremony, change, image);
  if (!withImage.ok) return withImage;
  const texts: TextToAdopt[] = [
    ...(oath === undefined ? [] : [{ text: 'oath', content: oath } as const]),
    ...(pact === undefined ? [] : [{ text: 'pact', content: pact } as const]),
  ];
  const saved = inTransaction<{ changed: boolean }, Refusal>(ceremony.file, () => {
    const next = definitionWith(ceremony, withImage.value, image === null ? null : hashOfBlob(image));
    if (!next.ok) return next;
    const checked: TextChecked[] = [];
    for (const text of texts) {
      const adoptable = checkText(ceremony.picture(), text, evenIfUsed);
      if (!adoptable.ok) return adoptable;
      checked.push(adoptable.value);
    }
    const { changed } = writeDefinition(ceremony, organiser, next.value, image);
    for (const text of checked) writeText(ceremony, organiser, text);
    return ok({ changed: changed || checked.some((text) => text.changed) });
  });
  if (saved.ok) ceremony.refresh();
  return saved;
}

/** Puts an emblem above the lines of the letterhead; what it is says its content, not its name. */
function changeWithImage(ceremony: Ceremony, change: ArrangementChange, image: Uint8Array): Result<ArrangementChange, Refusal> {
  const facts = readImage(image);
  if (!facts.ok) return facts;
  const printable = printableEmblem(image);
  if (!printable.ok) return printable;
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
