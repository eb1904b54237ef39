import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { absenceReasons, type AbsenceReason } from '../../ledger/kinds.ts';
import type { Person } from '../../roster/person.ts';
import { minutesFacts } from '../minutes-facts.ts';

/** Why people have not signed; `unknown` where nobody wrote anything down. */
export const absenceColumns = [...absenceReasons, 'unknown'] as const;
export type AbsenceColumn = (typeof absenceColumns)[number];
export type NotSignedPerson = { person: Person; absence: { reason: AbsenceReason; note: string } | null };
/** One unit: how many were called, and everybody of them who has not signed. */
export type NotSignedUnit = { unit: string; called: number; missing: NotSignedPerson[] };

/** The units in which somebody is missing, in the order of the roster; called people only. */
export function notSignedUnits(picture: CeremonyPicture): NotSignedUnit[] {
  const { unsigned, units } = minutesFacts(picture);
  const called = new Map(units.rows.map(({ label, roster }) => [label, roster]));
  return unsigned.map(({ unit, people }) => ({
    unit,
    called: called.get(unit) ?? people.length,
    missing: people.map((person) => ({ person, absence: picture.absences.get(person.id) ?? null })),
  }));
}

/** How many are missing for each reason; every person stands in exactly one column. */
export function countByReason(missing: readonly NotSignedPerson[]): Record<AbsenceColumn, number> {
  const counts: Record<AbsenceColumn, number> = { leave: 0, 'duty-travel': 0, sick: 0, study: 0, other: 0, unknown: 0 };
  for (const { absence } of missing) counts[absence?.reason ?? 'unknown'] += 1;
  return counts;
}
