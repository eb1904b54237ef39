import { calledPeople } from '../../ceremony/called.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Person } from '../../roster/person.ts';
import { minutesFacts, withoutEmployment, withoutUnit, type Count, type Signer } from '../minutes-facts.ts';

/** One line of an attendance list: somebody called, somebody who signed without being called, or both. */
export type AttendanceLine = { person: Person | null; signer: Signer | null };

export type AttendanceUnit = {
  /** Null for those who signed without being called; no unit of a roster can be named so. */
  unit: string | null;
  /** In the order of the roster; who signed without being called stands in a unit of their own, in the order of signing. */
  lines: AttendanceLine[];
  called: number;
  signed: number;
  /** The same by class of employment, in the order in which the roster names them. */
  classes: Count[];
};

/** Everybody by unit, the units in the order of the roster. The sums over all units are those of the minutes. */
export function attendanceOf(picture: CeremonyPicture): AttendanceUnit[] {
  const signers = new Map(
    minutesFacts(picture)
      .signers.flatMap(({ people }) => people)
      .map((signer) => [signer.signing.person, signer]),
  );
  const units = new Map<string | null, AttendanceLine[]>();
  const add = (unit: string | null, line: AttendanceLine) => {
    const lines = units.get(unit) ?? [];
    lines.push(line);
    units.set(unit, lines);
  };
  for (const person of calledPeople(picture).values()) {
    add(person.unit || withoutUnit, { person, signer: signers.get(person.id) ?? null });
    signers.delete(person.id);
  }
  for (const signer of signers.values()) add(null, { person: signer.person, signer });
  return Array.from(units, ([unit, lines]) => ({
    unit,
    lines,
    called: unit === null ? 0 : lines.length,
    signed: lines.filter(({ signer }) => signer !== null).length,
    classes: unit === null ? [] : classesOf(lines),
  }));
}

/** Sums by class over all units. */
export function classTotals(units: readonly AttendanceUnit[]): Count[] {
  const totals = new Map<string, Count>();
  for (const { label, roster, signed, unsigned } of units.flatMap(({ classes }) => classes)) {
    const total = totals.get(label) ?? { label, roster: 0, signed: 0, unsigned: 0 };
    totals.set(label, {
      label,
      roster: total.roster + roster,
      signed: total.signed + signed,
      unsigned: total.unsigned + unsigned,
    });
  }
  return [...totals.values()];
}

function classesOf(lines: readonly AttendanceLine[]): Count[] {
  return Array.from(
    Map.groupBy(lines, ({ person }) => person?.employment || withoutEmployment),
    ([label, all]) => {
      const signed = all.filter(({ signer }) => signer !== null).length;
      return { label, roster: all.length, signed, unsigned: all.length - signed };
    },
  );
}
