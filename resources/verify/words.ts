import type { CheckedLedger } from './check-ledger.ts';
import type { ReceiptAnswer } from './check-receipt.ts';
import type { NoteCode, ProblemCode } from './finding.ts';

/** What the page says: Indonesian first, English beside it; each sentence says what to do next where there is something to do. */
export type Words = { id: string; en: string };
export type Tone = 'good' | 'bad' | 'open';

export const toneWords: Record<Tone, Words> = {
  good: { id: 'Cocok', en: 'It matches' },
  bad: { id: 'Tidak cocok', en: 'It does not match' },
  open: { id: 'Belum selesai', en: 'Not finished yet' },
};

/** 10.996 in Indonesian, 10,996 in English. */
const inId = (count: number) => count.toLocaleString('id');
const inEn = (count: number) => count.toLocaleString('en');

export function answerInWords(answer: ReceiptAnswer): Words {
  switch (answer.code) {
    case 'receipt-in-archive':
      return {
        id: `Tanda terima ini adalah catatan ${inId(answer.index + 1)} dari ${inId(answer.size)} di arsip, dan sidik arsipnya sama dengan yang tercetak di berita acara.`,
        en: `This receipt is entry ${inEn(answer.index + 1)} of ${inEn(answer.size)} in the archive, and the root is the one printed in the minutes.`,
      };
    case 'receipt-proven-type-root':
      return {
        id: 'Buktinya benar menuju sidik arsip di bawah ini. Ketik sidik dari berita acara tercetak di langkah 1, lalu periksa lagi.',
        en: 'The proof does lead to the root below. Type the root from the printed minutes in step 1 and check again.',
      };
    case 'receipt-unreadable':
      return {
        id: 'Itu bukan tanda terima. Ketik delapan huruf dan angka, atau tempel teks kode QR atau bukti JSON seutuhnya.',
        en: 'That is no receipt. Type the eight letters and digits, or paste the whole text of the QR code or the JSON proof.',
      };
    case 'proof-unreadable':
      return {
        id: 'Bukti penyertaan tidak terbaca. Tempel seluruh hasil perintah ikrar receipt … --json.',
        en: 'The inclusion proof cannot be read. Paste all that ikrar receipt … --json printed.',
      };
    case 'root-incomplete':
      return {
        id: 'Sidik arsip di langkah 1 belum 64 huruf dan angka (0–9, a–f). Periksa kembali dengan yang tercetak.',
        en: 'The root in step 1 is not 64 digits (0–9, a–f) yet. Compare it with the printed one again.',
      };
    case 'proof-needed':
      return {
        id: 'Tanda terima terbaca, tetapi perlu pembanding: tempel bukti penyertaan, atau buka catatan.jsonl di langkah 3.',
        en: 'The receipt can be read, but there is nothing to hold it against: paste its inclusion proof, or open catatan.jsonl in step 3.',
      };
    case 'code-ambiguous':
      return {
        id: 'Lebih dari satu catatan berawal dengan kode itu. Tempel teks kode QR tanda terima.',
        en: 'More than one entry begins with that code. Paste the text of the receipt’s QR code.',
      };
    case 'proof-of-another':
      return {
        id: 'Bukti penyertaan itu milik tanda terima yang lain.',
        en: 'That inclusion proof belongs to another receipt.',
      };
    case 'proof-broken':
      return {
        id: 'Bukti penyertaan tidak menuju sidik arsipnya sendiri: tanda terima atau buktinya telah diubah.',
        en: 'The inclusion proof does not lead to its own root: the receipt or the proof was changed.',
      };
    case 'receipt-not-in-record':
      return {
        id: 'Catatan dengan tanda terima itu tidak ada di catatan.jsonl.',
        en: 'catatan.jsonl holds no entry with that receipt.',
      };
    case 'receipt-altered':
      return {
        id: 'Tanda terima tidak sama dengan catatannya: kios, nomor, atau tanda tangannya berbeda.',
        en: 'The receipt is not what the entry says: its station, number or signature differs.',
      };
    case 'receipt-forged':
      return {
        id: 'Tanda tangan pada tanda terima bukan buatan kios yang disebutnya.',
        en: 'The signature on the receipt was not made by the station that it names.',
      };
    case 'receipt-root-differs':
      return {
        id: 'Sidik arsip berbeda dari yang tercetak: tanda terima ini bukan bagian dari arsip itu, atau sidiknya salah ketik.',
        en: 'The root is not the printed one: this receipt is no part of that archive, or the root was mistyped.',
      };
  }
}

export type LedgerAnswer = { tone: Tone; words: Words; root: string };

/** @param typed the root from paper, null until all of it was typed */
export function ledgerInWords(ledger: CheckedLedger, typed: string | null): LedgerAnswer {
  const { root, problems, count, stations, signed, attachments } = ledger;
  if (problems.length > 0) {
    return {
      tone: 'bad',
      root,
      words: {
        id: `Catatan tidak utuh: ${inId(problems.length)} masalah, disebut di bawah menurut kios dan nomor catatan.`,
        en: `The record is not intact: ${problems.length === 1 ? 'one problem' : `${inEn(problems.length)} problems`}, named below by station and entry.`,
      },
    };
  }
  const whole: Words = {
    id: `${inId(count)} catatan dari ${stations} kios utuh: setiap sidik, rantai, dan tanda tangan benar; ${inId(signed)} orang menandatangani. ${
      attachments === null ? 'Lampiran belum diperiksa: pilih seluruh folder arsip.' : `${inId(attachments)} lampiran cocok.`
    }`,
    en: `${inEn(count)} entries of ${stations} stations are intact: every hash, chain and signature is right; ${inEn(signed)} people signed. ${
      attachments === null
        ? 'Attachments were not looked at: choose the whole folder.'
        : `${inEn(attachments)} attachments match.`
    }`,
  };
  if (typed === null) {
    return {
      tone: 'open',
      root,
      words: {
        id: `${whole.id} Bandingkan sidik arsip di bawah dengan berita acara tercetak, atau ketik sidiknya di langkah 1.`,
        en: `${whole.en} Compare the root below with the printed minutes, or type it in step 1.`,
      },
    };
  }
  if (typed !== root) {
    return {
      tone: 'bad',
      root,
      words: {
        id: 'Sidik arsip dari berkas ini berbeda dari yang tercetak: ada catatan yang hilang, bertambah, atau berubah; atau sidiknya salah ketik.',
        en: 'The root of this file is not the printed one: entries were lost, added or changed; or the root was mistyped.',
      },
    };
  }
  return {
    tone: 'good',
    root,
    words: {
      id: `${whole.id} Sidik arsipnya sama dengan yang tercetak.`,
      en: `${whole.en} The root is the printed one.`,
    },
  };
}

export const problemWords: Record<ProblemCode, Words> = {
  'line-unreadable': {
    id: 'baris tidak terbaca sebagai catatan dalam bentuk kanonis',
    en: 'the line is no entry in canonical form',
  },
  'at-malformed': { id: 'waktunya tidak ada di kalender', en: 'its time is in no calendar' },
  'clock-malformed': { id: 'jam urutannya tidak terbaca', en: 'its clock, which gives the order, cannot be read' },
  'body-malformed': {
    id: 'isinya bukan bentuk untuk jenis catatan ini',
    en: 'its body is not of the shape of its kind',
  },
  'hash-wrong': { id: 'isi berubah setelah ditulis', en: 'was changed after it was written' },
  'not-founded': { id: 'catatan pendirian upacara tidak ada', en: 'there is no founding entry' },
  'founded-twice': { id: 'mendirikan upacara untuk kedua kali', en: 'founds the ceremony a second time' },
  'ceremony-incomplete': {
    id: 'naskah ikrar atau pakta yang disahkan panitia tidak ada',
    en: 'no text of the oath, or of the pact, was adopted by the organiser',
  },
  'ceremony-differs': { id: 'berasal dari upacara lain', en: 'belongs to another ceremony' },
  'out-of-order': { id: 'tidak pada urutannya, atau ganda', en: 'is not in its place, or stands there twice' },
  'previous-wrong': { id: 'tidak menyambung catatan sebelumnya', en: 'does not follow the entry before' },
  'clock-backwards': { id: 'jamnya mundur', en: 'its clock runs backwards' },
  'station-not-enrolled': { id: 'kios tidak terdaftar oleh panitia', en: 'the organiser did not enrol this station' },
  'signature-wrong': { id: 'tidak ditandatangani oleh kios itu', en: 'was not signed by that station' },
  'entry-not-the-organisers': {
    id: 'kios memutuskan hal yang hanya boleh diputuskan panitia',
    en: 'a station decides what only the organiser may',
  },
  'roster-unknown': {
    id: 'memakai daftar pegawai yang tidak disahkan panitia',
    en: 'was made with a roster that the organiser did not adopt',
  },
  'text-unknown': {
    id: 'memakai naskah pakta yang tidak disahkan panitia',
    en: 'was made over a text of the pact that the organiser did not adopt',
  },
  'blob-missing': { id: 'lampirannya tidak ada', en: 'an attachment of it is missing' },
  'blob-hash-wrong': { id: 'lampirannya berubah', en: 'an attachment of it was changed' },
  'keys-differ': {
    id: 'kunci di kunci.json berbeda dari yang terbukti di catatan',
    en: 'kunci.json has other keys than the entries prove',
  },
  'root-differs': {
    id: 'sidik di sidik.txt berbeda dari yang dihitung dari catatan',
    en: 'sidik.txt has another root than the entries',
  },
};

export const noteWords: Record<NoteCode, Words> = {
  'ledger-gap': { id: 'catatan belum terkumpul mulai dari sini', en: 'entries are missing from here' },
  'ledger-forked': { id: 'dua catatan dengan satu nomor', en: 'two entries with one number' },
  'station-cloned': {
    id: 'berkas kios dibuka di lebih dari satu laptop',
    en: "the station's file was opened on more than one laptop",
  },
  'kind-unknown': {
    id: 'jenis catatan tidak dikenal halaman ini; mungkin dari Ikrar yang lebih baru',
    en: 'is of a kind that this page does not know; perhaps a newer Ikrar wrote it',
  },
};

export const fileWords = {
  'file-unreadable': {
    id: 'Berkas tidak dapat dibaca. Salin ke laptop ini, lalu pilih lagi.',
    en: 'The file cannot be read. Copy it to this laptop and choose it again.',
  },
  'file-not-known': {
    id: 'Itu bukan catatan.jsonl, kunci.json, atau folder arsip Ikrar.',
    en: 'That is neither catatan.jsonl nor kunci.json nor the folder of an archive of Ikrar.',
  },
  'folder-dropped': {
    id: 'Folder yang dijatuhkan tidak dapat dibaca halaman ini. Pakai tombol Pilih folder arsip.',
    en: 'This page cannot read a folder that is dropped. Use the button that chooses it.',
  },
  'record-needed': {
    id: 'Terbaca. Sekarang buka catatan.jsonl.',
    en: 'That was read. Now open catatan.jsonl.',
  },
} as const satisfies Record<string, Words>;
