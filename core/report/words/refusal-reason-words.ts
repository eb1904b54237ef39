import type { RefusalReason } from '../../ledger/kinds.ts';
import { assertNever } from '../../result.ts';

/** Why a kiosk sent somebody away, as the papers say it. */
export function refusalInWords(reason: RefusalReason): string {
  switch (reason) {
    case 'badge-unreadable':
      return 'badge tidak terbaca';
    case 'badge-not-signed':
      return 'badge bukan dari panitia';
    case 'badge-other-ceremony':
      return 'badge upacara lain';
    case 'badge-revoked':
      return 'badge telah dicabut';
    case 'person-unknown':
      return 'orang tidak ada dalam daftar';
    case 'not-called-to-sign':
      return 'orang tidak dipanggil menandatangani';
    case 'already-signed':
      return 'orang sudah menandatangani';
    case 'signature-too-small':
      return 'goresan terlalu kecil';
    default:
      return assertNever(reason);
  }
}
