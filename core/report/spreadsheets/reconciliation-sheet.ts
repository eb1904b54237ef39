import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { UtcText } from '../../clock.ts';
import { reconciliationOf } from '../../merge/reconciliation.ts';
import { gapsInWords, roleInWords, stateInWords } from '../reconciliation-paper/account-words.ts';
import { momentCell } from './moment-cell.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

const columns: readonly SheetColumn[] = [
  { title: 'Kios', width: 24 },
  { title: 'Kode kios', width: 11 },
  { title: 'Tempat', width: 28 },
  { title: 'Peran', width: 18 },
  { title: 'Keadaan', width: 16 },
  { title: 'Dibuat', width: 26 },
  { title: 'Dibuka', width: 26 },
  { title: 'Catatan terakhir', width: 26 },
  { title: 'Ditutup', width: 26 },
  { title: 'Hitungan awal', width: 12 },
  { title: 'Hitungan akhir menurut petugas', width: 16 },
  { title: 'Penandatanganan dalam catatan', width: 18 },
  { title: 'Dihitung', width: 12 },
  { title: 'Di luar yang dipanggil', width: 12 },
  { title: 'Catatan', width: 12 },
  { title: 'Nomor terakhir', width: 12 },
  { title: 'Nomor hilang', width: 18 },
  { title: 'Nomor bercabang', width: 18 },
  { title: 'Laptop lain dengan berkas sama', width: 16 },
  { title: 'Selisih jam (ms)', width: 14 },
  { title: 'Terlambat', width: 12 },
];

/** Every station with what it said and what came home, and the sums of what can be summed in the last row. */
export function reconciliationSheet(picture: CeremonyPicture): Sheet {
  const { accounts, totals } = reconciliationOf(picture);
  const { timezone } = picture.definition;
  const moment = (at: UtcText | null) => (at === null ? '' : momentCell(at, timezone));
  return {
    name: 'Rekonsiliasi',
    file: 'rekonsiliasi',
    columns,
    rows: [
      ...accounts.map((account) => [
        account.name,
        account.id,
        account.venue,
        roleInWords(account.role),
        stateInWords(account.state),
        moment(account.madeAt),
        moment(account.openedAt),
        moment(account.lastSeenAt),
        moment(account.closedAt),
        account.openingCount,
        account.closingCount,
        account.signed,
        account.counting,
        account.outside,
        account.entries,
        account.lastSeq,
        gapsInWords(account.gaps),
        account.forks.join(', '),
        account.clonedKeys,
        account.offsetMillis,
        account.late.length,
      ]),
      [
        'Jumlah',
        ...columns.slice(1, 9).map(() => ''),
        totals.openingCount,
        totals.closingCount,
        totals.signed,
        totals.counting,
        totals.outside,
        totals.entries,
        null,
        '',
        '',
        totals.clonedKeys,
        null,
        totals.late,
      ],
    ],
  };
}
