import type { EntriesBehind } from '../../core/api/contract.ts';
import type { Texts } from './setup.ts';

/** What the numbers of a kiosk's account are called, in its table and over the entries behind them. */
type Numbers = Record<EntriesBehind, string>;

const idNumbers: Numbers = {
  all: 'Semua catatan',
  signed: 'Tanda tangan tercatat',
  counting: 'Yang dihitung',
  late: 'Terlambat',
  gaps: 'Di sekitar yang hilang',
  forks: 'Bercabang',
  keys: 'Laptop yang membuka',
  closing: 'Penutupan',
  clock: 'Perbandingan jam',
};
const enNumbers: Numbers = {
  all: 'All records',
  signed: 'Signatures on record',
  counting: 'Those that count',
  late: 'Late',
  gaps: 'Beside what is missing',
  forks: 'Forked',
  keys: 'Laptops that opened it',
  closing: 'Closing',
  clock: 'Clock comparisons',
};

const id = {
  which: 'Tampilkan',
  search: 'Cari catatan atau nama',
  record: 'Ke-',
  time: 'Waktu',
  stationTime: 'Waktu kios',
  what: 'Catatan',
  person: 'Pegawai',
  station: 'Kios',
  organiser: 'Buku panitia',
  none: 'Tidak ada catatan di sini.',
  file: 'catatan',
  count_one: '{{n}} catatan',
  count_other: '{{n}} catatan',
  numbers: idNumbers,
  rawTime: 'jam kios {{time}}',
  notCorrected: 'jam kios belum dibandingkan',
  back: 'Kembali ke daftar',
  whole: 'Catatan ke-{{n}}, {{station}}',
  hash: 'Sidik catatan',
  previous: 'Sidik catatan sebelumnya',
  clock: 'Jam logis',
  signature: 'Tanda tangan digital kios',
  body: 'Isi catatan, huruf demi huruf',
  receipt: 'Tanda terima',
  receiptHint: 'Delapan huruf ini ada pada tanda terima pegawai dan dapat diperiksa siapa saja.',
  gone: 'Catatan ini tidak ada lagi dalam berkas yang terbuka.',
};

const en: typeof id = {
  which: 'Show',
  search: 'Search records or names',
  record: 'No.',
  time: 'Time',
  stationTime: 'Kiosk time',
  what: 'Record',
  person: 'Employee',
  station: 'Kiosk',
  organiser: "Organiser's ledger",
  none: 'No records here.',
  file: 'records',
  count_one: '{{n}} record',
  count_other: '{{n}} records',
  numbers: enNumbers,
  rawTime: 'kiosk clock {{time}}',
  notCorrected: 'kiosk clock never compared',
  back: 'Back to the list',
  whole: 'Record {{n}}, {{station}}',
  hash: 'Hash',
  previous: 'Hash of the record before',
  clock: 'Logical clock',
  signature: "The kiosk's digital signature",
  body: 'The record, letter for letter',
  receipt: 'Receipt',
  receiptHint: "These eight letters stand on the employee's receipt; anybody can check them.",
  gone: 'This record is no longer in the open file.',
};

/** Entries of the record: in a list, and one of them whole. */
export const entryTexts: Texts<typeof id> = { id, en };
