import type { Texts } from './setup.ts';

const id = {
  languages: { id: 'Indonesia', en: 'English', choose: 'Bahasa' },
  line: {
    down: 'Menyambung kembali…',
    downLong: 'Layar ini sedang menyambung kembali ke program. Tunggu sebentar; yang sudah tersimpan tetap aman.',
    failed: 'Perintah ini belum sampai. Silakan coba sekali lagi.',
  },
};

const en: typeof id = {
  languages: { id: 'Indonesia', en: 'English', choose: 'Language' },
  line: {
    down: 'Reconnecting…',
    downLong: 'This screen is reconnecting to the program. Please wait a moment; what has been saved stays safe.',
    failed: 'This command did not arrive. Please try once more.',
  },
};

/** What more than one window says. */
export const shared: Texts<typeof id> = { id, en };
