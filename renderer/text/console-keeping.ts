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
  record: 'Keluarkan catatannya',
  recordWhat:
    'Berkas ini dibuat oleh Ikrar yang lebih baru. Program di laptop ini belum dapat membacanya seluruhnya, tetapi dapat menulis semua catatan dan lampirannya ke folder yang dapat dibaca tanpa Ikrar.',
  recordOnce:
    'Folder baru dibuat di samping berkas upacara. Berkas itu sendiri tidak berubah; untuk menggabungkannya, perbarui program.',
  recordWriting: 'Membaca berkas dan menulis catatannya…',
  recordWritten: '{{entries}} catatan ditulis dalam {{files}} berkas.',
  recordUnproven: '{{n}} di antaranya tidak cocok dengan sidiknya: baca BACA-SAYA.txt di folder itu.',
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
  record: 'Hand out its record',
  recordWhat:
    'This file was made by a newer Ikrar. The program on this laptop cannot read all of it yet, but it can write every entry and attachment into a folder that is readable without Ikrar.',
  recordOnce: 'A new folder is made beside the ceremony file. The file itself does not change; to merge it, update the program.',
  recordWriting: 'Reading the file and writing its record…',
  recordWritten: '{{entries}} entries are written in {{files}} files.',
  recordUnproven: '{{n}} of them do not match their hash: read BACA-SAYA.txt in that folder.',
};

/** What keeps the record safe: the passphrase of the key, the archive pack, and the record of a file from a newer program. */
export const keepingTexts: Texts<typeof id> = { id, en };
