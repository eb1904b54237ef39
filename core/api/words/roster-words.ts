import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** Lists of people. */
export const rosterWords = {
  'roster-rows-refused': (refusal) =>
    both(
      `${refusal.rows} baris di ${refusal.file} ditolak; tidak ada yang diimpor. Perbaiki, atau impor hanya yang benar (--accept-valid).`,
      refusal.rows === 1
        ? `1 row of ${refusal.file} was refused and nothing was imported. Correct it, or import the valid ones only (--accept-valid).`
        : `${refusal.rows} rows of ${refusal.file} were refused and nothing was imported. Correct them, or import the valid ones only (--accept-valid).`,
    ),
  'roster-drops-signers': (refusal) =>
    both(
      `${refusal.file} tidak memuat ${refusal.signers} pegawai yang sudah menandatangani; tidak ada yang diimpor. Setiap impor menggantikan seluruh daftar: sertakan mereka, atau pertahankan yang lain (--keep-others).`,
      `${refusal.file} leaves out ${refusal.signers} people who have signed, and nothing was imported. Each import replaces the whole roster: keep them in it, or keep the others (--keep-others).`,
    ),
  'roster-unreadable': (refusal) =>
    both(
      `${refusal.file} tidak terbaca sebagai tabel. Simpan sebagai Excel (.xlsx) atau CSV, lalu pilih lagi.`,
      `${refusal.file} cannot be read as a table. Save it as Excel (.xlsx) or CSV and choose it again.`,
    ),
  'roster-no-header': (refusal) =>
    both(
      `Baris judul kolom (NIP, NAMA, UNIT KERJA) tidak ditemukan di ${refusal.file}. Beri judul di atas kolom nomor dan nama, lalu pilih lagi.`,
      `No header row (number, name, unit) was found in ${refusal.file}. Write one above the columns of number and name, and choose it again.`,
    ),
  'roster-empty': (refusal) =>
    both(
      `${refusal.file} tidak memuat satu pegawai pun. Periksa apakah itu berkas dan lembar yang dimaksud.`,
      `${refusal.file} holds nobody. Check whether it is the file and the sheet that was meant.`,
    ),
  'roster-too-large': (refusal) =>
    both(
      `${refusal.file} terlalu besar: paling banyak ${refusal.mostRows} baris.`,
      `${refusal.file} is too large: ${refusal.mostRows} rows at the most.`,
    ),
  'roster-is-old-excel': (refusal) =>
    both(
      `${refusal.file} adalah berkas Excel lama (.xls). Buka, simpan sebagai .xlsx, lalu pilih lagi.`,
      `${refusal.file} is an old Excel file (.xls). Open it, save it as .xlsx, and choose that.`,
    ),
  'roster-is-encrypted': (refusal) =>
    both(
      `${refusal.file} terkunci dengan kata sandi. Simpan salinannya tanpa kata sandi, lalu pilih lagi.`,
      `${refusal.file} is locked with a password. Save a copy without one and choose that.`,
    ),
  'roster-is-web-page': (refusal) =>
    both(
      `${refusal.file} adalah halaman web, bukan berkas Excel. Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi.`,
      `${refusal.file} is a web page and no Excel file. Open it in Excel, save it as .xlsx, and choose that.`,
    ),
  'roster-cells-far-away': (refusal) =>
    both(
      `Di ${refusal.file} ada sel terisi jauh di luar tabel. Salin tabelnya saja ke lembar baru, lalu pilih lagi.`,
      `In ${refusal.file} cells are filled far away from the table. Copy only the table to a new sheet and choose that.`,
    ),
  'roster-sheet-unknown': (refusal) =>
    both(
      `Tidak ada lembar “${refusal.sheet}” di ${refusal.file}. Tulis namanya seperti di berkas itu.`,
      `There is no sheet “${refusal.sheet}” in ${refusal.file}. Write its name as it stands in the file.`,
    ),
  'roster-column-unknown': (refusal) =>
    both(
      `Tidak ada kolom “${refusal.column}” di ${refusal.file}. Tulis judul kolomnya seperti di berkas itu.`,
      `There is no column “${refusal.column}” in ${refusal.file}. Write its heading as it stands in the file.`,
    ),
  'roster-reading-stopped': () =>
    both('Pembacaan dihentikan; tidak ada yang diimpor.', 'Reading was stopped and nothing was imported.'),
  'roster-changed-meanwhile': () =>
    both(
      'Daftar pegawai berubah sejak berkas ini dibaca. Pilih berkasnya sekali lagi.',
      'The roster has changed since this file was read. Choose the file once more.',
    ),
  'roster-preview-gone': () =>
    both(
      'Berkas ini sudah tidak dipegang lagi. Pilih berkasnya sekali lagi.',
      'This file is no longer at hand. Choose it once more.',
    ),
} satisfies Partial<WordsOf<Refusal>>;
