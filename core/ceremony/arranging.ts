import { appendWithin, inTransaction } from '../ledger/append.ts';
import { canonicalJson, hashOfBlob } from '../ledger/chain.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { BlobHash, PersonId } from '../ledger/ids.ts';
import { readEntry } from '../ledger/read-entry.ts';
import { readEmployeeNumber } from '../roster/employee-number.ts';
import type { NumberError } from '../roster/note.ts';
import { err, ok, type Result } from '../result.ts';
import type { Ceremony } from './ceremony.ts';
import { definitionAtFounding, type Definition } from './definition.ts';
import type { Organiser } from './organiser.ts';
import type { CeremonyPicture } from './picture.ts';

/** How the ceremony is held, as the organiser changes it: each change is an entry with the whole definition. */
export type ArrangementChange = Partial<Definition>;
export type ArrangingRefusal =
  | FileRefusal
  | ValueRefusal
  | { code: 'representative-unknown' }
  | { code: 'representative-twice' }
  | { code: 'represented-unit-unknown'; unit: string }
  | { code: 'deadline-before-ceremony'; deadline: string; date: string }
  | { code: 'duty-twice'; duty: string }
  /** `field` is where the number stands, such as `witnesses.0`; the number itself stays out of messages. */
  | { code: 'official-number-refused'; field: string; reason: NumberError }
  | { code: 'letterhead-image-missing' }
  | { code: 'nothing-to-undo' };

/** `changed` is false where everything was like this before; then no entry was written. */
export type Arranged = { changed: boolean };

/**
 * Checks a change against the registry, the roster and itself. What the change leaves alone is not checked again: a unit that
 * a new roster renamed must not forbid to correct the title.
 * @returns the whole definition as it would stand
 */
export function definitionWith(
  ceremony: Ceremony,
  change: ArrangementChange,
  bringsImage: BlobHash | null = null,
): Result<Definition, ArrangingRefusal> {
  const picture = ceremony.picture();
  const checked = checkBody('ceremony-arranged', { ...picture.definition, ...change });
  if (!checked.ok) return checked;
  const next = withPlainNumbers(checked.value);
  const refusal =
    refusalOfSigners(next, picture) ??
    refusalOfDuties(next) ??
    refusalOfNumbers(next, picture.definition) ??
    refusalOfImage(next, ceremony, bringsImage);
  return refusal === null ? ok(next) : err(refusal);
}

/** Says anew how the ceremony is held. */
export function arrange(
  ceremony: Ceremony,
  organiser: Organiser,
  change: ArrangementChange,
  image: Uint8Array | null = null,
): Result<Arranged, ArrangingRefusal> {
  const arranged = inTransaction<Arranged, ArrangingRefusal>(ceremony.file, () => {
    const next = definitionWith(ceremony, change, image === null ? null : hashOfBlob(image));
    return next.ok ? ok(writeDefinition(ceremony, organiser, next.value, image)) : next;
  });
  if (arranged.ok) ceremony.refresh();
  return arranged;
}

/** Inside a transaction that the caller has begun, before anything else is written there. */
export function writeDefinition(ceremony: Ceremony, organiser: Organiser, next: Definition, image: Uint8Array | null): Arranged {
  if (isSame(next, ceremony.picture().definition)) return { changed: false };
  appendWithin(ceremony.file, organiser.author, 'ceremony-arranged', next, image === null ? [] : [image]);
  return { changed: true };
}

/** What was said before the last change; null where there was none. Taking it up again is a new entry, and itself undone so. */
export function definitionBefore(ceremony: Ceremony): Definition | null {
  const { organiser, founded } = ceremony.picture();
  const said = ceremony.rows
    .entriesOfKind('ceremony-arranged')
    .map(readEntry)
    .flatMap((entry) => (entry?.kind === 'ceremony-arranged' && entry.station === organiser ? [entry.body] : []));
  return said.length === 0 ? null : (said.at(-2) ?? definitionAtFounding(founded));
}

/** `gone`: representatives of then who are left out, since a newer roster has neither them nor a unit that they stood for. */
export type Undone = Arranged & { gone: number };

/** Takes up what was said before the last change, as far as the roster of now allows. */
export function undoArrangement(ceremony: Ceremony, organiser: Organiser): Result<Undone, ArrangingRefusal> {
  const before = definitionBefore(ceremony);
  if (before === null) return err({ code: 'nothing-to-undo' });
  const { people, units } = representable(ceremony.picture());
  const representatives = before.representatives
    .filter(({ person }) => people.has(person))
    .map(({ person, units: theirs }) => ({ person, units: theirs.filter((unit) => units.has(unit)) }))
    .filter(({ units: theirs }) => theirs.length > 0);
  const arranged = arrange(ceremony, organiser, { ...before, representatives });
  return arranged.ok ? ok({ ...arranged.value, gone: before.representatives.length - representatives.length }) : arranged;
}

function isSame(one: Definition, other: Definition): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Who may represent, and what: the roster's people and units, and those who are written down now although it has lost them. */
function representable({ people, definition: { representatives } }: CeremonyPicture) {
  return {
    people: new Set<PersonId>([...people.keys(), ...representatives.map(({ person }) => person)]),
    units: new Set([...people.values().map(({ unit }) => unit), ...representatives.flatMap(({ units }) => units)]),
  };
}

function refusalOfSigners(next: Definition, picture: CeremonyPicture): ArrangingRefusal | null {
  const { signers, deadline, date, representatives } = next;
  // A deadline that was left over from a cascade says nothing where there is none.
  if (signers === 'cascade' && deadline !== null && deadline < date) return { code: 'deadline-before-ceremony', deadline, date };
  if (new Set(representatives.map(({ person }) => person)).size < representatives.length) return { code: 'representative-twice' };
  const { people, units } = representable(picture);
  if (representatives.some(({ person }) => !people.has(person))) return { code: 'representative-unknown' };
  const unit = representatives.flatMap(({ units: theirs }) => theirs).find((one) => !units.has(one));
  return unit === undefined ? null : { code: 'represented-unit-unknown', unit };
}

function refusalOfDuties({ duties }: Definition): ArrangingRefusal | null {
  const twice = duties.find(({ id }, index) => duties.findIndex((other) => other.id === id) < index);
  return twice === undefined ? null : { code: 'duty-twice', duty: twice.name };
}

/** Everybody who stands in the minutes by name, and where in the definition. */
export function officialsOf({ leader, witnesses, officials }: Pick<Definition, 'leader' | 'witnesses' | 'officials'>) {
  return [
    { field: 'leader', official: leader },
    ...witnesses.map((official, index) => ({ field: `witnesses.${index}`, official })),
    ...officials.map((official, index) => ({ field: `officials.${index}`, official })),
  ];
}

/** An NIP must be one; of an NRP only its owner knows the rule, so it is kept as it was typed. */
function refusalOfNumbers(next: Definition, before: Definition): ArrangingRefusal | null {
  const known = new Set(
    officialsOf(before).flatMap(({ official: { identity } }) => (identity.label === 'NIP' ? [identity.number] : [])),
  );
  for (const { field, official } of officialsOf(next)) {
    const { label, number } = official.identity;
    if (label !== 'NIP' || number === '' || known.has(number)) continue;
    const read = readEmployeeNumber(number, 'nip');
    if (!read.ok) return { code: 'official-number-refused', field, reason: read.error };
  }
  return null;
}

/** Spaces and dots of an NIP go, as they do in the roster; without a label no number stays behind unseen. */
function withPlainNumbers(definition: Definition): Definition {
  const { leader, witnesses, officials } = definition;
  return {
    ...definition,
    leader: withPlainNumber(leader),
    witnesses: witnesses.map(withPlainNumber),
    officials: officials.map(withPlainNumber),
  };
}

function withPlainNumber<Official extends Definition['leader']>(official: Official): Official {
  const { label, number } = official.identity;
  if (label === 'none') return { ...official, identity: { label, number: '' } };
  const read = label === 'NIP' ? readEmployeeNumber(number, 'nip') : null;
  return read?.ok === true ? { ...official, identity: { label, number: read.value.number } } : official;
}

function refusalOfImage(next: Definition, ceremony: Ceremony, brought: BlobHash | null): ArrangingRefusal | null {
  const { image } = next.letterhead;
  return image === null || image === brought || ceremony.rows.hasBlob(image) ? null : { code: 'letterhead-image-missing' };
}
