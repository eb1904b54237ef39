import { isCalled } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { compareOrder } from '../../ceremony/order.ts';
import type { StoredEntry } from '../../ledger/entry.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { jsonOrNull, readEntry } from '../../ledger/read-entry.ts';
import { readRosterBlob } from '../../roster/person.ts';
import type { RosterLine, RosterStep } from './entry-line.ts';
import { entryLines } from './entry-lines.ts';
import type { Story } from './story-contract.ts';

/**
 * The story of one person: rosters that changed what is said of them, badges declared void, refusals, signings, absences,
 * duties and settlements that name them, in the one order. Null where nothing at all is known of such a person.
 */
export function storyOf(ceremony: Ceremony, id: string): Story | null {
  const picture = ceremony.picture();
  const steps = rosterSteps(ceremony, id);
  const naming = ceremony.rows.entriesHolding(JSON.stringify(id)).filter(({ body }) => isAbout(body, id));
  const rosters = Array.from(steps.values(), ({ stored }) => stored);
  const entries = [...rosters, ...naming].toSorted(compareOrder);
  if (entries.length === 0) return null;
  const lines = entryLines(entries, picture).map((line) => {
    const step = steps.get(line.hash)?.step;
    return step === undefined || line.detail.kind !== 'roster-imported'
      ? line
      : { ...line, detail: { ...line.detail, about: step } };
  });
  const { name, unit, position } =
    picture.people.get(id as PersonId) ?? lastKnown(Array.from(steps.values(), ({ step }) => step));
  return {
    person: { id, name, unit, position },
    called: isCalled(picture, id as PersonId),
    absence: picture.signings.has(id as PersonId) ? null : (picture.absences.get(id as PersonId)?.reason ?? null),
    lines,
  };
}

/** Does this body name the person? Also of a kind that only a newer program knows; a station of the same letters is no person. */
function isAbout(body: string, id: string): boolean {
  const said = jsonOrNull(body);
  return typeof said === 'object' && said !== null && 'person' in said && said.person === id;
}

/** The rosters in which something changed for this person, by the hash of their entries. */
function rosterSteps(ceremony: Ceremony, id: string): Map<string, { stored: StoredEntry; step: RosterStep }> {
  const steps = new Map<string, { stored: StoredEntry; step: RosterStep }>();
  const { rows } = ceremony;
  const { organiser } = ceremony.picture();
  let before: RosterLine | null = null;
  for (const stored of rows.entriesOfKind('roster-imported')) {
    const entry = readEntry(stored);
    if (entry?.kind !== 'roster-imported' || stored.station !== organiser) continue;
    const now = lineIn(rows.blob(entry.body.blob), id);
    const step = stepOf(before, now);
    if (step !== null) steps.set(stored.hash, { stored, step });
    before = now;
  }
  return steps;
}

function stepOf(before: RosterLine | null, now: RosterLine | null): RosterStep | null {
  if (now === null) return before === null ? null : { change: 'left', before };
  if (before === null) return { change: 'called', now };
  const isSame = before.name === now.name && before.unit === now.unit && before.position === now.position;
  return isSame ? null : { change: 'changed', before, now };
}

function lineIn(bytes: Uint8Array | null, id: string): RosterLine | null {
  const roster = bytes === null ? undefined : readRosterBlob(bytes);
  const person = roster?.people.find((one) => one.id === id);
  return person === undefined ? null : { name: person.name, unit: person.unit, position: person.position };
}

function lastKnown(steps: readonly RosterStep[]): RosterLine {
  const last = steps.at(-1);
  if (last === undefined) return { name: '', unit: '', position: '' };
  return last.change === 'left' ? last.before : last.now;
}
