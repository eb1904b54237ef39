import { canonicalJson, hashOfBlob } from '../ledger/chain.ts';
import type { BlobHash } from '../ledger/ids.ts';
import { officialsOf } from './arranging.ts';
import { gapCodes, type ArrangementStep, type ArrangementGap, type ArrangementGapCode } from './arrangement-step.ts';
import { calledPeople } from './called.ts';
import type { CeremonyPicture } from './picture.ts';
import { templates } from './templates.ts';

const stepOf: Record<ArrangementGapCode, ArrangementStep> = {
  'institution-empty': 'identity',
  'legal-basis-empty': 'identity',
  'places-none': 'places',
  'leader-unnamed': 'speakers',
  'official-unnamed': 'speakers',
  'official-number-empty': 'speakers',
  'oath-is-sample': 'reading',
  'pact-is-sample': 'pact',
  'roster-empty': 'signers',
  'nobody-called': 'signers',
  'representatives-none': 'signers',
  'representative-gone': 'signers',
  'deadline-none': 'signers',
  'letterhead-empty': 'papers',
};

/** What is still to be said, in the order of the steps. */
export function arrangementGaps(picture: CeremonyPicture): ArrangementGap[] {
  const { definition, people } = picture;
  const { signers, representatives, letterhead, venues, leader } = definition;
  const others = officialsOf(definition);
  const holds: Record<ArrangementGapCode, boolean> = {
    'institution-empty': definition.institution === '',
    'legal-basis-empty': definition.legalBasis.length === 0,
    'places-none': venues.length === 0,
    'leader-unnamed': leader.name === '',
    'official-unnamed': others.some(({ field, official }) => field !== 'leader' && official.name === ''),
    'official-number-empty': others.some(({ official: { identity } }) => identity.label !== 'none' && identity.number === ''),
    'oath-is-sample': isSample(picture.oath.hash),
    'pact-is-sample': isSample(picture.pact.hash),
    'roster-empty': people.size === 0,
    'nobody-called': people.size > 0 && calledPeople(picture).size === 0,
    'representatives-none': signers === 'representatives' && representatives.length === 0,
    'representative-gone': signers === 'representatives' && representatives.some(({ person }) => !people.has(person)),
    'deadline-none': signers === 'cascade' && definition.deadline === null,
    'letterhead-empty': letterhead.lines.length === 0 && letterhead.image === null,
  };
  return gapCodes.filter((code) => holds[code]).map((code) => ({ step: stepOf[code], code }));
}

let samples: ReadonlySet<BlobHash> | null = null;

/** Is this version of the oath or the pact one that came with the program? */
export function isSample(version: BlobHash): boolean {
  samples ??= new Set(
    Object.values(templates)
      .flatMap(({ oath, pact }) => [oath, pact])
      .map((text) => hashOfBlob(Buffer.from(canonicalJson(text)))),
  );
  return samples.has(version);
}
