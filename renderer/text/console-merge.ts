import type { Texts } from './setup.ts';

const id = {
  lead: 'Bawa berkas dari laptop kios ke sini. Setiap catatan diperiksa; yang sudah ada tidak dihitung dua kali.',
  drop: 'Seret berkas kios ke sini',
  dropHint: 'Beberapa berkas .ikrar sekaligus boleh.',
  choose: 'Pilih berkas',
  chooseMore: 'Tambah berkas',
  files: 'Berkas yang dipilih',
  remove: 'Keluarkan {{file}}',
  start_one: 'Gabungkan {{n}} berkas',
  start_other: 'Gabungkan {{n}} berkas',
  retry: 'Coba lagi',
  working_one: 'Memeriksa setiap catatan dan tanda tangan: {{n}} berkas',
  working_other: 'Memeriksa setiap catatan dan tanda tangan: {{n}} berkas',
  ready: 'siap digabungkan',
  merging: 'diperiksa…',
  merged: 'digabungkan · {{n}} catatan baru',
  mergedNothing: 'sudah ada semua',
  refused: 'tidak digabungkan',
  result: 'Hasil penggabungan',
  resultFiles: 'berkas kios',
  resultAdded: 'catatan baru',
  resultPresent: 'sudah ada',
  someRefused_one:
    '{{n}} berkas tidak digabungkan. Isi berkas itu dan yang sudah tersimpan di sini tidak berubah. Sebabnya tertulis di bawah namanya.',
  someRefused_other:
    '{{n}} berkas tidak digabungkan. Isi berkas itu dan yang sudah tersimpan di sini tidak berubah. Sebabnya tertulis di bawah namanya.',
  nothingNew: 'Tidak ada yang baru: semua catatan sudah ada di sini.',
  seeAnomalies: 'Lihat kejanggalan',
  seeOverview: 'Lihat ringkasan',
  again: 'Gabungkan berkas lain',
  tooLarge: 'Berkas ini terlalu besar untuk berkas kios. Periksa apakah berkasnya benar.',
  overall: 'Berkas {{at}}–{{to}} dari {{of}}',
  stopped: 'Penggabungan dihentikan. Berkas yang sedang diperiksa tidak masuk; yang sudah selesai tetap tersimpan.',
  toReconciliation: 'Cocokkan kios',
  openAnomalies: 'kejanggalan terbuka',
  unopened: 'kios ini tidak pernah dibuka',
  unopenedFiles_one:
    '{{n}} berkas tidak memuat catatan kiosnya: kios ini tidak pernah dibuka. Selesaikan kejanggalan “Kios belum kembali” dengan alasan itu.',
  unopenedFiles_other:
    '{{n}} berkas tidak memuat catatan kiosnya: kios ini tidak pernah dibuka. Selesaikan kejanggalan “Kios belum kembali” dengan alasan itu.',
  presentMeans: '“Sudah ada”: catatan panitia, yang ikut dalam setiap berkas kios, dan yang sudah pernah digabungkan.',
};

const en: typeof id = {
  lead: 'Bring the files of the kiosk laptops here. Every entry is checked; what is already here is not counted twice.',
  drop: 'Drag kiosk files here',
  dropHint: 'Several .ikrar files at once are fine.',
  choose: 'Choose files',
  chooseMore: 'Add files',
  files: 'Chosen files',
  remove: 'Take out {{file}}',
  start_one: 'Merge {{n}} file',
  start_other: 'Merge {{n}} files',
  retry: 'Try again',
  working_one: 'Checking every entry and signature: {{n}} file',
  working_other: 'Checking every entry and signature: {{n}} files',
  ready: 'ready to merge',
  merging: 'being checked…',
  merged: 'merged · {{n}} new entries',
  mergedNothing: 'nothing new in it',
  refused: 'not merged',
  result: 'Result of the merge',
  resultFiles: 'kiosk files',
  resultAdded: 'new entries',
  resultPresent: 'already here',
  someRefused_one:
    '{{n}} file was not merged. The file and everything stored here are unchanged. The reason stands below its name.',
  someRefused_other:
    '{{n}} files were not merged. The files and everything stored here are unchanged. The reasons stand below their names.',
  nothingNew: 'Nothing new: every entry was here already.',
  seeAnomalies: 'Look at anomalies',
  seeOverview: 'See the overview',
  again: 'Merge other files',
  tooLarge: 'This file is too large for a kiosk file. Please check that it is the right one.',
  overall: 'Files {{at}}–{{to}} of {{of}}',
  stopped: 'Merging was stopped. The files under way were not taken; those already done stay.',
  toReconciliation: 'Reconcile kiosks',
  openAnomalies: 'open anomalies',
  unopened: 'this kiosk was never opened',
  unopenedFiles_one:
    '{{n}} file holds no record of its kiosk: it was never opened. Settle the anomaly “Kiosk not yet returned” with that reason.',
  unopenedFiles_other:
    '{{n}} files hold no record of their kiosks: they were never opened. Settle the anomalies “Kiosk not yet returned” with that reason.',
  presentMeans: '“Already here”: the organiser’s own records, which every kiosk file carries, and what was merged before.',
};

/** The files of the kiosks come home. */
export const mergeTexts: Texts<typeof id> = { id, en };
