import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** The organiser's key, and what the organiser asks for. */
export const organiserWords = {
  'key-file-missing': (refusal) =>
    both(
      `Berkas kunci ${refusal.file} tidak ada di samping berkas upacara. Taruh berkas itu atau cadangannya di sana.`,
      `The key file ${refusal.file} is not beside the ceremony file. Put it there, or the copy that was kept.`,
    ),
  'key-file-damaged': (refusal) =>
    both(
      `Berkas kunci ${refusal.file} rusak. Taruh cadangannya di tempat itu.`,
      `The key file ${refusal.file} is damaged. Put the copy that was kept in its place.`,
    ),
  'key-file-of-other-ceremony': (refusal) =>
    both(
      `Berkas kunci ${refusal.file} milik upacara lain. Taruh berkas kunci yang dibuat bersama berkas upacara ini.`,
      `The key file ${refusal.file} belongs to another ceremony. Put the one there that was made with this ceremony.`,
    ),
  'passphrase-missing': () =>
    both(
      'Frasa sandi panitia diperlukan. Isi IKRAR_PASSPHRASE atau ketik saat diminta.',
      "The organiser's passphrase is needed. Set IKRAR_PASSPHRASE or type it when asked.",
    ),
  'passphrase-wrong': () =>
    both(
      'Frasa sandi salah, atau berkas kunci telah berubah. Ketik sekali lagi; bila tetap ditolak, pakai cadangan berkas kunci.',
      'The passphrase is wrong, or the key file was changed. Type it once more; if that is refused too, use the copy of the key file.',
    ),
  'new-passphrase-missing': () =>
    both(
      'Frasa sandi baru diperlukan dan tidak boleh kosong. Isi IKRAR_NEW_PASSPHRASE, atau ketik dua kali sama.',
      'A new passphrase is needed and must not be empty. Set IKRAR_NEW_PASSPHRASE, or type it twice alike.',
    ),
  'organiser-key-locked': () =>
    both('Buka kunci panitia dengan frasa sandi lebih dulu.', "Unlock the organiser's key with the passphrase first."),
  'value-not-allowed': (refusal) =>
    both(
      `Isian "${refusal.field}" terlalu panjang atau memuat karakter yang tidak diizinkan.`,
      `The value of "${refusal.field}" is too long or holds characters that are not allowed.`,
    ),
  'person-unknown': () =>
    both('Pegawai itu tidak ada di daftar. Periksa nomornya.', 'That person is not on the roster. Check the number.'),
  'unit-unknown': (refusal) =>
    both(
      `Tidak ada pegawai dari unit "${refusal.unit}". Tulis nama unitnya lengkap, seperti di daftar pegawai.`,
      `Nobody belongs to the unit "${refusal.unit}". Write its name in full, as it stands on the roster.`,
    ),
  'nobody-called': () =>
    both(
      'Tidak ada pegawai yang dipanggil. Impor daftar pegawai, atau periksa siapa yang menandatangani.',
      'Nobody is called to sign. Import the roster, or check who is to sign.',
    ),
  'template-unknown': (refusal) =>
    both(
      `Tidak ada templat "${refusal.template}". Yang ada: ${refusal.known.join(', ')}.`,
      `There is no template "${refusal.template}". There are: ${refusal.known.join(', ')}.`,
    ),
  'anomaly-unknown': () =>
    both(
      'Kejanggalan itu tidak ada dalam catatan. Lihat daftarnya dengan perintah status.',
      'There is no such anomaly in the record. The command status lists them.',
    ),
  'anomaly-ambiguous': (refusal) =>
    both(
      `${refusal.matches} kejanggalan cocok. Sebutkan juga kios, nomor catatan, atau pegawainya.`,
      `${refusal.matches} anomalies match. Name the station, the entry or the person as well.`,
    ),
  'signing-not-theirs': () =>
    both(
      'Yang dipilih untuk dihitung bukan tanda tangan pegawai itu. Sebutkan kios dan nomor catatan salah satu tanda tangannya.',
      'What was chosen to count is no signing of that person. Name station and entry of one of their signings.',
    ),
} satisfies Partial<WordsOf<Refusal>>;
