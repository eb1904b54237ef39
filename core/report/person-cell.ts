import type { Cell } from '../print/table.ts';
import type { Person } from '../roster/person.ts';
import { numberLine } from './words/person-words.ts';
import { small, smallBold } from './styles.ts';

/** The name with the number below it, as every list has it. */
export function personCell(person: Pick<Person, 'name' | 'number' | 'numberKind'>): Cell {
  const number = numberLine(person);
  const name = { text: person.name, style: smallBold };
  return { text: number === '' ? [name] : [name, { text: number, style: small }] };
}
