import type { Person } from '../../roster/person.ts';
import { assertNever } from '../../result.ts';

/** What the number of a person is called before it; nothing where only the roster knows. */
export function numberLabel({ numberKind }: Pick<Person, 'numberKind'>): string {
  switch (numberKind) {
    case 'nip':
      return 'NIP';
    case 'nik':
      return 'NIK';
    case 'other':
      return '';
    default:
      return assertNever(numberKind);
  }
}

/** `NIP 198503152010012003`; empty for somebody without a number. */
export function numberLine(person: Pick<Person, 'number' | 'numberKind'>): string {
  return person.number === '' ? '' : `${numberLabel(person)} ${person.number}`.trim();
}
