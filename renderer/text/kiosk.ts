import { cameraTexts } from './kiosk-camera.ts';
import { healthTexts } from './kiosk-health.ts';
import { operatorTexts } from './kiosk-operator.ts';
import { refusalTexts } from './kiosk-refusals.ts';
import type { Texts } from './setup.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    kiosk: typeof kiosk.id;
  }
}

const id = {
  starting: 'Menyiapkan kios…',
  forProjector: 'Laptop {{name}} disiapkan untuk proyektor, bukan untuk tanda tangan. Buka halaman proyektor.',
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
  camera: cameraTexts.id,
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
  refused: refusalTexts.id,
  operator: operatorTexts.id,
  closed: {
    title: 'Kios sudah ditutup',
    next: 'Terima kasih. Bawa laptop ini kepada panitia untuk penggabungan.',
    signed_one: '{{count}} tanda tangan tersimpan di kios ini',
    signed_other: '{{count}} tanda tangan tersimpan di kios ini',
  },
  health: healthTexts.id,
};

const en: typeof id = {
  starting: 'Preparing the kiosk…',
  forProjector: 'The laptop {{name}} was made for the projector, not for signing. Open the projector page.',
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
  camera: cameraTexts.en,
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
  refused: refusalTexts.en,
  operator: operatorTexts.en,
  closed: {
    title: 'This kiosk is closed',
    next: 'Thank you. Bring this laptop to the organiser for the merge.',
    signed_one: '{{count}} signature saved at this kiosk',
    signed_other: '{{count}} signatures saved at this kiosk',
  },
  health: healthTexts.en,
};

/** What the kiosk says to an employee in a queue. */
export const kiosk: Texts<typeof id> = { id, en };
