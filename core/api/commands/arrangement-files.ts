import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { adoptText, type TextAdopted, type TextToAdopt } from '../../ceremony/adopting.ts';
import { arrangementGaps } from '../../ceremony/arrangement-gaps.ts';
import type { ArrangementGapCode } from '../../ceremony/arrangement-step.ts';
import type { ArrangementChange } from '../../ceremony/arranging.ts';
import type { Definition } from '../../ceremony/definition.ts';
import { textVersions, type TextVersion } from '../../ceremony/text-versions.ts';
import { checkOath, checkPact } from '../../ceremony/texts.ts';
import type { Clock } from '../../clock.ts';
import { guarded } from '../../ledger/file.ts';
import { readOath, readPact } from '../../oath/read-text.ts';
import { err, ok, type Result } from '../../result.ts';
import { recordDutyOf, saveArrangement } from '../console/arrangement-saving.ts';
import { withCeremony, withOrganiser } from '../open-files.ts';
import { typedPerson } from './typed-person.ts';
import type { Refusal } from '../words.ts';

/** How a ceremony is held, from the command line: each call opens the file, works, and closes it. */

/** What `--show` writes: the definition, versions of the texts, and what is still missing. */
export function arrangementIn(
  path: string,
): Result<{ definition: Definition; texts: TextVersion[]; missing: ArrangementGapCode[] }, Refusal> {
  return withCeremony(path, (ceremony) => {
    const picture = ceremony.picture();
    const missing = arrangementGaps(picture).map(({ code }) => code);
    return ok({ definition: picture.definition, texts: textVersions(picture), missing });
  });
}

/** Changes what a JSON file says, an emblem, or both. */
export function arrangeFrom(
  path: string,
  passphrase: string | null,
  { definition, emblem }: { definition?: string | undefined; emblem?: string | undefined },
  { clock }: { clock: Clock },
): Result<{ changed: boolean }, Refusal> {
  const change = definition === undefined ? ok({}) : readChange(definition);
  if (!change.ok) return change;
  const image = emblem === undefined ? ok(null) : read(emblem);
  if (!image.ok) return image;
  return withOrganiser<{ changed: boolean }, Refusal>(path, passphrase, clock, (ceremony, organiser) =>
    saveArrangement(ceremony, organiser, { change: change.value, image: image.value, evenIfUsed: false }),
  );
}

/** Adopts the text of a file: JSON as in the templates, or plain text whose phrases are suggested. */
export function adoptTextFrom(
  path: string,
  passphrase: string | null,
  { which, text, evenIfUsed }: { which: 'oath' | 'pact'; text: string; evenIfUsed: boolean },
  { clock }: { clock: Clock },
): Result<TextAdopted, Refusal> {
  const adopted = readText(text, which);
  if (!adopted.ok) return adopted;
  return withOrganiser<TextAdopted, Refusal>(path, passphrase, clock, (ceremony, organiser) =>
    adoptText(ceremony, organiser, adopted.value, evenIfUsed),
  );
}

/** For one person by number or letters (`typedPerson`), or for everybody of a unit who is called. */
export function recordDutyFor(
  path: string,
  passphrase: string | null,
  { duty, of, done }: { duty: string; of: { number: string } | { unit: string }; done: boolean },
  { clock }: { clock: Clock },
): Result<{ recorded: number }, Refusal> {
  return withOrganiser<{ recorded: number }, Refusal>(path, passphrase, clock, (ceremony, organiser) => {
    const ofWhom = 'unit' in of ? of : { person: typedPerson(ceremony.picture(), of.number) };
    return recordDutyOf(ceremony, organiser, { duty, of: ofWhom, done });
  });
}

function readText(path: string, which: 'oath' | 'pact'): Result<TextToAdopt, Refusal> {
  const bytes = read(path);
  if (!bytes.ok) return bytes;
  const plain = bytes.value.toString('utf8').replace(/^\uFEFF/, '');
  const json = path.endsWith('.json') ? parsed(path, plain) : null;
  if (json?.ok === false) return json;
  if (which === 'oath') {
    const oath = json === null ? readOath(plain) : checkOath(json.value);
    return oath.ok ? ok({ text: 'oath', content: oath.value }) : oath;
  }
  const pact = json === null ? readPact(plain) : checkPact(json.value);
  return pact.ok ? ok({ text: 'pact', content: pact.value }) : pact;
}

/** A change as `--show` writes it; what stands there besides is passed over. */
function readChange(path: string): Result<ArrangementChange, Refusal> {
  const bytes = read(path);
  if (!bytes.ok) return bytes;
  const json = parsed(path, bytes.value.toString('utf8').replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const { definition = json.value } = json.value as { definition?: unknown };
  return isObject(definition) ? ok(definition) : err({ code: 'definition-unreadable', file: basename(path) });
}

function parsed(path: string, text: string): Result<object, Refusal> {
  const refusal = err({ code: 'definition-unreadable', file: basename(path) } as const);
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? ok(value) : refusal;
  } catch {
    return refusal;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(path: string): Result<Buffer, Refusal> {
  return guarded<Buffer, never>(basename(path), () => ok(readFileSync(path)));
}
