import type { Texts } from './setup.ts';

const id = {
  title: 'Petugas, silakan',
  asked: 'Tunggu di sini; petugas akan membantu. Badge tidak terbawa? Petugas memasukkan nomor pegawai.',
  'wrong-pin': 'PIN petugas tidak cocok. Periksa, lalu masukkan sekali lagi.',
  'not-saved': 'Tanda tangan belum tersimpan. Jangan lanjut ke orang berikutnya sebelum ini beres.',
  pin: 'PIN petugas',
  number: 'Nomor pegawai',
  digits: '{{count}} angka dimasukkan',
  empty: 'belum diisi',
  erase: 'Hapus satu angka',
  eraseAll: 'Hapus semua angka',
  clear: 'Hapus',
  full: 'paling banyak {{most}} angka',
  next: 'Lanjut',
  identify: 'Buka pakta',
  close: 'Tutup kios',
  closeSure: 'Setelah ditutup, kios ini tidak menerima tanda tangan lagi.',
  closeNow: 'Ya, tutup kios',
  closeNot: 'Jangan tutup',
  keypad: 'Papan angka',
};

const en: typeof id = {
  title: 'Operator, please',
  asked: 'Please wait here; an operator will help. No badge? The operator enters the employee number.',
  'wrong-pin': "The operator's PIN does not match. Check it and enter it once more.",
  'not-saved': 'The signature has not been saved. Do not go on to the next person before this is settled.',
  pin: "Operator's PIN",
  number: 'Employee number',
  digits: '{{count}} digits entered',
  empty: 'empty',
  erase: 'Erase one digit',
  eraseAll: 'Clear all digits',
  clear: 'Clear',
  full: '{{most}} digits at most',
  next: 'Next',
  identify: 'Open the pact',
  close: 'Close the kiosk',
  closeSure: 'Once closed, this kiosk takes no more signatures.',
  closeNow: 'Yes, close the kiosk',
  closeNot: 'Do not close',
  keypad: 'Number pad',
};

/** The operator's screen. */
export const operatorTexts: Texts<typeof id> = { id, en };
