import { calledPeople } from '../../ceremony/called.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { absenceReasons, type AbsenceReason } from '../../ledger/kinds.ts';
import type { AbsentPerson, Absences, AbsentUnit } from './absence-contract.ts';

/** Everybody who was called and has not signed, by unit and by reason; somebody who signed after all is in no list. */
export function absencesOf(picture: CeremonyPicture): Absences {
  const people: AbsentPerson[] = [];
  const units = new Map<string, AbsentUnit>();
  const counts = Object.fromEntries(absenceReasons.map((reason) => [reason, 0])) as Record<AbsenceReason, number>;
  for (const { id, name, unit, position } of calledPeople(picture).values()) {
    const inUnit = units.get(unit) ?? { unit, called: 0, absent: 0, unexplained: 0 };
    units.set(unit, inUnit);
    inUnit.called += 1;
    if (picture.signings.has(id)) continue;
    const { reason = null, note = '', at: explainedAt = null } = picture.absences.get(id) ?? {};
    inUnit.absent += 1;
    if (reason === null) inUnit.unexplained += 1;
    else counts[reason] += 1;
    people.push({ id, name, unit, position, reason, note, explainedAt });
  }
  const away = Array.from(units.values()).filter(({ absent }) => absent > 0);
  return { people, units: away, counts, unexplained: people.filter(({ reason }) => reason === null).length };
}
