import type { Words } from '../../station/status.ts';
import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** Ledgers that come home, are checked or recovered. */
export const recordWords = {
  'merge-cancelled': () =>
    both('Penggabungan dihentikan. Tidak ada yang berubah.', 'The merge was stopped. Nothing has changed.'),
  'ceremony-differs': (refusal) =>
    both(
      `${refusal.file} berasal dari upacara lain. Tidak ada yang digabungkan. Pilih berkas kios upacara ini.`,
      `${refusal.file} belongs to another ceremony. Nothing was merged. Choose a station's file of this one.`,
    ),
  'entry-unreadable': notIntact,
  'hash-wrong': notIntact,
  'signature-wrong': notIntact,
  'previous-wrong': notIntact,
  'clock-backwards': notIntact,
  'entry-not-the-organisers': notIntact,
  'station-not-enrolled': notIntact,
  'roster-unknown': notIntact,
  'text-unknown': notIntact,
  'blob-missing': notIntact,
  'blob-hash-wrong': notIntact,
  'receipt-unreadable': () =>
    both(
      'Itu bukan kode tanda terima. Ketik delapan huruf dan angkanya, atau isi kode QR-nya.',
      'That is not a receipt code. Type its eight letters and digits, or the text of its QR code.',
    ),
  'receipt-not-found': (refusal) =>
    both(
      `Tanda terima itu tidak ada di ${refusal.file}. Periksa kodenya, atau gabungkan dulu berkas kios yang belum kembali.`,
      `${refusal.file} does not hold that receipt. Check the code, or merge the station files first that have not come home.`,
    ),
  'receipt-ambiguous': (refusal) =>
    both(
      `${refusal.matches} tanda terima cocok di ${refusal.file}. Pindai kode QR tanda terima.`,
      `${refusal.matches} receipts match in ${refusal.file}. Scan the QR code of the receipt.`,
    ),
  'nothing-to-recover': (refusal) =>
    both(
      `Tidak ada catatan yang terbaca di ${refusal.file} maupun di salinannya. Coba dengan salinan lain, dan simpan kedua berkas itu.`,
      `Neither ${refusal.file} nor its second copy holds an entry that can be read. Try another copy, and keep both files.`,
    ),
  'mirror-of-other-ceremony': (refusal) =>
    both(
      `${refusal.file} adalah salinan dari upacara lain. Tidak ada yang diubah. Pilih salinan berkas ini.`,
      `${refusal.file} is a copy from another ceremony. Nothing was changed. Choose the copy of this file.`,
    ),
  'mirror-of-other-station': (refusal) =>
    both(
      `${refusal.file} adalah salinan dari kios lain. Tidak ada yang diubah. Pilih salinan berkas ini.`,
      `${refusal.file} is the copy of another station. Nothing was changed. Choose the copy of this file.`,
    ),
  'record-not-intact': (refusal) =>
    both(
      `Catatan tidak utuh: ${refusal.problems} masalah ditemukan. Simpan berkas ini apa adanya, dan periksa salinannya yang lain.`,
      refusal.problems === 1
        ? 'The record is not intact: 1 problem was found. Keep this file as it is, and verify other copies of it.'
        : `The record is not intact: ${refusal.problems} problems were found. Keep this file as it is, and verify other copies of it.`,
    ),
} satisfies Partial<WordsOf<Refusal>>;

function notIntact(refusal: Extract<Refusal, { code: Damage }>): Words {
  return both(
    `${refusal.file} tidak utuh: catatan ${refusal.seq} dari kios ${refusal.station} ${damageInIndonesian[refusal.code]}. Tidak ada yang digabungkan. Salin ulang dari laptop kios; bila tetap begitu, simpan berkasnya untuk diperiksa.`,
    `${refusal.file} is not intact: entry ${refusal.seq} of station ${refusal.station} ${damageInEnglish[refusal.code]}. Nothing was merged. Copy it again from the station's laptop; if it stays so, keep the file for whoever examines it.`,
  );
}

type Damage = keyof typeof damageInEnglish;
const damageInEnglish = {
  'entry-unreadable': 'cannot be read',
  'hash-wrong': 'was changed after it was written',
  'signature-wrong': 'was not signed by that station',
  'previous-wrong': 'does not follow the one before it',
  'clock-backwards': 'claims to be older than the one before it',
  'entry-not-the-organisers': 'says what only the organiser may say',
  'station-not-enrolled': "comes from a laptop that the organiser's file does not know",
  'roster-unknown': 'was made with a roster that the organiser never adopted',
  'text-unknown': 'was made over a text of the pact that the organiser never adopted',
  'blob-missing': 'lacks an attachment',
  'blob-hash-wrong': 'has an attachment that was changed',
} as const;
const damageInIndonesian: Record<Damage, string> = {
  'entry-unreadable': 'tidak terbaca',
  'hash-wrong': 'berubah setelah ditulis',
  'signature-wrong': 'tidak ditandatangani oleh kios itu',
  'previous-wrong': 'tidak menyambung catatan sebelumnya',
  'clock-backwards': 'mengaku lebih lama dari catatan sebelumnya',
  'entry-not-the-organisers': 'memuat keputusan yang hanya milik panitia',
  'station-not-enrolled': 'berasal dari laptop yang tidak dikenal berkas panitia',
  'roster-unknown': 'memakai daftar pegawai yang tidak pernah disahkan panitia',
  'text-unknown': 'memakai naskah pakta yang tidak pernah disahkan panitia',
  'blob-missing': 'kehilangan lampiran',
  'blob-hash-wrong': 'memiliki lampiran yang berubah',
};
