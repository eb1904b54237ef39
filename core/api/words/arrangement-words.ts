import { both, type WordsOf } from './words-of.ts';
import type { NumberError } from '../../roster/note.ts';
import type { TextUnreadable } from '../../oath/read-text.ts';
import type { EmblemRefusal } from '../../print/emblem.ts';
import type { Refusal } from '../words.ts';

const numberReasons: Record<NumberError, { id: string; en: string }> = {
  'id-not-digits': { id: 'memuat huruf', en: 'holds letters' },
  'id-length': { id: 'bukan 18 angka', en: 'does not have 18 digits' },
  'id-date': { id: 'memuat tanggal yang tidak ada', en: 'holds a date that does not exist' },
  'id-months': { id: 'angka ke-13 dan ke-14 tidak mungkin', en: 'has impossible digits 13 and 14' },
  'id-sex': { id: 'angka ke-15 bukan 1 atau 2', en: 'has a digit 15 that is neither 1 nor 2' },
  'id-damaged-by-spreadsheet': { id: 'rusak oleh spreadsheet', en: 'was damaged by a spreadsheet' },
};

/** Who stands at a place of the definition, such as `leader` or `witnesses.0`, as the screen calls them. */
function officialAt(field: string): { id: string; en: string } {
  const [list, index] = field.split('.');
  const n = Number(index) + 1;
  if (list === 'witnesses') return { id: `saksi ${n}`, en: `witness ${n}` };
  return list === 'officials' ? { id: `pejabat ${n}`, en: `official ${n}` } : { id: 'pemimpin ikrar', en: 'the leader' };
}

const textReasons: Record<TextUnreadable['what'], { id: string; en: string }> = {
  'no-title': { id: 'Naskahnya kosong.', en: 'The text is empty.' },
  'no-opening': {
    id: 'Tidak ada kalimat pembuka di antara judul dan butir pertama.',
    en: 'There is no opening between the title and the first point.',
  },
  'no-points': {
    id: 'Tidak ada butir. Awali setiap butir dengan angkanya, misalnya "1." atau "Satu,".',
    en: 'There are no points. Begin each with its number, such as "1." or "Satu,".',
  },
  'no-closing': {
    id: 'Tidak ada kalimat penutup. Tulis sesudah butir terakhir, dipisah satu baris kosong.',
    en: 'There is no closing. Write it after the last point, behind an empty line.',
  },
  'too-long': { id: 'Salah satu bagian terlalu panjang.', en: 'One of its parts is too long.' },
};

/** Why an emblem would be missing above the documents, and what helps. */
function unprintableWords(reason: EmblemRefusal['reason']): { id: string; en: string } {
  if (reason === 'png-kind') {
    return both(
      'PNG jenis ini tidak dapat dicetak. Simpan ulang sebagai PNG 8-bit tanpa interlace, atau sebagai JPEG.',
      'A PNG of this kind cannot be printed. Save it as an 8-bit PNG without interlacing, or as JPEG.',
    );
  }
  return reason === 'press-colours'
    ? both(
        'Warna gambar kop CMYK (untuk percetakan). Simpan ulang dengan warna RGB.',
        'The emblem is in CMYK, for a press. Save it again in RGB.',
      )
    : both(
        'Gambar kop rusak atau terpotong. Simpan ulang gambarnya sebagai PNG atau JPEG.',
        'The emblem is damaged or cut short. Save it again as PNG or JPEG.',
      );
}

/** How the ceremony is held: places, people, texts, duties. */
export const arrangementWords = {
  'representative-unknown': () =>
    both(
      'Wakil yang dipilih tidak ada di daftar pegawai. Pilih lagi, atau impor dulu daftarnya.',
      'A chosen representative is not on the roster. Choose again, or import the roster first.',
    ),
  'representative-twice': () =>
    both(
      'Seorang wakil terpilih dua kali. Gabungkan unit yang diwakilinya.',
      'Somebody is a representative twice. Put their units together.',
    ),
  'represented-unit-unknown': (refusal) =>
    both(
      `Unit "${refusal.unit}" tidak ada di daftar pegawai. Tulis namanya seperti di daftar.`,
      `There is no unit "${refusal.unit}" on the roster. Write its name as it stands there.`,
    ),
  'deadline-before-ceremony': (refusal) =>
    both(
      `Batas waktu ${refusal.deadline} mendahului hari upacara ${refusal.date}.`,
      `The deadline ${refusal.deadline} lies before the day of the ceremony, ${refusal.date}.`,
    ),
  'duty-twice': (refusal) =>
    both(`Kewajiban "${refusal.duty}" tertulis dua kali.`, `The duty "${refusal.duty}" stands there twice.`),
  'duty-unknown': (refusal) =>
    both(
      `Tidak ada kewajiban "${refusal.duty}". Yang ada: ${refusal.known.join(', ')}.`,
      `There is no duty "${refusal.duty}". There are: ${refusal.known.join(', ')}.`,
    ),
  'official-number-refused': ({ field, reason }) => {
    const whose = officialAt(field);
    return both(`NIP ${whose.id} ${numberReasons[reason].id}.`, `The NIP of ${whose.en} ${numberReasons[reason].en}.`);
  },
  'letterhead-image-missing': () =>
    both('Gambar kop tidak ada di berkas upacara. Pilih lagi gambarnya.', 'The emblem is not in the file. Choose it again.'),
  'image-not-allowed': () =>
    both(
      'Gambar kop harus PNG atau JPEG dengan sisi 32 sampai 4096 piksel.',
      'The emblem must be a PNG or JPEG with sides of 32 to 4096 pixels.',
    ),
  'image-unprintable': (refusal) => unprintableWords(refusal.reason),
  'image-too-large': (refusal) =>
    both(
      `Gambar kop paling besar ${refusal.most / 1024} kB. Perkecil dulu gambarnya.`,
      `The emblem may have at most ${refusal.most / 1024} kB. Make it smaller first.`,
    ),
  'nothing-to-undo': () => both('Belum ada perubahan yang dapat dikembalikan.', 'There is no change to take back yet.'),
  'text-in-use': (refusal) =>
    refusal.text === 'pact'
      ? both(
          `${refusal.uses} orang sudah menandatangani pakta yang berlaku sekarang. Pastikan dulu bahwa naskahnya memang harus diganti.`,
          `${refusal.uses} people have signed the pact in force. Make sure first that the text really must change.`,
        )
      : both(
          'Ikrar yang berlaku sekarang sudah dibacakan. Pastikan dulu bahwa naskahnya memang harus diganti.',
          'The oath in force has been read already. Make sure first that the text really must change.',
        ),
  'text-unreadable': (refusal) => both(textReasons[refusal.what].id, textReasons[refusal.what].en),
  'definition-unreadable': (refusal) =>
    both(
      `Isi berkas ${refusal.file} bukan JSON yang dimaksud. Perintah arrange --show menulis contohnya.`,
      `The file ${refusal.file} is not the JSON that is meant. The command arrange --show writes an example.`,
    ),
} satisfies Partial<WordsOf<Refusal>>;
