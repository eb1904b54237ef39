import { calledPeople, classOf, isCalled, representativesOf } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { definitionBefore } from '../../ceremony/arranging.ts';
import { dutyCounts, hasDone } from '../../ceremony/duties.ts';
import { readImage } from '../../ceremony/letterhead-image.ts';
import { arrangementGaps } from '../../ceremony/arrangement-gaps.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { stationsMadeBefore, type ChangeSince } from '../../ceremony/station-file-age.ts';
import { templateIds, templates } from '../../ceremony/templates.ts';
import { textVersions } from '../../ceremony/text-versions.ts';
import type { PersonId } from '../../ledger/ids.ts';
import type { Arrangement, PersonArrangement, TemplateSummary } from './arrangement-contract.ts';

/** Everything that the wizard shows, from the picture alone. */
export function arrangementOf(ceremony: Ceremony): Arrangement {
  const picture = ceremony.picture();
  const { definition, people, oath, pact } = picture;
  const older = stationsMadeBefore(picture);
  const withOlder = (what: ChangeSince) => older.filter(({ changed }) => changed.includes(what)).length;
  const roster = Array.from(people.values());
  return {
    definition,
    oath: oath.text,
    pact: pact.text,
    versions: textVersions(picture),
    gaps: arrangementGaps(picture),
    representatives: definition.representatives.map(({ person, units }) => {
      const { name = '', unit = '', position = '' } = people.get(person) ?? {};
      return { person, name, unit, position, units };
    }),
    classes: countsOf(roster.map(({ employment }) => classOf(employment))).map(([name, count]) => ({ name, people: count })),
    units: countsOf(roster.map(({ unit }) => unit)).map(([unit, count]) => ({ unit, people: count })),
    roster: people.size,
    called: calledPeople(picture).size,
    duties: dutyCounts(picture),
    stationsWithOlder: { text: withOlder('text'), arrangement: withOlder('arrangement'), roster: withOlder('roster') },
    kiosksOut: Array.from(picture.stations.values()).filter(
      ({ added, closedAt }) => added?.handedOut === true && closedAt === null,
    ).length,
    canUndo: definitionBefore(ceremony) !== null,
  };
}

/** One person as the arrangement sees them; of nobody on the roster nothing is known. */
export function personArrangement(picture: CeremonyPicture, person: PersonId): PersonArrangement {
  return {
    called: isCalled(picture, person),
    standsFor: [...(representativesOf(picture.definition)?.get(person) ?? [])],
    duties: picture.definition.duties.map(({ id, name }) => ({ id, name, done: hasDone(picture, person, id) })),
  };
}

/** The emblem as the file that it was; null where the letterhead has none. */
export function emblemOf(ceremony: Ceremony): File | null {
  const { image } = ceremony.picture().definition.letterhead;
  const bytes = image === null ? null : ceremony.rows.blob(image);
  if (bytes === null) return null;
  const facts = readImage(bytes);
  if (!facts.ok) return null;
  return new File([new Uint8Array(bytes)], 'kop', { type: facts.value.type });
}

export function templateSummaries(): TemplateSummary[] {
  return templateIds.map((id) => {
    const { about, note, title, reminders, signers, readingMode, duties } = templates[id];
    return { id, about, note, title, reminders, signers, readingMode, duties: duties.map(({ name }) => name) };
  });
}

/** How often each occurs, in the order of first sight. */
function countsOf(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Array.from(counts);
}
