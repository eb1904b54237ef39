import { appendWithin, inTransaction } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { PersonId } from '../ledger/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { calledPeople } from './called.ts';
import type { Ceremony } from './ceremony.ts';
import type { Organiser } from './organiser.ts';
import type { CeremonyPicture } from './picture.ts';

/** What else each person is asked to do, such as to wear the badge of the campaign: written down by the organiser. */
export type DutyRefusal = FileRefusal | { code: 'duty-unknown'; duty: string; known: string[] } | { code: 'person-unknown' };
export type DutyCount = { id: string; name: string; done: number };

/**
 * Writes down for these people whether they have done a duty; all of them or, where one is on no roster, none. Who stands like
 * that already gets no second entry.
 */
export function recordDuty(
  ceremony: Ceremony,
  organiser: Organiser,
  { duty, people, done }: { duty: string; people: readonly PersonId[]; done: boolean },
): Result<{ recorded: number }, DutyRefusal> {
  const written = inTransaction<{ recorded: number }, DutyRefusal>(ceremony.file, () => {
    const picture = ceremony.picture();
    const known = picture.definition.duties.map(({ id }) => id);
    if (!known.includes(duty)) return err({ code: 'duty-unknown', duty, known });
    if (people.some((person) => !picture.people.has(person))) return err({ code: 'person-unknown' });
    const changed = new Set(people.filter((person) => hasDone(picture, person, duty) !== done));
    for (const person of changed) appendWithin(ceremony.file, organiser.author, 'duty-recorded', { person, duty, done });
    return ok({ recorded: changed.size });
  });
  if (written.ok) ceremony.refresh();
  return written;
}

export function hasDone({ duties }: Pick<CeremonyPicture, 'duties'>, person: PersonId, duty: string): boolean {
  return duties.get(person)?.has(duty) === true;
}

/** How many of the people who are called have done each duty, in the organiser's order. */
export function dutyCounts(picture: CeremonyPicture): DutyCount[] {
  const called = calledPeople(picture);
  return picture.definition.duties.map(({ id, name }) => ({
    id,
    name,
    done: picture.duties.entries().reduce((sum, [person, duties]) => sum + (called.has(person) && duties.has(id) ? 1 : 0), 0),
  }));
}
