import type { Texts } from './setup.ts';

const id = {
  passphrase: 'Ganti frasa sandi',
  now: 'Frasa sandi sekarang',
  next: 'Frasa sandi baru',
  again: 'Frasa sandi baru, sekali lagi',
  nextHint: 'Beberapa kata yang mudah diingat lebih kuat daripada satu kata pendek.',
  differ: 'Kedua frasa sandi baru tidak sama. Ketik sekali lagi.',
  why: 'Frasa sandi membuka kunci panitia. Salinan berkas kunci di tempat lain tetap memakai frasa sandi yang lama.',
  change: 'Ganti',
  changing: 'Mengganti…',
  changed: 'Frasa sandi {{file}} sudah diganti. Ganti atau hapus juga salinan berkas kunci di tempat lain.',
  archive: 'Tulis paket arsip',
  archiveWhat:
    'Paket arsip adalah folder yang dapat dibaca dan diperiksa tanpa Ikrar: semua catatan, dokumen, kunci umum, dan cara memeriksanya. Tanda tangan di dalam catatan tetap tersegel.',
  archiveOnce: 'Folder baru dibuat di samping berkas upacara; paket yang dibuat sebelumnya tidak berubah.',
  write: 'Tulis',
  writing: 'Memeriksa catatan dan menulis paket arsip…',
  written: '{{entries}} catatan diarsipkan dalam {{files}} berkas.',
};

const en: typeof id = {
  passphrase: 'Change the passphrase',
  now: 'The passphrase now',
  next: 'The new passphrase',
  again: 'The new passphrase once more',
  nextHint: 'A few words that are easy to remember are stronger than one short word.',
  differ: 'The two new passphrases are not the same. Type them again.',
  why: 'The passphrase opens the organiser’s key. Copies of the key file elsewhere keep the old one.',
  change: 'Change',
  changing: 'Changing…',
  changed: 'The passphrase of {{file}} is changed. Change or destroy copies of the key file elsewhere too.',
  archive: 'Write archive pack',
  archiveWhat:
    'The archive pack is a folder that can be read and checked without Ikrar: every entry, the documents, the public keys, and how to check it all. Signatures in the entries stay sealed.',
  archiveOnce: 'A new folder is made beside the ceremony file; packs made before do not change.',
  write: 'Write',
  writing: 'Checking the entries and writing the archive pack…',
  written: '{{entries}} entries are archived in {{files}} files.',
};

/** What keeps the record safe: the passphrase of the key, and the archive pack. */
export const keepingTexts: Texts<typeof id> = { id, en };
