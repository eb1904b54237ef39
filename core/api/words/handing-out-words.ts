import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** What is printed and made to be handed out: badges and station files. */
export const handingOutWords = {
  'printing-stopped': () =>
    both('Pencetakan dihentikan. Tidak ada berkas yang ditinggalkan.', 'Printing was stopped. No file was left behind.'),
  'work-ended-by-force': () =>
    both(
      'Pekerjaan itu tidak menanggapi dan dihentikan paksa. Tidak ada yang setengah jadi. Periksa flashdisk atau disknya, lalu ulangi.',
      'That work did not answer and was ended by force. Nothing is left half done. Check the stick or disk, then try again.',
    ),
  'station-name-taken': (refusal) =>
    both(
      `Sudah ada kios bernama "${refusal.name}". Beri nama lain supaya petugas tidak tertukar.`,
      `There is a station called "${refusal.name}" already. Choose another name, so that nobody mixes them up.`,
    ),
  'station-file-not-in-place': (refusal) =>
    both(
      `Kios sudah tercatat, tetapi ${refusal.file} belum selesai ditaruh. Pasang kembali flashdisknya, lalu buka upacara ini sekali lagi: berkasnya selesai dengan sendirinya. PIN petugas yang belum dicatat tidak dapat ditampilkan lagi.`,
      `The station is recorded, but ${refusal.file} is not in its place yet. Put the stick back in and open this ceremony once more: the file finishes by itself. An operator's PIN that nobody wrote down cannot be shown again.`,
    ),
  'place-gone': () =>
    both(
      'Folder atau flashdisk itu tidak ada lagi. Pasang kembali, lalu pilih sekali lagi.',
      'That folder or stick is not there any more. Put it back in and choose again.',
    ),
  'station-unknown': () =>
    both(
      'Kios itu tidak ada di antara berkas kios yang dibuat di sini. Periksa tandanya di daftar kios.',
      'That station is not among those made here. Check its id in the list of kiosks.',
    ),
} satisfies Partial<WordsOf<Refusal>>;
