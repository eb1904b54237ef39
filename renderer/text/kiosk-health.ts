import type { Texts } from './setup.ts';

const id = {
  'one-place': 'Tersimpan di satu tempat',
  'two-places': 'Tersimpan di dua tempat',
  mirror: {
    'catching-up': 'Menyalin ke tempat kedua',
    missing: 'Tersimpan di satu tempat, flashdisk tidak ada',
    full: 'Tersimpan di satu tempat, flashdisk penuh',
    'read-only': 'Tersimpan di satu tempat, flashdisk tidak dapat ditulis',
    'not-ours': 'Tersimpan di satu tempat, flashdisk berisi berkas lain',
    ahead: 'Flashdisk memuat catatan yang tidak ada di sini, panggil petugas',
    failing: 'Tersimpan di satu tempat, flashdisk bermasalah',
  },
  fits: 'Jam sesuai',
  off: 'Jam tidak sesuai, panggil petugas',
  'not-compared': 'Jam belum dibandingkan',
};

const en: typeof id = {
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
};

/** The quiet facts at the foot: where it is saved, and how the clock stands. */
export const healthTexts: Texts<typeof id> = { id, en };
