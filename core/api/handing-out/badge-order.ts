import type { BadgeFormat, BadgeSize } from '../../badge/format.ts';
import { badgePages, badgeSize } from '../../badge/page-count.ts';
import { calledPeople } from '../../ceremony/called.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { PersonId } from '../../ledger/ids.ts';
import type { Paper } from '../../print/paper.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Person } from '../../roster/person.ts';
import type { Refusal } from '../words.ts';

/** Which badges are printed, and how. */
export type BadgeOrder = {
  format: BadgeFormat;
  paper: Paper;
  /** Of these units; null for all of them. */
  units: readonly string[] | null;
  /** Of these people; null for all of them. */
  people: readonly PersonId[] | null;
};

/** What printing an order takes, known before anything is drawn. */
export type BadgePlan = { badges: number; pages: number; size: BadgeSize };

/**
 * The people of an order, in the order of printing: unit by unit as on the roster, and in a list by name, since whoever sits at
 * a kiosk looks for a name. Refused where a unit or a person is not called to sign, or nobody is.
 */
export function peopleOf(picture: CeremonyPicture, { units, people, format }: BadgeOrder): Result<Person[], Refusal> {
  const called = Array.from(calledPeople(picture).values());
  if (called.length === 0) return err({ code: 'nobody-called' });
  const known = new Set(called.map(({ unit }) => unit));
  const stranger = units?.find((unit) => !known.has(unit));
  if (stranger !== undefined) return err({ code: 'unit-unknown', unit: stranger });
  const ids = new Set(called.map(({ id }) => id));
  if (people?.some((id) => !ids.has(id)) === true) return err({ code: 'person-unknown' });

  const wanted = { units: units === null ? null : new Set(units), people: people === null ? null : new Set(people) };
  const chosen = called.filter(({ id, unit }) => wanted.units?.has(unit) !== false && wanted.people?.has(id) !== false);
  if (format === 'list') return ok(byUnitAndName(chosen));
  return ok(people === null ? Array.from(inUnits(chosen).values()).flat() : chosen);
}

/** Whether a page begins with each unit; a few people of many units are put on as few pages as they need. */
export function areUnitsApart({ format, people }: BadgeOrder): boolean {
  return format === 'list' || people === null;
}

/** How many badges and pages an order makes, and what one badge measures. */
export function planOf(picture: CeremonyPicture, order: BadgeOrder): Result<BadgePlan, Refusal> {
  const people = peopleOf(picture, order);
  if (!people.ok) return people;
  const perUnit = Array.from(inUnits(people.value).values(), (unit) => unit.length);
  const pages = badgePages(order.format, order.paper, areUnitsApart(order) ? perUnit : [people.value.length]);
  return ok({ badges: people.value.length, pages, size: badgeSize(order.format, order.paper) });
}

/** Every unit with people who are called to sign, in the roster's order, and the pages of its own sheets. */
export function unitsOf(
  picture: CeremonyPicture,
  format: BadgeFormat,
  paper: Paper,
): { unit: string; badges: number; pages: number }[] {
  return Array.from(inUnits(Array.from(calledPeople(picture).values())), ([unit, { length: badges }]) => ({
    unit,
    badges,
    pages: badgePages(format, paper, [badges]),
  }));
}

function byUnitAndName(people: readonly Person[]): Person[] {
  const collator = new Intl.Collator('id', { numeric: true });
  return Array.from(inUnits(people).values()).flatMap((unit) =>
    unit.toSorted((one, other) => collator.compare(one.name, other.name)),
  );
}

/** Units in the order in which the roster names them. */
function inUnits(people: readonly Person[]): Map<string, Person[]> {
  const units = new Map<string, Person[]>();
  for (const person of people) {
    const unit = units.get(person.unit);
    if (unit === undefined) units.set(person.unit, [person]);
    else unit.push(person);
  }
  return units;
}
