import { grouped } from '../print/indonesian-numbers.ts';
import { archiveNames } from './names.ts';
import { commands, fileList, inGroups, parted } from './note-parts.ts';

export type ExportFacts = {
  /** Of the file, and the newest that this program knows. */
  version: number;
  known: number;
  entries: number;
  unproven: number;
  root: string;
  /** Columns and tables that only a newer program knows. */
  leftOut: string[];
};

/** `BACA-SAYA.txt` of an export: what was handed out, what was not, and how to check it. */
export function exportNote(facts: ExportFacts): string {
  return parted(inIndonesian(facts), inEnglish(facts), commands());
}

function inIndonesian({ version, known, entries, unproven, root, leftOut }: ExportFacts): string {
  const newer = version > known;
  return `CATATAN YANG DIKELUARKAN DARI BERKAS UPACARA

Folder ini memuat catatan dan lampiran dari satu berkas Ikrar (.ikrar). Berkas
itu berformat ${version}; program yang mengeluarkannya mengenal format sampai ${known}.
${newer ? 'Berkas dibuat oleh Ikrar yang lebih baru, dan dibiarkan seperti adanya.' : 'Berkas dibiarkan seperti adanya.'}
Isinya ${grouped(entries)} catatan. Catatan dari jenis yang tidak dikenal program ini ikut
ditulis seperti adanya.

Ini bukan paket arsip: tidak ada berita acara, dan tidak ada yang diputuskan
tentang isinya. Paket arsip ditulis oleh Ikrar yang mengenal format berkas itu.
Simpan juga berkas .ikrar-nya.

${leftOutIn(leftOut, 'Tidak ikut ditulis karena hanya dikenal Ikrar yang lebih baru:')}${
    unproven === 0
      ? 'Setiap catatan dan lampiran cocok dengan sidiknya ketika ditulis.'
      : `PERHATIAN: ${grouped(unproven)} catatan atau lampiran tidak cocok dengan sidiknya sendiri. Isinya
berubah, atau sidiknya mencakup hal yang hanya dikenal Ikrar yang lebih baru.`
  }

Sidik atas semua catatan, dihitung dari sidik setiap catatan:

${inGroups(root)}

${fileList([
  [archiveNames.readMe, 'berkas ini.'],
  [archiveNames.entries, 'setiap catatan satu baris, menurut urutan kejadian: JSON kanonis (RFC 8785).'],
  [
    `${archiveNames.blobs}/`,
    'lampiran catatan: teks, daftar pegawai, goresan tanda tangan yang tersegel. Nama berkas = SHA-256 isinya.',
  ],
  [archiveNames.root, 'sidik atas semua catatan.'],
  [archiveNames.page, 'halaman pemeriksa: buka dengan peramban, tanpa jaringan.'],
  [archiveNames.sums, 'SHA-256 semua berkas lain di folder ini.'],
])}

CARA MEMERIKSA: buka ${archiveNames.page} dan pilih folder ini di halaman itu;
atau jalankan perintah di bagian akhir berkas ini, di antaranya sha256sum.

Folder ini memuat data pribadi (nama dan nomor pegawai ada di ${archiveNames.blobs}/).
Simpan menurut jadwal retensi arsip instansi.`;
}

function inEnglish({ version, known, entries, unproven, root, leftOut }: ExportFacts): string {
  const newer = version > known;
  return `A RECORD HANDED OUT OF A CEREMONY FILE

This folder holds the entries and attachments of one file of Ikrar (.ikrar). The file
has format ${version}; the program that handed them out knows formats up to ${known}.
${newer ? 'A newer Ikrar made the file, and it was left as it is.' : 'The file was left as it is.'}
There are ${entries} entries. Entries of a kind that this program does not know are
written as they stand.

This is no archive pack: it has no minutes, and nothing of it was judged. An Ikrar
that knows the format of the file writes the pack. Keep the .ikrar file as well.

${leftOutIn(leftOut, 'Not written, because only a newer Ikrar knows it:')}${
    unproven === 0
      ? 'Every entry and attachment matched its hash when it was written.'
      : `ATTENTION: ${unproven} entries or attachments do not match their own hash. They were
changed, or their hash covers what only a newer Ikrar knows.`
  }

The root over all entries, computed from the hash of each:

${inGroups(root)}

${fileList([
  [archiveNames.readMe, 'this file.'],
  [archiveNames.entries, 'every entry on a line of its own, in the one order: canonical JSON (RFC 8785).'],
  [
    `${archiveNames.blobs}/`,
    'attachments of entries: texts, the roster, the sealed strokes of signatures. File name = SHA-256 of the content.',
  ],
  [archiveNames.root, 'the root.'],
  [archiveNames.page, 'a page that checks: open it in a browser, no network needed.'],
  [archiveNames.sums, 'SHA-256 of all other files in this folder.'],
])}

HOW TO CHECK: open ${archiveNames.page} and choose this folder on the page; or run the
commands below, sha256sum among them.

This folder holds personal data (names and employee numbers, in ${archiveNames.blobs}/).
Keep it as the retention schedule of the office says.`;
}

const mostNames = 20;

/** Names come out of somebody's file: only what looks like one is said. */
function leftOutIn(names: readonly string[], title: string): string {
  if (names.length === 0) return '';
  const said = names.slice(0, mostNames).map((name) => (/^[\w.]{1,60}$/.test(name) ? name : '?'));
  const more = names.length > mostNames ? [`… (${names.length})`] : [];
  return `${title}\n${[...said, ...more].map((name) => `  ${name}`).join('\n')}\n\n`;
}
