import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** The program and its carriers. */
export const programWords = {
  'program-fault': () =>
    both(
      'Program keliru; tidak ada berkas yang diubah setengah jalan. Laporkan kepada pembuat Ikrar.',
      'The program is at fault; no file was left half changed. Please report it to the makers of Ikrar.',
    ),
  'screens-not-built': () =>
    both(
      'Layar tidak dapat disiapkan. Jalankan npm ci, lalu ulangi.',
      'The screens could not be prepared. Run npm ci and try again.',
    ),
  'port-in-use': (refusal) =>
    both(
      `Port ${refusal.port} sedang dipakai program lain. Pilih port lain.`,
      `Port ${refusal.port} is in use by another program. Choose another one.`,
    ),
  'port-not-allowed': (refusal) =>
    both(
      `Port ${refusal.port} tidak boleh dipakai di laptop ini. Pilih angka di atas 1023.`,
      `Port ${refusal.port} may not be used on this laptop. Choose one above 1023.`,
    ),
} satisfies Partial<WordsOf<Refusal>>;
