import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** Files and disks. */
export const fileWords = {
  'file-not-found': (refusal) =>
    both(
      `Berkas ${refusal.file} tidak ditemukan. Periksa nama dan foldernya.`,
      `${refusal.file} was not found. Check its name and folder.`,
    ),
  'folder-not-found': (refusal) =>
    both(
      `Folder untuk ${refusal.file} tidak ada. Buat foldernya dulu.`,
      `The folder for ${refusal.file} does not exist. Make it first.`,
    ),
  'file-is-folder': (refusal) =>
    both(
      `${refusal.file} adalah folder, bukan berkas. Pilih nama lain.`,
      `${refusal.file} is a folder, not a file. Choose another name.`,
    ),
  'file-exists': (refusal) =>
    both(
      `Berkas ${refusal.file} sudah ada dan tidak ditimpa. Pilih nama lain.`,
      `${refusal.file} is there already and is not overwritten. Choose another name.`,
    ),
  'not-a-ceremony-file': (refusal) =>
    both(
      `${refusal.file} bukan berkas upacara Ikrar. Pilih berkas .ikrar.`,
      `${refusal.file} is not a ceremony file of Ikrar. Choose an .ikrar file.`,
    ),
  'file-from-newer-version': (refusal) =>
    both(
      `${refusal.file} dibuat oleh Ikrar yang lebih baru (format ${refusal.version}) dan dibiarkan seperti adanya. Perbarui program di laptop ini; sementara itu petugas teknis dapat mengeluarkan catatannya dengan perintah ikrar export.`,
      `${refusal.file} was made by a newer Ikrar (format ${refusal.version}) and was left as it is. Update the program on this laptop; until then the technician can hand out its record with the command ikrar export.`,
    ),
  'file-damaged': (refusal) =>
    both(
      `${refusal.file} rusak atau terpotong. Salin ulang dari laptop asalnya; bila di sana pun rusak, pulihkan dari salinan keduanya dengan perintah ikrar recover.`,
      `${refusal.file} is damaged or cut short. Copy it again from the laptop it came from; if it is damaged there too, rebuild it from its second copy with the command ikrar recover.`,
    ),
  'file-read-only': (refusal) =>
    both(
      `${refusal.file} hanya dapat dibaca. Salin ke folder yang dapat ditulis.`,
      `${refusal.file} can only be read. Copy it to a folder that can be written to.`,
    ),
  'file-in-use': (refusal) =>
    both(
      `${refusal.file} sedang dipakai program lain. Tutup program itu lalu ulangi.`,
      `${refusal.file} is in use by another program. Close that program and try again.`,
    ),
  'disk-full': (refusal) =>
    both(
      `Disk penuh: ${refusal.file} tidak tersimpan. Kosongkan ruang lalu ulangi.`,
      `The disk is full: ${refusal.file} was not saved. Free some space and try again.`,
    ),
  'disk-failed': (refusal) =>
    both(
      `Disk gagal dibaca atau ditulis (${refusal.file}). Panggil petugas teknis.`,
      `The disk could not be read or written (${refusal.file}). Call the technician.`,
    ),
  'temporary-folder-unusable': (refusal) =>
    both(
      `Folder sementara laptop ini tidak ada atau tidak dapat ditulis, sehingga ${refusal.file} tidak dapat dibaca. Petugas teknis: periksa TMPDIR (di Windows TEMP).`,
      `The temporary folder of this laptop is missing or cannot be written to, so ${refusal.file} cannot be read. Technician: check TMPDIR (on Windows TEMP).`,
    ),
  'too-many-files-open': (refusal) =>
    both(
      `Terlalu banyak berkas sedang terbuka di laptop ini, sehingga ${refusal.file} tidak dapat dibuka. Tutup program lain, atau mulai ulang program ini.`,
      `Too many files are open on this laptop, so ${refusal.file} could not be opened. Close other programs, or start this one again.`,
    ),
  'ceremony-incomplete': (refusal) =>
    both(
      `${refusal.file} tidak memuat upacara yang utuh. Minta berkas baru dari panitia.`,
      `${refusal.file} does not hold a whole ceremony. Ask the organiser for a new file.`,
    ),
  'no-station-here': (refusal) =>
    both(
      `${refusal.file} tidak memuat kunci kios, jadi tidak dapat menerima tanda tangan. Buka berkas kios dari panitia; berkas ini hanya untuk dilihat atau digabungkan.`,
      `${refusal.file} holds no station's key, so nobody can sign with it. Open the station's file from the organiser; this one can only be looked at or merged.`,
    ),
  'folder-not-empty': (refusal) =>
    both(
      `Folder ${refusal.folder} tidak kosong. Pilih folder lain.`,
      `The folder ${refusal.folder} is not empty. Choose another one.`,
    ),
} satisfies Partial<WordsOf<Refusal>>;
