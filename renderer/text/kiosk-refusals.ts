import type { Texts } from './setup.ts';

const id = {
  next: 'Untuk orang berikutnya, kios siap memindai.',
  'badge-unreadable': {
    title: 'Kode ini tidak terbaca sebagai badge',
    next: 'Pastikan yang dipindai adalah kode pada badge upacara, lalu coba lagi.',
  },
  'badge-not-signed': {
    title: 'Badge ini bukan terbitan panitia',
    next: 'Pakai badge yang dibagikan panitia, atau panggil petugas.',
  },
  'badge-other-ceremony': {
    title: 'Badge ini bukan untuk upacara hari ini',
    next: 'Pakai badge untuk upacara hari ini, atau panggil petugas.',
  },
  'badge-revoked': {
    title: 'Badge ini sudah diganti',
    next: 'Pakai badge Anda yang terbaru, atau panggil petugas.',
  },
  'person-unknown': {
    title: 'Nama Anda belum ada di daftar',
    next: 'Panggil petugas supaya daftar diperiksa.',
  },
  'number-unknown': {
    title: 'Nomor ini tidak ada di daftar',
    next: 'Periksa nomor, lalu ketik lagi.',
    again: 'Ketik lagi',
  },
  'not-called-to-sign': {
    title: 'Anda tidak perlu menandatangani di sini',
    next: 'Pada upacara ini wakil unit Anda yang menandatangani. Bila ini keliru, panggil petugas.',
  },
  'already-signed': {
    title: 'Anda sudah menandatangani',
    next: 'Tidak perlu mengulang. Silakan lanjut.',
    earlier: '{{when}}, di {{station}}',
  },
  'signature-too-small': {
    title: 'Tanda tangan terlalu kecil',
    next: 'Silakan ulangi, sedikit lebih besar di dalam kotak.',
    again: 'Tanda tangan lagi',
  },
};

const en: typeof id = {
  next: 'The kiosk is ready to scan the next person.',
  'badge-unreadable': {
    title: 'This code does not read as a badge',
    next: 'Make sure to scan the code on the badge of this ceremony, then try again.',
  },
  'badge-not-signed': {
    title: 'This badge was not issued by the organiser',
    next: 'Use the badge that the organiser handed out, or call an operator.',
  },
  'badge-other-ceremony': {
    title: "This badge is not for today's ceremony",
    next: "Use the badge for today's ceremony, or call an operator.",
  },
  'badge-revoked': { title: 'This badge has been replaced', next: 'Use your newest badge, or call an operator.' },
  'person-unknown': {
    title: 'Your name is not on the list yet',
    next: 'Call an operator to have the list checked.',
  },
  'number-unknown': {
    title: 'This number is not on the list',
    next: 'Check the number, then type it again.',
    again: 'Type it again',
  },
  'not-called-to-sign': {
    title: 'You do not need to sign here',
    next: 'In this ceremony the representative of your unit signs. If this is wrong, call an operator.',
  },
  'already-signed': {
    title: 'You have signed already',
    next: 'There is no need to sign again. You may move on.',
    earlier: '{{when}}, at {{station}}',
  },
  'signature-too-small': {
    title: 'The signature is too small',
    next: 'Please sign again, a little larger inside the box.',
    again: 'Sign again',
  },
};

/** Why it does not go on, and what to do next: one pair of sentences for each reason. */
export const refusalTexts: Texts<typeof id> = { id, en };
