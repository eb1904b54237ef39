import { both, type WordsOf } from './words-of.ts';
import type { Refusal } from '../words.ts';

/** Documents that are asked for. */
export const documentWords = {
  'document-unknown': (refusal) =>
    both(
      `Tidak ada dokumen "${refusal.document}". Yang ada: ${refusal.known.join(', ')}.`,
      `There is no document "${refusal.document}". There are: ${refusal.known.join(', ')}.`,
    ),
  'documents-being-written': (refusal) =>
    both(
      `Dokumen di folder ${refusal.folder} sedang ditulis. Tunggu sampai selesai, lalu ulangi.`,
      `The documents in ${refusal.folder} are being written at this moment. Wait for that to end, then try again.`,
    ),
  'person-has-not-signed': () =>
    both(
      'Pegawai itu belum menandatangani, jadi belum ada lembar paktanya.',
      'That person has not signed, so there is no pact sheet yet.',
    ),
} satisfies Partial<WordsOf<Refusal>>;
