import type { Definition } from '../ceremony/definition.ts';
import { grouped } from '../print/indonesian-numbers.ts';
import { longDate } from '../print/indonesian-dates.ts';
import { archiveNames } from './names.ts';
import { commands, fileList, inGroups, parted } from './note-parts.ts';

export type ReadMeFacts = { definition: Definition; entries: number; root: string };

/** `BACA-SAYA.txt`: what lies here and how to check it, for somebody who has never heard of this program. */
export function readMe(facts: ReadMeFacts): string {
  return parted(inIndonesian(facts), inEnglish(facts), commands());
}

function inIndonesian({ definition, entries, root }: ReadMeFacts): string {
  return `ARSIP UPACARA: ${definition.title}
${longDate(definition.date)}, ${definition.venue}

Folder ini memuat seluruh catatan upacara dalam bentuk yang dapat dibaca tanpa
program apa pun. Isinya ${grouped(entries)} catatan. Sidik arsip:

${inGroups(root)}

Sidik yang sama tercetak pada berita acara. Lembar berita acara yang
ditandatangani dengan tinta adalah pegangan: bila sidik yang dihitung dari
folder ini sama dengan sidik di kertas, tidak satu catatan pun berubah, hilang,
atau bertambah.

${fileList([
  [archiveNames.readMe, 'berkas ini.'],
  [archiveNames.entries, 'setiap catatan satu baris, menurut urutan kejadian: JSON kanonis (RFC 8785).'],
  [
    `${archiveNames.blobs}/`,
    'lampiran catatan: teks ikrar dan pakta, daftar pegawai, goresan tanda tangan yang tersegel. Nama berkas = SHA-256 isinya.',
  ],
  [archiveNames.keys, 'kunci publik panitia dan setiap kios (Ed25519), dan kunci penyegel (X25519).'],
  [`${archiveNames.report}/`, 'berita acara dan dokumen lain (PDF); data/ memuat tabelnya (XLSX, CSV).'],
  [archiveNames.root, 'sidik arsip.'],
  [archiveNames.page, 'halaman pemeriksa: buka dengan peramban, tanpa jaringan.'],
  [archiveNames.sums, 'SHA-256 semua berkas lain di folder ini.'],
])}

Isi sebuah catatan: at (waktu UTC menurut laptop), body (apa yang terjadi), ceremony
(upacara), clock (urutan), hash (sidik catatan), kind (jenis), previous (sidik catatan
kios itu sebelumnya), seq (1, 2, 3 ... per kios), signature (tanda tangan Ed25519 kios
atas "ikrar-entry-1:" dan hash), station (kios).

Siapa menandatangani apa: catatan berjenis "pact-signed" menyebut person (id orang di
daftar pegawai), roster (daftar itu), pact (teks yang ditandatangani), dan strokes
(goresannya); tiga yang terakhir adalah nama berkas di ${archiveNames.blobs}/.

Goresan tersegel dengan HPKE (RFC 9180) dan hanya terbuka dengan berkas kunci panitia
dan frasa sandinya, yang tidak ada di folder ini. Semuanya dapat diperiksa tanpa itu.

CARA TERMUDAH: buka ${archiveNames.page}, ketik sidik dari berita acara tercetak,
lalu pilih folder ini di halaman itu.

CARA TANPA HALAMAN ITU: perintah di bagian akhir berkas ini.

Folder ini memuat data pribadi (nama dan nomor pegawai ada di ${archiveNames.blobs}/ dan
${archiveNames.report}/). Simpan menurut jadwal retensi arsip instansi.`;
}

function inEnglish({ definition, entries, root }: ReadMeFacts): string {
  return `ARCHIVE OF A CEREMONY: ${definition.title}
${definition.date}, ${definition.venue}

This folder holds the whole record of an oath ceremony in a form that can be read
without any program: ${entries} entries. The root of the archive, one hash over all
of them:

${inGroups(root)}

The same root is printed in the minutes. The sheet that officials signed in ink is
what to hold on to: when the root computed from this folder equals the one on paper,
no entry was changed, lost or added.

${fileList([
  [archiveNames.readMe, 'this file.'],
  [archiveNames.entries, 'every entry on a line of its own, in the one order: canonical JSON (RFC 8785).'],
  [
    `${archiveNames.blobs}/`,
    'attachments of entries: the texts of oath and pact, the roster, the sealed strokes of signatures. File name = SHA-256 of the content.',
  ],
  [archiveNames.keys, 'public keys of the organiser and of every station (Ed25519), and the sealing key (X25519).'],
  [`${archiveNames.report}/`, 'the minutes and other documents (PDF); data/ holds their tables (XLSX, CSV).'],
  [archiveNames.root, 'the root.'],
  [archiveNames.page, 'a page that checks: open it in a browser, no network needed.'],
  [archiveNames.sums, 'SHA-256 of all other files in this folder.'],
])}

Fields of an entry: at (UTC, as the laptop believed it), body (what happened),
ceremony, clock (the order), hash, kind, previous (hash of the station's entry
before), seq (1, 2, 3 ... per station), signature (Ed25519 by the station over
"ikrar-entry-1:" and the hash), station.

Who signed what: an entry of the kind "pact-signed" names person (an id in the roster),
roster (that list), pact (the text that was signed) and strokes (the drawn signature);
the last three are names of files in ${archiveNames.blobs}/.

The strokes are sealed by HPKE (RFC 9180) and open only with the organiser's key
file and passphrase, which are not in this folder. Everything can be checked without.

THE EASY WAY: open ${archiveNames.page}, type the root from the printed minutes, and choose
this folder on the page.

WITHOUT THAT PAGE: the commands below.

This folder holds personal data (names and employee numbers, in ${archiveNames.blobs}/ and
${archiveNames.report}/). Keep it as the retention schedule of the office says.`;
}
