import type { RecordProblem } from '../ceremony/verified.ts';
import type { AnomalyCode } from '../merge/anomaly.ts';
import type { RowError, RowWarning } from '../roster/note.ts';
import type { Words } from '../station/status.ts';

/**
 * What a code of an anomaly, of the verifier or of a roster's row means, short enough for one line of a list. No persons: a
 * terminal in the hall has many readers.
 */

export const anomalyWords: Record<AnomalyCode, Words> = {
  'signed-twice': both('menandatangani lebih dari sekali', 'signed more than once'),
  'ledger-gap': both('ada catatan yang hilang', 'entries are missing'),
  'ledger-forked': both('satu nomor catatan dengan dua isi', 'one entry number with two contents'),
  'station-cloned': both('satu berkas kios dipakai di dua laptop', 'one station file used on two laptops'),
  'station-missing': both('kios belum kembali', 'the station has not come home'),
  'clock-ahead-of-cap': both('jam kios terlalu maju', 'the clock is too far ahead'),
  'person-unknown': both('orangnya tidak ada di daftar', 'the person is not on the roster'),
  'text-version-mixed': both('naskah pakta berbeda', 'another text of the pact'),
  'signed-without-reading-notice': both('pemberitahuan data pribadi tidak tercatat tampil', 'no privacy notice on record'),
};

export const problemWords: Record<RecordProblem, Words> = {
  'file-damaged': both('berkas rusak', 'the file is damaged'),
  'seq-malformed': both('nomor catatan bukan nomor', 'the number of the entry is no number'),
  'at-malformed': both('waktu catatan tidak sah', 'the time of the entry is malformed'),
  'clock-malformed': both('jam catatan tidak sah', 'the clock of the entry is malformed'),
  'clock-backwards': both('jam catatan mundur', 'the clock goes backwards'),
  'body-not-canonical': both('isi catatan tidak dalam bentuk baku', 'the body is not in its one form'),
  'body-malformed': both('isi catatan tidak lengkap', 'the body is malformed'),
  'kind-unknown': both('jenis catatan tidak dikenal', 'the kind of entry is unknown'),
  'hash-wrong': both('catatan berubah setelah ditulis', 'changed after it was written'),
  'signature-wrong': both('catatan bukan dari kios itu', 'not signed by that station'),
  'previous-wrong': both('catatan tidak menyambung yang sebelumnya', 'does not follow the one before it'),
  'ceremony-differs': both('catatan dari upacara lain', 'belongs to another ceremony'),
  'station-not-enrolled': both('kios tidak dikenal panitia', 'the organiser does not know the station'),
  'entry-not-the-organisers': both('keputusan yang hanya milik panitia', 'says what only the organiser may say'),
  'roster-unknown': both('daftar pegawai tidak disahkan panitia', 'a roster that the organiser did not adopt'),
  'text-unknown': both('naskah pakta tidak disahkan panitia', 'a text of the pact that the organiser did not adopt'),
  'blob-missing': both('lampiran hilang', 'an attachment is missing'),
  'blob-hash-wrong': both('lampiran berubah', 'an attachment was changed'),
  'not-founded': both('catatan pendirian upacara tidak ada', 'the founding entry is missing'),
  'founded-twice': both('upacara didirikan dua kali', 'founded twice'),
  'ceremony-incomplete': both('upacara tidak utuh', 'the ceremony is not whole'),
  'counts-differ': both('jumlah penanda tangan berbeda dari hitungan ulang', 'the count differs when counted again'),
  'root-differs': both('sidik arsip berbeda dari hitungan ulang', 'the root differs when computed again'),
};

export const rowWords: Record<RowError | RowWarning, Words> = {
  'id-duplicate': both('nomor sudah ada di baris lain', 'the number stands in another row'),
  'name-missing': both('nama kosong', 'the name is missing'),
  'name-too-long': both('nama terlalu panjang', 'the name is too long'),
  'unit-missing': both('unit kosong', 'the unit is missing'),
  'text-too-long': both('isi sel terlalu panjang', 'the cell is too long'),
  'text-unsafe': both('memuat karakter yang tidak diizinkan', 'holds characters that are not allowed'),
  'quotes-broken': both('tanda kutip tidak berpasangan', 'a quotation mark is not closed'),
  'cells-beyond-header': both(
    'sel lebih banyak dari judul kolom, biasanya koma di dalam nama',
    'more cells than the header, usually a comma in a name',
  ),
  'id-not-digits': both('nomor memuat selain angka', 'the number holds more than digits'),
  'id-length': both('jumlah angka nomor salah', 'the number has the wrong length'),
  'id-date': both('tanggal lahir dalam nomor tidak mungkin', 'the birth date in the number is impossible'),
  'id-months': both('bulan pengangkatan dalam nomor tidak mungkin', 'the month in the number is impossible'),
  'id-sex': both('angka jenis kelamin dalam nomor salah', 'the digit for sex in the number is wrong'),
  'id-damaged-by-spreadsheet': both('nomor rusak oleh Excel', 'the number was damaged by a spreadsheet'),
  'id-also-in-later-row': both('nomor yang sama ada lagi di bawah', 'the same number comes again further down'),
  'unit-column-missing': both('kolom unit tidak ada', 'there is no column for the unit'),
  'unit-spelling': both(
    'penulisan unit berbeda; dipakai yang sudah ada',
    'the unit is spelt otherwise elsewhere; that spelling is taken',
  ),
  'namesake-without-number': both(
    'mungkin sama dengan pegawai tanpa nomor di daftar',
    'perhaps the same as somebody on the roster without a number',
  ),
  'age-under-17': both('umur di bawah 17 tahun', 'younger than 17'),
  'age-over-70': both('umur di atas 70 tahun', 'older than 70'),
  'start-before-age-16': both('diangkat sebelum umur 16 tahun', 'in service before the age of 16'),
  'start-after-ceremony': both('diangkat setelah hari upacara', 'in service after the day of the ceremony'),
  'sex-contradicts-column': both('jenis kelamin berbeda dari nomor', 'sex and number contradict each other'),
  'birth-date-contradicts-column': both('tanggal lahir berbeda dari nomor', 'birth date and number contradict each other'),
  'class-contradicts-column': both('jenis pegawai berbeda dari nomor', 'employment and number contradict each other'),
  'id-missing': both('nomor kosong', 'the number is missing'),
  'id-17-digits': both('NIP hanya 17 angka, satu angka hilang', 'the number has 17 digits, one is lost'),
  'id-9-digits': both('NIP lama dengan 9 angka', 'an old number of 9 digits'),
  'id-saved-as-number': both('nomor disimpan sebagai angka, bukan teks', 'the number was saved as a number and not as text'),
  'nik-length': both('jumlah angka NIK salah', 'the NIK has the wrong length'),
  'nik-birth-date': both('tanggal lahir dalam NIK tidak mungkin', 'the birth date in the NIK is impossible'),
};

/** `menandatangani lebih dari sekali / signed more than once (signed-twice)`: the words for people, the code for whoever asks. */
export function wordsWithCode(words: Words, code: string): string {
  return `${words.id} / ${words.en} (${code})`;
}

function both(id: string, en: string): Words {
  return { id, en };
}
