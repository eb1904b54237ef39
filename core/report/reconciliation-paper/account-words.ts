import { measuredWithin } from '../../ceremony/clock-offset.ts';
import type { StationRole } from '../../ledger/kinds.ts';
import type { StationAccount } from '../../merge/reconciliation.ts';
import { durationInUnits } from '../../print/indonesian-durations.ts';
import { assertNever } from '../../result.ts';

/** A station's account in the words of the papers: each what a person would say of that laptop. */

export function stateInWords(state: StationAccount['state']): string {
  switch (state) {
    case 'here':
      return 'laptop panitia';
    case 'waiting':
      return 'belum kembali';
    case 'returned':
      return 'kembali';
    default:
      return assertNever(state);
  }
}

export function roleInWords(role: StationRole): string {
  switch (role) {
    case 'kiosk':
      return 'kios';
    case 'projector':
      return 'proyektor';
    case 'both':
      return 'kios dan proyektor';
    default:
      return assertNever(role);
  }
}

/** `sesuai`, `lebih cepat 3 menit`, `terlambat 4 detik`, `tidak diukur`. */
export function offsetInWords(offsetMillis: number | null): string {
  if (offsetMillis === null) return 'tidak diukur';
  if (Math.abs(offsetMillis) <= measuredWithin) return 'sesuai';
  return `${offsetMillis > 0 ? 'lebih cepat' : 'terlambat'} ${durationInUnits(offsetMillis)}`;
}

/** `12–14, 20`: runs of places that are missing; nothing where none is. */
export function gapsInWords(gaps: StationAccount['gaps']): string {
  return gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
