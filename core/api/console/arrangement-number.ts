import type { IdentityLabel } from '../../ledger/kinds.ts';
import { normaliseNumber, readEmployeeNumber } from '../../roster/employee-number.ts';
import { assertNever } from '../../result.ts';
import { rowWords } from '../record-words.ts';
import type { NumberCheck } from './arrangement-contract.ts';

/** Looks at the number of an official while it is typed. Nothing is known of numbers of the police and the armed forces but that they are digits. */
export function checkOfNumber({ label, number }: { label: IdentityLabel; number: string }): NumberCheck {
  switch (label) {
    case 'none':
      return { verdict: 'fine', number: '', words: null };
    case 'NRP': {
      const digits = normaliseNumber(number);
      const words = digits.ok ? null : rowWords[digits.error];
      return { verdict: digits.ok ? 'fine' : 'warning', number: number.trim(), words };
    }
    case 'NIP': {
      if (number.trim() === '') return { verdict: 'fine', number: '', words: null };
      const read = readEmployeeNumber(number, 'nip');
      if (!read.ok) return { verdict: 'refused', number, words: rowWords[read.error] };
      const [warning] = read.value.warnings;
      const words = warning === undefined ? null : rowWords[warning];
      return { verdict: warning === undefined ? 'fine' : 'warning', number: read.value.number, words };
    }
    default:
      return assertNever(label);
  }
}
