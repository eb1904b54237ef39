import { both, type WordsOf } from './words-of.ts';
import type { ExplainingRefusal } from '../../ceremony/explaining.ts';

/** What the organiser may not say of people who have not signed. */
export const absenceWords: Pick<WordsOf<ExplainingRefusal>, 'nobody-chosen' | 'reason-needs-note' | 'absent-have-signed'> = {
  'nobody-chosen': () => both('Pilih dulu pegawainya.', 'Choose the people first.'),
  'reason-needs-note': () =>
    both('Alasan “lainnya” perlu keterangan. Tulis keterangannya.', 'The reason "other" needs a note. Write the note.'),
  'absent-have-signed': (refusal) =>
    both(
      `${refusal.signers} dari yang dipilih sudah menandatangani, jadi tidak ada yang dicatat. Pilih lagi dari daftar.`,
      `${refusal.signers} of those chosen have signed, so nothing was written. Choose again from the list.`,
    ),
};
