import type { CallingRefusal } from '../ceremony/calling.ts';
import type { CeremonyRefusal } from '../ceremony/ceremony.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { KeyRefusal } from '../ledger/key-file.ts';
import type { MergeRefusal } from '../merge/merge.ts';
import type { SettlingRefusal } from '../merge/settling.ts';
import type { RecoverRefusal } from '../mirror/recover.ts';
import { assertNever } from '../result.ts';
import type { Words } from '../station/status.ts';
import type { ReceiptRefusal } from './receipt-check.ts';

/** Everything that the core may refuse, as one closed union. */
export type Refusal =
  | CeremonyRefusal
  | KeyRefusal
  | CallingRefusal
  | MergeRefusal
  | ReceiptRefusal
  | RecoverRefusal
  | { code: 'no-station-here'; file: string }
  | ValueRefusal
  | SettlingRefusal
  | { code: 'organiser-key-locked' }
  | { code: 'person-unknown' }
  | { code: 'unit-unknown'; unit: string }
  | { code: 'nobody-called' }
  | { code: 'template-unknown'; template: string; known: string[] }
  | { code: 'record-not-intact'; problems: number }
  | { code: 'folder-not-empty'; folder: string }
  | { code: 'program-fault' }
  | { code: 'screens-not-built' }
  | { code: 'port-in-use'; port: number }
  | { code: 'port-not-allowed'; port: number };

/** The one place where a code becomes a sentence: what happened, and what to do next. */
export function refusalInWords(refusal: Refusal): Words {
  switch (refusal.code) {
    case 'file-not-found':
      return both(
        `Berkas ${refusal.file} tidak ditemukan. Periksa nama dan foldernya.`,
        `${refusal.file} was not found. Check its name and folder.`,
      );
    case 'folder-not-found':
      return both(
        `Folder untuk ${refusal.file} tidak ada. Buat foldernya dulu.`,
        `The folder for ${refusal.file} does not exist. Make it first.`,
      );
    case 'file-is-folder':
      return both(
        `${refusal.file} adalah folder, bukan berkas. Pilih nama lain.`,
        `${refusal.file} is a folder, not a file. Choose another name.`,
      );
    case 'file-exists':
      return both(
        `Berkas ${refusal.file} sudah ada dan tidak ditimpa. Pilih nama lain.`,
        `${refusal.file} is there already and is not overwritten. Choose another name.`,
      );
    case 'not-a-ceremony-file':
      return both(`${refusal.file} bukan berkas upacara Ikrar.`, `${refusal.file} is not a ceremony file of Ikrar.`);
    case 'file-from-newer-version':
      return both(
        `${refusal.file} dibuat oleh Ikrar yang lebih baru (format ${refusal.version}). Tidak ada yang diubah. Perbarui program di laptop ini; program yang lebih baru itu tetap dapat membuka dan mengarsipkan catatannya.`,
        `${refusal.file} was made by a newer Ikrar (format ${refusal.version}). Nothing was changed. Update the program on this laptop; that newer program still opens the record and writes its archive.`,
      );
    case 'file-damaged':
      return both(
        `${refusal.file} rusak atau terpotong. Salin ulang dari laptop asalnya.`,
        `${refusal.file} is damaged or cut short. Copy it again from the laptop it came from.`,
      );
    case 'file-read-only':
      return both(
        `${refusal.file} hanya dapat dibaca. Salin ke folder yang dapat ditulis.`,
        `${refusal.file} can only be read. Copy it to a folder that can be written to.`,
      );
    case 'file-in-use':
      return both(
        `${refusal.file} sedang dipakai program lain. Tutup program itu lalu ulangi.`,
        `${refusal.file} is in use by another program. Close that program and try again.`,
      );
    case 'disk-full':
      return both(
        `Disk penuh: ${refusal.file} tidak tersimpan. Kosongkan ruang lalu ulangi.`,
        `The disk is full: ${refusal.file} was not saved. Free some space and try again.`,
      );
    case 'disk-failed':
      return both(
        `Disk gagal dibaca atau ditulis (${refusal.file}). Panggil petugas teknis.`,
        `The disk could not be read or written (${refusal.file}). Call the technician.`,
      );
    case 'ceremony-incomplete':
      return both(
        `${refusal.file} tidak memuat upacara yang utuh. Minta berkas baru dari panitia.`,
        `${refusal.file} does not hold a whole ceremony. Ask the organiser for a new file.`,
      );
    case 'key-file-missing':
      return both(
        `Berkas kunci ${refusal.file} tidak ada di samping berkas upacara.`,
        `The key file ${refusal.file} is not beside the ceremony file.`,
      );
    case 'key-file-damaged':
      return both(`Berkas kunci ${refusal.file} rusak.`, `The key file ${refusal.file} is damaged.`);
    case 'key-file-of-other-ceremony':
      return both(
        `Berkas kunci ${refusal.file} milik upacara lain.`,
        `The key file ${refusal.file} belongs to another ceremony.`,
      );
    case 'passphrase-missing':
      return both(
        'Frasa sandi panitia diperlukan. Isi IKRAR_PASSPHRASE atau ketik saat diminta.',
        "The organiser's passphrase is needed. Set IKRAR_PASSPHRASE or type it when asked.",
      );
    case 'passphrase-wrong':
      return both('Frasa sandi salah, atau berkas kunci telah berubah.', 'The passphrase is wrong, or the key file was changed.');
    case 'new-passphrase-missing':
      return both(
        'Frasa sandi baru diperlukan dan tidak boleh kosong. Isi IKRAR_NEW_PASSPHRASE, atau ketik dua kali sama.',
        'A new passphrase is needed and must not be empty. Set IKRAR_NEW_PASSPHRASE, or type it twice alike.',
      );
    case 'organiser-key-locked':
      return both('Buka kunci panitia dengan frasa sandi lebih dulu.', "Unlock the organiser's key with the passphrase first.");
    case 'roster-rows-refused':
      return both(
        `${refusal.rows} baris di ${refusal.file} ditolak; tidak ada yang diimpor. Perbaiki, atau impor hanya yang benar (--accept-valid).`,
        refusal.rows === 1
          ? `1 row of ${refusal.file} was refused and nothing was imported. Correct it, or import the valid ones only (--accept-valid).`
          : `${refusal.rows} rows of ${refusal.file} were refused and nothing was imported. Correct them, or import the valid ones only (--accept-valid).`,
      );
    case 'roster-drops-signers':
      return both(
        `${refusal.file} tidak memuat ${refusal.signers} pegawai yang sudah menandatangani; tidak ada yang diimpor. Setiap impor menggantikan seluruh daftar: sertakan mereka.`,
        `${refusal.file} leaves out ${refusal.signers} people who have signed, and nothing was imported. Each import replaces the whole roster: keep them in it.`,
      );
    case 'roster-unreadable':
      return both(`${refusal.file} tidak terbaca sebagai tabel CSV.`, `${refusal.file} cannot be read as a CSV table.`);
    case 'roster-no-header':
      return both(
        `Baris judul kolom (NIP, NAMA, UNIT KERJA) tidak ditemukan di ${refusal.file}.`,
        `No header row (number, name, unit) was found in ${refusal.file}.`,
      );
    case 'roster-empty':
      return both(`${refusal.file} tidak memuat satu pegawai pun.`, `${refusal.file} holds nobody.`);
    case 'roster-too-large':
      return both(
        `${refusal.file} terlalu besar: paling banyak ${refusal.mostRows} baris.`,
        `${refusal.file} is too large: ${refusal.mostRows} rows at the most.`,
      );
    case 'roster-is-xlsx':
      return both(
        `${refusal.file} adalah berkas Excel. Simpan sebagai CSV UTF-8, lalu impor.`,
        `${refusal.file} is an Excel file. Save it as CSV UTF-8 and import that.`,
      );
    case 'merge-cancelled':
      return both('Penggabungan dihentikan. Tidak ada yang berubah.', 'The merge was stopped. Nothing has changed.');
    case 'ceremony-differs':
      return both(
        `${refusal.file} berasal dari upacara lain. Tidak ada yang digabungkan.`,
        `${refusal.file} belongs to another ceremony. Nothing was merged.`,
      );
    case 'entry-unreadable':
    case 'entry-hash-wrong':
    case 'entry-signature-wrong':
    case 'entry-chain-broken':
    case 'entry-not-the-organisers':
    case 'station-not-enrolled':
    case 'roster-unknown':
    case 'text-unknown':
    case 'blob-missing':
    case 'blob-hash-wrong':
      return both(
        `${refusal.file} tidak utuh: catatan ${refusal.seq} dari kios ${refusal.station} ${damageInIndonesian[refusal.code]}. Tidak ada yang digabungkan.`,
        `${refusal.file} is not intact: entry ${refusal.seq} of station ${refusal.station} ${damageInEnglish[refusal.code]}. Nothing was merged.`,
      );
    case 'receipt-unreadable':
      return both(
        'Itu bukan kode tanda terima: delapan huruf dan angka.',
        'That is not a receipt code: eight letters and digits.',
      );
    case 'receipt-not-found':
      return both(`Tanda terima itu tidak ada di ${refusal.file}.`, `${refusal.file} does not hold that receipt.`);
    case 'receipt-ambiguous':
      return both(
        `${refusal.matches} tanda terima cocok di ${refusal.file}. Pindai kode QR tanda terima.`,
        `${refusal.matches} receipts match in ${refusal.file}. Scan the QR code of the receipt.`,
      );
    case 'nothing-to-recover':
      return both(
        `Tidak ada catatan yang terbaca di ${refusal.file} maupun di salinannya.`,
        `Neither ${refusal.file} nor its second copy holds an entry that can be read.`,
      );
    case 'mirror-of-other-ceremony':
      return both(
        `${refusal.file} adalah salinan dari upacara lain. Tidak ada yang diubah.`,
        `${refusal.file} is a copy from another ceremony. Nothing was changed.`,
      );
    case 'mirror-of-other-station':
      return both(
        `${refusal.file} adalah salinan dari kios lain. Tidak ada yang diubah.`,
        `${refusal.file} is the copy of another station. Nothing was changed.`,
      );
    case 'no-station-here':
      return both(`${refusal.file} bukan berkas kios.`, `${refusal.file} is not a station's file.`);
    case 'value-not-allowed':
      return both(
        `Isian "${refusal.field}" terlalu panjang atau memuat karakter yang tidak diizinkan.`,
        `The value of "${refusal.field}" is too long or holds characters that are not allowed.`,
      );
    case 'person-unknown':
      return both('Pegawai itu tidak ada di daftar.', 'That person is not on the roster.');
    case 'anomaly-unknown':
      return both(
        'Kejanggalan itu tidak ada dalam catatan. Lihat daftarnya dengan perintah status.',
        'There is no such anomaly in the record. The command status lists them.',
      );
    case 'anomaly-ambiguous':
      return both(
        `${refusal.matches} kejanggalan cocok. Sebutkan juga kios, nomor catatan, atau pegawainya.`,
        `${refusal.matches} anomalies match. Name the station, the entry or the person as well.`,
      );
    case 'signing-not-theirs':
      return both(
        'Yang dipilih untuk dihitung bukan tanda tangan pegawai itu. Sebutkan kios dan nomor catatan salah satu tanda tangannya.',
        'What was chosen to count is no signing of that person. Name station and entry of one of their signings.',
      );
    case 'unit-unknown':
      return both(`Tidak ada pegawai dari unit "${refusal.unit}".`, `Nobody belongs to the unit "${refusal.unit}".`);
    case 'nobody-called':
      return both('Daftar pegawai masih kosong. Impor daftar dulu.', 'The roster is still empty. Import it first.');
    case 'template-unknown':
      return both(
        `Tidak ada templat "${refusal.template}". Yang ada: ${refusal.known.join(', ')}.`,
        `There is no template "${refusal.template}". There are: ${refusal.known.join(', ')}.`,
      );
    case 'record-not-intact':
      return both(
        `Catatan tidak utuh: ${refusal.problems} masalah ditemukan.`,
        refusal.problems === 1
          ? 'The record is not intact: 1 problem was found.'
          : `The record is not intact: ${refusal.problems} problems were found.`,
      );
    case 'folder-not-empty':
      return both(
        `Folder ${refusal.folder} tidak kosong. Pilih folder lain.`,
        `The folder ${refusal.folder} is not empty. Choose another one.`,
      );
    case 'program-fault':
      return both(
        'Program keliru; tidak ada berkas yang diubah setengah jalan. Laporkan kepada pembuat Ikrar.',
        'The program is at fault; no file was left half changed. Please report it to the makers of Ikrar.',
      );
    case 'screens-not-built':
      return both(
        'Layar tidak dapat disiapkan. Jalankan npm ci, lalu ulangi.',
        'The screens could not be prepared. Run npm ci and try again.',
      );
    case 'port-in-use':
      return both(
        `Port ${refusal.port} sedang dipakai program lain. Pilih port lain.`,
        `Port ${refusal.port} is in use by another program. Choose another one.`,
      );
    case 'port-not-allowed':
      return both(
        `Port ${refusal.port} tidak boleh dipakai di laptop ini. Pilih angka di atas 1023.`,
        `Port ${refusal.port} may not be used on this laptop. Choose one above 1023.`,
      );
    default:
      return assertNever(refusal);
  }
}

type Damage = keyof typeof damageInEnglish;
const damageInEnglish = {
  'entry-unreadable': 'cannot be read',
  'entry-hash-wrong': 'was changed after it was written',
  'entry-signature-wrong': 'was not signed by that station',
  'entry-chain-broken': 'does not follow the one before it',
  'entry-not-the-organisers': 'says what only the organiser may say',
  'station-not-enrolled': "comes from a laptop that the organiser's file does not know",
  'roster-unknown': 'was made with a roster that the organiser never adopted',
  'text-unknown': 'was made over a text of the pact that the organiser never adopted',
  'blob-missing': 'lacks an attachment',
  'blob-hash-wrong': 'has an attachment that was changed',
} as const;
const damageInIndonesian: Record<Damage, string> = {
  'entry-unreadable': 'tidak terbaca',
  'entry-hash-wrong': 'berubah setelah ditulis',
  'entry-signature-wrong': 'tidak ditandatangani oleh kios itu',
  'entry-chain-broken': 'tidak menyambung catatan sebelumnya',
  'entry-not-the-organisers': 'memuat keputusan yang hanya milik panitia',
  'station-not-enrolled': 'berasal dari laptop yang tidak dikenal berkas panitia',
  'roster-unknown': 'memakai daftar pegawai yang tidak pernah disahkan panitia',
  'text-unknown': 'memakai naskah pakta yang tidak pernah disahkan panitia',
  'blob-missing': 'kehilangan lampiran',
  'blob-hash-wrong': 'memiliki lampiran yang berubah',
};

function both(id: string, en: string): Words {
  return { id, en };
}
