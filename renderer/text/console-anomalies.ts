import type { Anomaly } from '../../core/api/contract.ts';
import type { Texts } from './setup.ts';

/** For each anomaly: its name in a list, what it means, and what a person can do about it now. */
type Explained = Record<Anomaly['code'], { name: string; means: string; advice: string }>;

const id: Explained = {
  'signed-twice': {
    name: 'Menandatangani lebih dari sekali',
    means:
      'Pegawai ini tercatat menandatangani lebih dari sekali, mungkin di dua kios. Yang pertama dihitung, kecuali panitia memilih yang lain; semuanya tetap tersimpan.',
    advice:
      'Tanyakan kepada pegawainya. Bila salah satu tanda tangan bukan miliknya, tulis itu sebagai penyelesaian dan pilih yang dihitung.',
  },
  'ledger-gap': {
    name: 'Catatan kios terputus',
    means:
      'Di antara catatan kios ini ada nomor yang tidak ada. Biasanya berkasnya disalin sebelum kios selesai dipakai, atau hanya sebagian yang tersalin.',
    advice: 'Salin sekali lagi berkas dari laptop kios itu, lalu gabungkan. Yang sudah ada tidak akan dihitung dua kali.',
  },
  'ledger-forked': {
    name: 'Buku catatan bercabang',
    means:
      'Kios ini memiliki dua catatan yang berbeda dengan nomor yang sama. Ini terjadi bila berkas lama dikembalikan ke laptop lalu dipakai lagi.',
    advice: 'Simpan semua salinan berkas kios itu. Cocokkan bersama petugas kios, berkas mana yang dipakai dan kapan.',
  },
  'station-cloned': {
    name: 'Satu berkas kios dipakai di dua laptop',
    means: 'Berkas kios ini dibuka di lebih dari satu laptop. Semua tanda tangan tetap tersimpan.',
    advice: 'Gabungkan berkas dari kedua laptop. Tanyakan kepada petugas kios, laptop mana yang seharusnya dipakai.',
  },
  'station-missing': {
    name: 'Kios belum kembali',
    means: 'Berkas untuk kios ini sudah dibuat, tetapi buku catatannya belum digabungkan. Tanda tangan di sana belum dihitung.',
    advice:
      'Cari laptop kios itu, salin berkasnya, lalu gabungkan. Bila kios itu tidak pernah dibuka, selesaikan dengan alasan itu.',
  },
  'clock-ahead-of-cap': {
    name: 'Jam kios terlalu maju',
    means:
      'Jam laptop kios ini jauh mendahului laptop lain, jadi waktu pada catatannya tidak dapat dipegang. Tanda tangannya tetap utuh.',
    advice: 'Bandingkan jam laptop itu dengan jam yang benar, lalu tulis selisihnya dalam berita acara.',
  },
  'person-unknown': {
    name: 'Orangnya tidak ada di daftar',
    means: 'Ada tanda tangan dari orang yang tidak ada dalam daftar pegawai upacara ini.',
    advice: 'Periksa apakah kios itu memakai daftar pegawai yang terakhir, dan siapa yang bertugas di sana.',
  },
  'text-version-mixed': {
    name: 'Naskah pakta berbeda',
    means: 'Tanda tangan ini dibuat atas naskah pakta yang bukan versi terakhir.',
    advice: 'Bandingkan kedua naskah, lalu putuskan bersama pimpinan apakah pegawai itu perlu diberi tahu.',
  },
  'signed-without-reading-notice': {
    name: 'Pemberitahuan data pribadi tidak tercatat tampil',
    means: 'Catatan ini tidak menyebut bahwa pemberitahuan data pribadi (UU 27/2022) tampil di layar sebelum menandatangani.',
    advice: 'Sampaikan pemberitahuan itu kepada pegawainya, lalu sebutkan dalam berita acara.',
  },
};

const en: Explained = {
  'signed-twice': {
    name: 'Signed more than once',
    means:
      'This employee is recorded as signing more than once, perhaps at two kiosks. The first counts unless the organiser chooses another; all stay on record.',
    advice:
      'Ask the employee. If one of the signatures is not theirs, settle it with that reason and choose the one that counts.',
  },
  'ledger-gap': {
    name: 'Kiosk records with a gap',
    means:
      'Some numbers are missing among the records of this kiosk. Usually its file was copied before the kiosk was finished, or copied only in part.',
    advice: 'Copy the file from that laptop once more, then merge it. What is already here is never counted twice.',
  },
  'ledger-forked': {
    name: 'Kiosk records that fork',
    means:
      'This kiosk has two different records under the same number. That happens when an old file is put back on a laptop and used again.',
    advice: 'Keep every copy of that file. Settle with the kiosk operator which file was in use, and when.',
  },
  'station-cloned': {
    name: 'One kiosk file used on two laptops',
    means: 'The file of this kiosk was opened on more than one laptop. Every signature is kept.',
    advice: 'Merge the files of both laptops. Ask the operator which laptop should have been in use.',
  },
  'station-missing': {
    name: 'Kiosk not yet returned',
    means: 'A file was made for this kiosk, but its records have not been merged. Signatures made there are not counted yet.',
    advice: 'Find that laptop, copy its file, then merge it. If the kiosk was never opened, settle it with that reason.',
  },
  'clock-ahead-of-cap': {
    name: 'Kiosk clock too far ahead',
    means:
      'The clock of this laptop is far ahead of the others, so the times in its records cannot be relied on. Its signatures are intact.',
    advice: 'Compare the clock of that laptop with the right time, then note the difference in the minutes.',
  },
  'person-unknown': {
    name: 'Person not on the roster',
    means: 'There is a signature by somebody who is not on the roster of this ceremony.',
    advice: 'Check whether that kiosk had the latest roster, and who was on duty there.',
  },
  'text-version-mixed': {
    name: 'A different text of the pact',
    means: 'This signature was made over a text of the pact that is not the latest version.',
    advice: 'Compare the two texts, then decide with the leadership whether the employee must be told.',
  },
  'signed-without-reading-notice': {
    name: 'Privacy notice not on record',
    means: 'This record does not say that the notice on personal data (UU 27/2022) was on screen before the signing.',
    advice: 'Give the employee that notice, then say so in the minutes.',
  },
};

export const anomalyTexts: Texts<Explained> = { id, en };
