import type { AbsenceReason } from '../../ledger/kinds.ts';
import { assertNever } from '../../result.ts';

/** Why somebody has not signed, as Indonesian offices write it. */
export function absenceInWords(reason: AbsenceReason): string {
  switch (reason) {
    case 'leave':
      return 'cuti';
    case 'duty-travel':
      return 'dinas luar';
    case 'sick':
      return 'sakit';
    case 'study':
      return 'tugas belajar';
    case 'other':
      return 'lainnya';
    default:
      return assertNever(reason);
  }
}

/** `cuti`, `lainnya: melahirkan`; the organiser's own note behind the reason. */
export function absenceLine({ reason, note }: { reason: AbsenceReason; note: string }): string {
  const words = absenceInWords(reason);
  return note === '' ? words : `${words}: ${note}`;
}
