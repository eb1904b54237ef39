import type { Texts } from './setup.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    kiosk: typeof kiosk.id;
  }
}

const id = {
  starting: 'Menyiapkan kios…',
  steps: { scan: 'Pindai badge', read: 'Baca pakta integritas', sign: 'Tanda tangan', here: 'Langkah {{step}} dari 3' },
  callOperator: 'Panggil petugas',
  backToStart: 'Kembali ke awal',
  cancel: 'Batal',
  scan: {
    titleCamera: 'Tunjukkan badge Anda ke kamera',
    titleScanner: 'Pindai badge Anda',
    forgotten: 'Badge tertinggal? Panggil petugas',
  },
  clock: {
    fits: 'Jam kios ini sesuai',
    fitsBy: 'Selisih dengan laptop panitia {{by}}.',
    ahead: 'Jam kios ini lebih cepat {{by}}',
    behind: 'Jam kios ini terlambat {{by}}',
    offNext: 'Panggil petugas teknis untuk menyetel jam laptop, lalu pindai kode jam sekali lagi.',
    oldCode: 'Kode jam ini sudah lama',
    oldCodeNext: 'Pindai kode yang sedang tampil di laptop panitia.',
  },
  camera: {
    starting: 'Menyiapkan kamera…',
    ready: 'Kamera siap',
    busy: 'Kamera dipakai program lain',
    busyNext: 'Tutup Zoom atau program lain yang memakai kamera. Sementara itu, pakai pemindai atau panggil petugas.',
    missing: 'Kamera tidak ada',
    missingNext: 'Pakai pemindai atau panggil petugas.',
    forbidden: 'Kamera belum diizinkan',
    forbiddenNext: 'Petugas perlu mengizinkan kamera. Sementara itu, pakai pemindai atau panggil petugas.',
  },
  confirm: {
    title: 'Apakah ini Anda?',
    yes: 'Ya, ini saya',
    no: 'Bukan saya',
  },
  read: {
    title: 'Baca pakta integritas',
    body: 'Isi pakta integritas',
    notice:
      'Nama, unit kerja, waktu, dan tanda tangan Anda disimpan sebagai catatan resmi upacara ini, untuk tugas kedinasan (UU 27/2022).',
    more: 'Lanjut membaca',
    done: 'Sudah saya baca',
  },
  sign: {
    title: 'Tanda tangani pakta integritas',
    hint: 'Tanda tangan dengan jari atau pena di dalam kotak ini',
    pad: 'Kotak tanda tangan',
    clear: 'Hapus dan ulangi',
    done: 'Selesai',
    saving: 'Menyimpan…',
    toLeft: 'Pakai tangan kiri',
    toRight: 'Pakai tangan kanan',
  },
  thanks: {
    title: 'Tersimpan.',
    name: 'Terima kasih, {{name}}.',
    next: 'Silakan lanjut; kios siap untuk yang berikutnya.',
    receipt: 'Tanda terima',
    photograph: 'Foto kode ini bila ingin menyimpannya',
    at: 'Ditandatangani {{when}}',
  },
  refused: {
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
  },
  operator: {
    title: 'Petugas, silakan',
    asked: 'Tunggu di sini; petugas akan membantu. Badge tidak terbawa? Petugas memasukkan nomor pegawai.',
    'wrong-pin': 'PIN petugas tidak cocok. Periksa, lalu masukkan sekali lagi.',
    'not-saved': 'Tanda tangan belum tersimpan. Jangan lanjut ke orang berikutnya sebelum ini beres.',
    pin: 'PIN petugas',
    number: 'Nomor pegawai',
    digits: '{{count}} angka dimasukkan',
    empty: 'belum diisi',
    erase: 'Hapus satu angka',
    eraseAll: 'Kosongkan',
    next: 'Lanjut',
    identify: 'Buka pakta',
    close: 'Tutup kios',
    closeSure: 'Setelah ditutup, kios ini tidak menerima tanda tangan lagi.',
    closeNow: 'Ya, tutup kios',
    closeNot: 'Jangan tutup',
    keypad: 'Papan angka',
  },
  closed: {
    title: 'Kios sudah ditutup',
    next: 'Terima kasih. Bawa laptop ini kepada panitia untuk penggabungan.',
    signed_one: '{{count}} tanda tangan tersimpan di kios ini',
    signed_other: '{{count}} tanda tangan tersimpan di kios ini',
  },
  health: {
    'one-place': 'Tersimpan di satu tempat',
    'two-places': 'Tersimpan di dua tempat',
    mirror: {
      'catching-up': 'Menyalin ke tempat kedua',
      missing: 'Tersimpan di satu tempat, stik tidak ada',
      full: 'Tersimpan di satu tempat, stik penuh',
      'read-only': 'Tersimpan di satu tempat, stik tidak dapat ditulis',
      'not-ours': 'Tersimpan di satu tempat, stik berisi berkas lain',
      ahead: 'Stik memuat catatan yang tidak ada di sini, panggil petugas',
      failing: 'Tersimpan di satu tempat, stik bermasalah',
    },
    fits: 'Jam sesuai',
    off: 'Jam tidak sesuai, panggil petugas',
    'not-compared': 'Jam belum dibandingkan',
  },
};

const en: typeof id = {
  starting: 'Preparing the kiosk…',
  steps: { scan: 'Scan your badge', read: 'Read the integrity pact', sign: 'Sign', here: 'Step {{step}} of 3' },
  callOperator: 'Call an operator',
  backToStart: 'Back to the start',
  cancel: 'Cancel',
  scan: {
    titleCamera: 'Show your badge to the camera',
    titleScanner: 'Scan your badge',
    forgotten: 'No badge with you? Call an operator',
  },
  clock: {
    fits: "This kiosk's clock fits",
    fitsBy: "It differs from the organiser's laptop by {{by}}.",
    ahead: "This kiosk's clock is {{by}} ahead",
    behind: "This kiosk's clock is {{by}} behind",
    offNext: 'Call a technician to set the clock of this laptop, then scan the time code once more.',
    oldCode: 'This time code is an old one',
    oldCodeNext: "Scan the code that the organiser's laptop shows now.",
  },
  camera: {
    starting: 'Preparing the camera…',
    ready: 'Camera ready',
    busy: 'Another program is using the camera',
    busyNext: 'Close Zoom or any other program that uses the camera. Until then, use the scanner or call an operator.',
    missing: 'No camera found',
    missingNext: 'Use the scanner or call an operator.',
    forbidden: 'The camera is not allowed yet',
    forbiddenNext: 'An operator has to allow the camera. Until then, use the scanner or call an operator.',
  },
  confirm: {
    title: 'Is this you?',
    yes: 'Yes, this is me',
    no: 'Not me',
  },
  read: {
    title: 'Read the integrity pact',
    body: 'Text of the integrity pact',
    notice:
      'Your name, unit, the time and your signature are kept as the official record of this ceremony, for public duty (Law 27/2022).',
    more: 'Read on',
    done: 'I have read it',
  },
  sign: {
    title: 'Sign the integrity pact',
    hint: 'Sign with a finger or a pen inside this box',
    pad: 'Signature box',
    clear: 'Clear and redo',
    done: 'Done',
    saving: 'Saving…',
    toLeft: 'Use left hand',
    toRight: 'Use right hand',
  },
  thanks: {
    title: 'Saved.',
    name: 'Thank you, {{name}}.',
    next: 'You may move on; the kiosk is ready for the next person.',
    receipt: 'Receipt',
    photograph: 'Take a photograph of this code to keep it',
    at: 'Signed {{when}}',
  },
  refused: {
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
  },
  operator: {
    title: 'Operator, please',
    asked: 'Please wait here; an operator will help. No badge? The operator enters the employee number.',
    'wrong-pin': "The operator's PIN does not match. Check it and enter it once more.",
    'not-saved': 'The signature has not been saved. Do not go on to the next person before this is settled.',
    pin: "Operator's PIN",
    number: 'Employee number',
    digits: '{{count}} digits entered',
    empty: 'empty',
    erase: 'Erase one digit',
    eraseAll: 'Empty',
    next: 'Next',
    identify: 'Open the pact',
    close: 'Close the kiosk',
    closeSure: 'Once closed, this kiosk takes no more signatures.',
    closeNow: 'Yes, close the kiosk',
    closeNot: 'Do not close',
    keypad: 'Number pad',
  },
  closed: {
    title: 'This kiosk is closed',
    next: 'Thank you. Bring this laptop to the organiser for the merge.',
    signed_one: '{{count}} signature saved at this kiosk',
    signed_other: '{{count}} signatures saved at this kiosk',
  },
  health: {
    'one-place': 'Saved in one place',
    'two-places': 'Saved in two places',
    mirror: {
      'catching-up': 'Copying to the second place',
      missing: 'Saved in one place, the stick is not there',
      full: 'Saved in one place, the stick is full',
      'read-only': 'Saved in one place, the stick cannot be written to',
      'not-ours': 'Saved in one place, the stick holds another file',
      ahead: 'The stick holds entries that are not here, call an operator',
      failing: 'Saved in one place, the stick is in trouble',
    },
    fits: 'Clock fits',
    off: 'Clock is off, call an operator',
    'not-compared': 'Clock not compared yet',
  },
};

/** What the kiosk says to an employee in a queue. */
export const kiosk: Texts<typeof id> = { id, en };
