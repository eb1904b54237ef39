import type { AbsenceReason, AbsentPerson } from '../../../core/api/contract.ts';

/** What is to be said of some people at once. */
export type Explanation = { people: string[]; reason: AbsenceReason | null; note: string };

/** What brings these people back to what was said of them before; people of whom the same was said go together. */
export function explanationsBefore(people: readonly AbsentPerson[]): Explanation[] {
  const groups = Map.groupBy(people, ({ reason, note }) => JSON.stringify([reason, note]));
  return Array.from(groups.values(), (group) => ({
    people: group.map(({ id }) => id),
    reason: group[0]?.reason ?? null,
    note: group[0]?.note ?? '',
  }));
}
