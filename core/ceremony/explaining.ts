import { appendWithin, inTransaction } from '../ledger/append.ts';
import { checkBody, type ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { AbsenceReason, BodyOf } from '../ledger/kinds.ts';
import { err, ok, type Result } from '../result.ts';
import type { Ceremony } from './ceremony.ts';
import type { Organiser } from './organiser.ts';

/** Why these people have not signed; `reason` null takes back what was said of them. */
export type ToExplain = { people: readonly string[]; reason: AbsenceReason | null; note: string };
export type ExplainingRefusal =
  | ValueRefusal
  | FileRefusal
  | { code: 'person-unknown' }
  | { code: 'nobody-chosen' }
  | { code: 'reason-needs-note' }
  | { code: 'absent-have-signed'; signers: number };

/**
 * Writes down why people are absent: one entry each, all or none. Somebody who has signed was not absent, so that is refused,
 * also where the signature came in the same minute; what was said of them before may still be taken back. Nothing is written
 * of people of whom the same stands already.
 * @returns how many entries were written
 */
export function explainAbsence(
  ceremony: Ceremony,
  { author }: Organiser,
  { people, reason, note }: ToExplain,
): Result<{ written: number }, ExplainingRefusal> {
  if (people.length === 0) return err({ code: 'nobody-chosen' });
  const said = note.trim();
  if (reason === 'other' && said === '') return err({ code: 'reason-needs-note' });
  const written = inTransaction<{ written: number }, ExplainingRefusal>(ceremony.file, () => {
    const picture = ceremony.picture();
    const chosen = new Set(people as readonly PersonId[]);
    const unknown = Array.from(chosen).some((id) => !picture.people.has(id) && !picture.absences.has(id));
    if (unknown) return err({ code: 'person-unknown' });
    const signers = Array.from(chosen).filter((id) => picture.signings.has(id)).length;
    if (reason !== null && signers > 0) return err({ code: 'absent-have-signed', signers });
    const bodies: BodyOf<'absence-explained'>[] = [];
    for (const person of chosen) {
      const before = picture.absences.get(person);
      const isSaid = reason === null ? before === undefined : before?.reason === reason && before.note === said;
      if (isSaid) continue;
      const body = checkBody('absence-explained', { person, reason, note: reason === null ? '' : said });
      if (!body.ok) return body;
      bodies.push(body.value);
    }
    for (const body of bodies) appendWithin(ceremony.file, author, 'absence-explained', body);
    return ok({ written: bodies.length });
  });
  if (written.ok) ceremony.refresh();
  return written;
}
