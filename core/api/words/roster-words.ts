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
      `${refusal.file} tidak memuat ${refusal.signers} pegawai yang sudah menandatangani; tidak ada yang diimpor. Setiap impor menggantikan seluruh daftar: sertakan mereka.`,
      `${refusal.file} leaves out ${refusal.signers} people who have signed, and nothing was imported. Each import replaces the whole roster: keep them in it.`,
    ),
  'roster-unreadable': (refusal) =>
    both(`${refusal.file} tidak terbaca sebagai tabel CSV.`, `${refusal.file} cannot be read as a CSV table.`),
  'roster-no-header': (refusal) =>
    both(
      `Baris judul kolom (NIP, NAMA, UNIT KERJA) tidak ditemukan di ${refusal.file}.`,
      `No header row (number, name, unit) was found in ${refusal.file}.`,
    ),
  'roster-empty': (refusal) => both(`${refusal.file} tidak memuat satu pegawai pun.`, `${refusal.file} holds nobody.`),
  'roster-too-large': (refusal) =>
    both(
      `${refusal.file} terlalu besar: paling banyak ${refusal.mostRows} baris.`,
      `${refusal.file} is too large: ${refusal.mostRows} rows at the most.`,
    ),
  'roster-is-xlsx': (refusal) =>
    both(
      `${refusal.file} adalah berkas Excel. Simpan sebagai CSV UTF-8, lalu impor.`,
      `${refusal.file} is an Excel file. Save it as CSV UTF-8 and import that.`,
    ),
} satisfies Partial<WordsOf<Refusal>>;
